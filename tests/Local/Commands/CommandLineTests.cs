using Pipeline.Local.Hosting;
using Pipeline.Local.Output;

namespace Pipeline.Local.Tests.Commands;

public sealed class CommandLineTests
{
    private const string SeeHelp = " Run with --help to see what there is.\n";

    // Nobody listens on port 1; the key is no key.
    private const string NoAccount =
        "AccountName=nobody;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody";

    public static TheoryData<string[], string> Unusable => new()
    {
        { ["check"], "Required argument missing for command: 'check'." + SeeHelp },
        { ["check", "no-such.csv"], "There is no file or folder 'no-such.csv': see that its path is right, and quote it if it holds spaces.\n" },
        { ["check", "x.csv", "--regency", "9999"], "'9999' is no Kemendagri code of a regency such as 6202." + SeeHelp },
        { ["check", "x.csv", "--regency", "620201"], "'620201' is no Kemendagri code of a regency such as 6202." + SeeHelp },
        { ["check", "x.csv", "--quarter", "2025-Q5"], "'2025-Q5' is no quarter such as 2025-Q4." + SeeHelp },
        { ["check", "x.csv", "--report"], "Required argument missing for option: '--report'." + SeeHelp },
        { ["template", "--regency", "6202"], "Required argument missing for command: 'template'." + SeeHelp },
        { ["template", "people"], "Option '--regency' is required." + SeeHelp },
        { ["template", "dtsen-keluarga", "--regency", "62"], "'62' is no Kemendagri code of a regency such as 6202, and 'dtsen-keluarga' is a template of regencies.\n" },
        { ["template", "indicators", "--regency", "99"], "'99' is no Kemendagri code of a regency such as 6202." + SeeHelp },
        { ["template", "people", "--regency", "62"], "'62' is no Kemendagri code of a regency such as 6202, and 'people' is a template of regencies.\n" },
        { ["template", "penduduk", "--regency", "6202"], "There is no template for 'penduduk': there is one for people, assistance, dtsen-individu, dtsen-keluarga, programmes, indicators, targets." + SeeHelp },
        { ["template", "people", "--regency", "6202", "--output", "x.ods"], "'x.ods' is no name of a workbook: let --output end in .xlsx.\n" },
        { ["rollup", "--province", "62"], "Required argument missing for command: 'rollup'." + SeeHelp },
        { ["rollup", "2025-Q4"], "Option '--province' is required." + SeeHelp },
        { ["rollup", "2025-Q4", "--province", "6202"], "'6202' is no Kemendagri code of a province such as 62." + SeeHelp },
        { ["put", "x.csv", "--submitted-on", "2026-01-12T09:30:00"], "'2026-01-12T09:30:00' is no time with an offset such as 2026-01-12T09:30:00+07:00." + SeeHelp },
        { ["--samples", "no-such-folder"], "There is no folder 'no-such-folder': name the folder of sample inputs with --samples.\n" },
        { ["audit", "620201"], "'620201' is no Kemendagri code of a regency such as 6202 or a province such as 62." + SeeHelp },
        { ["audit", "--csv", ""], "--csv names nothing: give it the name of a file or folder." + SeeHelp },
        { ["check", "x.csv", "--report", " "], "--report names nothing: give it the name of a file or folder." + SeeHelp },
        { ["rollup", "2025-Q4", "--province", "62", "--out", ""], "--out names nothing: give it the name of a file or folder." + SeeHelp },
        { ["redrive", "99"], "'99' is no Kemendagri code of a regency such as 6202." + SeeHelp },
        { ["redrive", "6202", "6203"], "Unrecognized command or argument '6203'." + SeeHelp },
        { ["redrive", "--connection", NoAccount], "The storage account of --connection does not answer: see that its name is right and that the network reaches it.\n" },
        { ["export"], "Required argument missing for command: 'export'." + SeeHelp },
        { ["export", "kotim"], "'kotim' is no Kemendagri code of a regency such as 6202." + SeeHelp },
        { ["export", "6202", "--quarter", "Q4"], "'Q4' is no quarter such as 2025-Q4." + SeeHelp },
        { ["export", "6202", "--out", "x.ods"], "'x.ods' is neither a workbook nor CSV: let --out end in .xlsx or .csv.\n" },
        { ["export", "6202", "--connection", NoAccount], "The storage account of --connection does not answer: see that its name is right and that the network reaches it.\n" },
        { ["rebuild", "6202"], "Unrecognized command or argument '6202'." + SeeHelp },
        { ["rebuild", "--into"], "Required argument missing for option: '--into'." + SeeHelp },
        { ["rebuild", "--from", NoAccount], "The storage account of --from does not answer: see that its name is right and that the network reaches it.\n" },
        { ["status", "--connection", "nonsense"], "--connection is no storage connection string: copy it whole from the account's access keys, and quote it.\n" },
        { ["status", "--connection", NoAccount], "The storage account of --connection does not answer: see that its name is right and that the network reaches it.\n" },
        // What the parser cannot place it would repeat, key and all.
        { ["status", "AccountName=a;AccountKey=c2VjcmV0"], "A key or signature stands where none is expected: quote the connection string and put it right after --connection." + SeeHelp },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task Run_WhatCannotBeDone_OneSentenceAndExitCode2(string[] args, string sentence)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("Provinces", "Kalteng", "Setting Provinces: 'Kalteng' is no province code such as 62.")]
    [InlineData("MassChangeLeftPercent", "0", "Settings MassChangeLeastPeople, MassChangeAddedPercent, MassChangeChangedPercent and MassChangeLeftPercent are numbers above 0.")]
    [InlineData("SweepAfterMinutes", "lama", "Failed to convert configuration value 'lama' at 'SweepAfterMinutes' to type 'System.Int32'.")]
    [InlineData("CompileSchedule", "tiap malam", "Function 'CompileQuarter': Invalid schedule 'tiap malam'. Expected an NCRONTAB expression of six fields, such as '0 30 1 * * *'.")]
    public void Build_SettingIsWrong_OneSentence(string setting, string value, string sentence)
    {
        var options = new PipelineHostOptions("UseDevelopmentStorage=true") { Settings = new Dictionary<string, string?> { [setting] = value } };

        Assert.Equal(sentence, FailureSentence.Of(Assert.Throws<UnusableException>(() => PipelineHost.Build(options))));
    }

    [Fact]
    public void Sentence_OfALockThatStaysTaken_SaysToRunAgain() => Assert.Equal(
        "The lock of area 6202 stayed taken for 10 minutes. Run the command again.",
        FailureSentence.Of(new TimeoutException("The lock of area 6202 stayed taken for 10 minutes.")));

    [Theory]
    [InlineData("redrive")]
    [InlineData("rebuild")]
    [InlineData("export", "6202")]
    public async Task Run_UserIsNoPersonsName_AsksForBy(params string[] args)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, Terminal.Redirected(output, output, TimeProvider.System, user: "620201550385000"), CancellationToken.None);

        Assert.Equal((2, "The name of this machine's user is no person's: say with --by who runs this." + SeeHelp), (exitCode, output.ToString().ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("template")]
    [InlineData("serve")]
    [InlineData("put")]
    [InlineData("rollup")]
    [InlineData("status")]
    [InlineData("audit")]
    [InlineData("redrive")]
    [InlineData("export")]
    [InlineData("rebuild")]
    public async Task Help_OfEachCommand_SaysWhatItDoesAndGivesAnExample(string command)
    {
        var run = await CommandRun.OfAsync(command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Description:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  {command}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheWhole_NamesEveryCommandAndExitCode()
    {
        var run = await CommandRun.OfAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["check <FILE>", "template <NAME>", "serve ", "put <FILE>", "rollup <QUARTER>", "status ", "submissions <REGENCY>", "release <REGENCY>", "reject <REGENCY>", "withdraw <REGENCY>", "redrive <REGENCY>", "export <REGENCY>", "rebuild ", "audit <AREA>", "130 stopped by Ctrl-C", "dotnet run --project functions/Local\n"],
            part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_CancelledBeforehand_StoppedAndExitCode130()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("6202/a.csv", Lists.Clean);
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await CommandLine.RunAsync(
            ["check", file], Output.Terminal.Redirected(output, error, TimeProvider.System), new CancellationToken(canceled: true));

        Assert.Equal((130, "Stopped.\n"), (exitCode, error.ToString().ReplaceLineEndings("\n")));
    }
}
