using System.Text;
using Pipeline.EndToEnd.Samples;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>A file of which nothing can be taken ends as feedback, not as an exception and five tries.</summary>
public sealed class WholeFileRefusalTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "kosong.csv", "", "file-empty" },
        { "hanya kepala.csv", "NIK;Nama;Kecamatan\n", "file-empty" },
        { "laporan.xlsx", "%PDF-1.7\n%synthetic", "file-unreadable" },
        { "rusak.xlsx", "PK\u0003\u0004 not a workbook", "file-unreadable" },
        { "surat.csv", "Dengan hormat,\nkami lampirkan data.\n", "no-table" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ingest_UnusableFile_EndsAsAFindingInTheFeedback(string name, string content, string code)
    {
        await using var run = await PipelineRun.CreateAsync();
        var path = $"6202/2025-Q4/{name}";
        await run.DropAsync(path, Encoding.Latin1.GetBytes(content), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7)));

        await run.Host.StartAsync(CancellationToken.None);
        await run.Host.WaitUntilIdleAsync(CancellationToken.None);
        await run.Host.StopAsync();

        Assert.Empty(run.Host.Failed);
        var feedback = await run.ReadAsync("feedback", path + "/hasil.json");
        Assert.Contains($"\"code\": \"{code}\"", feedback, StringComparison.Ordinal);
        Assert.Contains("State=Refused", await run.SubmissionsAsync(), StringComparison.Ordinal);
        Assert.Equal("", await run.PeopleAsync());
    }

    [Fact]
    public async Task Ingest_FileOutsideAnyRegency_IsLeftAlone()
    {
        await using var run = await PipelineRun.CreateAsync();

        Assert.Equal(IngestOutcome.PathInvalid, (await run.IngestAsync("9999/2025-Q4/data.csv")).Outcome);
        Assert.Equal(IngestOutcome.Gone, (await run.IngestAsync("6202/2025-Q4/data.csv")).Outcome);
    }

    [Fact]
    public async Task Summary_OfSamples_CountsWhatTheFilesCountTo()
    {
        // 6205 and 6206 share no person with another regency, so the ledger can be checked file by file.
        var files = CommittedSamples.World.Files.Where(file => file.Regency is "6205" or "6206").ToArray();
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync(files);

        var ledger = (await run.Get<ISubmissionLedger>().ListAsync(Areas.AreaCode.Parse("6205"), CancellationToken.None))
            .Concat(await run.Get<ISubmissionLedger>().ListAsync(Areas.AreaCode.Parse("6206"), CancellationToken.None))
            .ToDictionary(line => line.Path);

        Assert.All(files, file =>
        {
            var rows = ledger[file.Path].Rows;
            Assert.Equal((file.Expected.Read, file.Expected.Accepted, file.Expected.Held, file.Expected.Refused), (rows.Read, rows.Accepted, rows.Held, rows.Refused));
        });
    }
}
