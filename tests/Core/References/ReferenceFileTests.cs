using System.Text;
using Pipeline.Assistance;
using Pipeline.Core.Tests.Intake;
using Pipeline.Intake;
using Pipeline.References;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.References;

/// <summary>A table that a province edits: taken whole, or refused with every line that is wrong.</summary>
public sealed class ReferenceFileTests
{
    private const string Ayam = "AYAM-KAMPUNG;Bantuan Ayam Kampung;;meningkatkan pendapatan;pemberdayaan masyarakat;ekonomi;keluarga;APBD Kabupaten;;;";

    private static readonly string Programmes = SourceTree.Read("functions/Core/Data/programmes.csv");
    private static readonly string Rules = SourceTree.Read("functions/Core/Data/aid_rules.csv");
    private static readonly StandingTables Shipped = new(ProgrammeTable.Seed, Rules);

    public static TheoryData<string, string, int, string> Files => new()
    {
        { "the shipped programmes", Programmes, 28, "" },
        { "one programme more", $"{Programmes.TrimEnd()}\n{Ayam}\n", 29, "" },
        { "as Excel saves it", '\uFEFF' + Programmes.ReplaceLineEndings("\r\n"), 28, "" },
        { "a strategy that is none", Programmes.Replace("mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;keluarga", "membantu;bantuan dan perlindungan sosial;pendidikan;keluarga", StringComparison.Ordinal), 0, "1 2" },
        { "no column of codes", "nama\nPKH\n", 0, "1 1 1 1 1 1 1 1 1 1" },
        { "a programme that the rules name is gone", Without(Programmes, "SEMBAKO;"), 0, "" },
        { "empty", "", 0, "1 1" },
        { "a workbook under this name", "PK\u0003\u0004\0\0", 0, "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Programmes_SoundOrFaulty_AreTakenWholeOrRefused(string what, string csv, int entries, string lines)
    {
        var answer = ReferenceFile.Read(ReferenceKind.Programmes, "rujukan-program.csv", Encoding.UTF8.GetBytes(csv), Shipped);

        Assert.Equal((what, entries), (what, answer.Entries));
        Assert.Equal(entries > 0, answer.IsSound);
        Assert.All(answer.Findings, finding => Assert.Equal((FindingCode.ReferenceInvalid, Severity.Error), (finding.Code, finding.Severity)));
        Assert.Equal(lines.Length == 0 ? 0 : lines.Split(' ').Length - 1, answer.Findings.Count(finding => finding.Row is not null));
    }

    [Fact]
    public void Rules_AreReadBesideTheProgrammesInForce()
    {
        var rule = "tidak boleh bersama;AYAM-KAMPUNG;PKH;keluarga;;;Peraturan gubernur;ya;";
        var own = Assert.IsType<ReferenceReading<ProgrammeTable>.Sound>(ProgrammeTable.Parse($"{Programmes.TrimEnd()}\n{Ayam}\n")).Value;
        var file = Encoding.UTF8.GetBytes($"{Rules.TrimEnd()}\n{rule}\n");

        Assert.True(ReferenceFile.Read(ReferenceKind.Rules, "rujukan-aturan.csv", file, new StandingTables(own, Rules)).IsSound);
        Assert.Equal(
            [null, 6],
            ReferenceFile.Read(ReferenceKind.Rules, "rujukan-aturan.csv", file, Shipped).Findings.Select(finding => finding.Row));
    }

    [Fact]
    public void Bytes_ThatAreNoUtf8_AreRefused() =>
        Assert.Equal(
            "reference-invalid",
            Reading.Codes(ReferenceFile.Read(ReferenceKind.Programmes, "rujukan-program.csv", Encoding.Latin1.GetBytes("kode;nama\nÉ;é\n"), Shipped).Findings));

    [Theory]
    [InlineData("rujukan-program.csv", ReferenceKind.Programmes)]
    [InlineData("Rujukan-Aturan.CSV", ReferenceKind.Rules)]
    [InlineData("rujukan.csv", null)]
    public void Name_TellsWhichTableItIs(string name, ReferenceKind? kind) => Assert.Equal(kind, ReferenceFile.KindOf(name));

    private static string Without(string csv, string code) =>
        string.Join('\n', csv.Split('\n').Where(line => !line.StartsWith(code, StringComparison.Ordinal)));
}
