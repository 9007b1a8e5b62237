using System.Globalization;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>What a regency settles about headers, once for all its files.</summary>
public class MappingFileTests
{
    private const string Siti = "6202054302900001";

    [Theory]
    [InlineData("NIK", "nik")]
    [InlineData("Nama lengkap (name)", "name")]
    [InlineData("name", "name")]
    [InlineData("Nomor KK", "kk")]
    [InlineData("Hubungan dalam keluarga", "relation")]
    [InlineData("Status penduduk (status)", "status")]
    [InlineData("tanggal lahir", "birthDate")]
    [InlineData("birthdate", "birthDate")]
    [InlineData("Kode desa", "village")]
    [InlineData("desa/kelurahan", "village")]
    [InlineData("RT/RW", "rt rw")]
    [InlineData("abaikan", "-")]
    [InlineData("Abaikan ", "-")]
    public void Field_IsCalledAsPeopleAndTheContractCallIt(string name, string fields)
    {
        var reading = Read(["Judul di berkas", "Kolom"], ["Kolom X", name]);

        Assert.Empty(reading.Findings);
        Assert.Equal(fields, string.Join(' ', reading.Entries.Select(entry => entry.Field ?? "-")));
    }

    [Fact]
    public void Lines_ThatCannotBeUsed_AreSaidAndTheOthersHold()
    {
        var reading = Read(["Judul di berkas", "Kolom"], ["No. Id", "NIK"], ["Alias", "julukan"], ["NO ID", "Nomor KK"], ["no.id", "nik"], [], ["Nama X"]);

        Assert.Equal(1, reading.Mapping.Count);
        Assert.Equal(["3B", "4A", "7B"], reading.Findings.Select(finding => finding.Row + finding.Column));
        Assert.All(reading.Findings, finding => Assert.Equal(FindingCode.MappingInvalid, finding.Code));
    }

    [Theory]
    [InlineData(1_000, "")]
    [InlineData(1_001, "mulai baris 1002: berkas pemetaan dibaca sampai 1.000 judul; 1 judul sesudahnya tidak dipakai.")]
    [InlineData(2_250, "mulai baris 1002: berkas pemetaan dibaca sampai 1.000 judul; 1.250 judul sesudahnya tidak dipakai.")]
    public void Lines_BeyondTheMost_AreSaidAndTheFirstHold(int lines, string cut)
    {
        object?[][] rows = [["Judul di berkas", "Kolom"], .. Enumerable.Range(1, lines).Select(line => new object?[] { $"Judul {HeaderOf(line)}", "abaikan" })];

        var reading = Read(rows);

        Assert.Equal(1_000, reading.Mapping.Count);
        Assert.Equal(cut.Length == 0 ? 0 : 1, reading.Findings.Count);
        Assert.All(reading.Findings, finding => Assert.Contains(cut, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownHeader_Settled_IsReadAndSaidToBe()
    {
        object?[][] rows = [["Nomor Identitas Warga Negara", "Sebutan", "Kecamatan"], [Siti, "SITI", "Baamang"]];
        Assert.Null(Reading.Check(rows).DataSet);

        var report = Reading.Check(Reading.Sheet(rows), With(["Nomor Identitas Warga Negara", "NIK"], ["SEBUTAN", "Nama lengkap"]));

        Assert.Equal((1, ""), (report.Rows.Accepted, Reading.Codes(report.Findings)));
        Assert.Equal(["nik True", "name True", "district False"], report.Columns.Select(column => $"{column.Field} {column.IsSettled}"));
    }

    [Theory]
    [InlineData("No. KTP", "NIK", "6202054302900002")]
    [InlineData("No. KTP", "abaikan", Siti)]
    public void TwoColumnsForOneField_AreDecidedByTheMapping(string header, string means, string nik)
    {
        object?[][] rows = [["NIK", "No. KTP", "Nama", "Kecamatan"], [Siti, "6202054302900002", "SITI", "Baamang"]];
        Assert.Equal("column-ambiguous", Reading.Codes(Reading.Check(rows).Findings));

        var row = Assert.Single(Reading.Rows(Reading.Sheet(rows), With([header, means])));

        Assert.Equal(nik, Assert.IsType<RowVerdict.Ready>(row.Verdict).Claim.Nik.Digits);
    }

    [Fact]
    public void File_ThatCannotBeRead_SettlesNothingAndSaysWhy()
    {
        var reading = MappingFile.Read(new OneWorkbook(new MemoryWorkbook { DamagedFrom = 2 }.With("Data", ["NIK", "NIK"], ["x", "y"])), Stream.Null, "pemetaan-kolom.csv");

        Assert.Equal((0, "file-unreadable"), (reading.Mapping.Count, Reading.Codes(reading.Findings)));
    }

    [Theory]
    [InlineData("pemetaan-kolom.csv", true)]
    [InlineData("Pemetaan-Kolom.XLSX", true)]
    [InlineData("pemetaan kolom.csv", false)]
    public void Name_OfTheFile_TellsIt(string name, bool expected) => Assert.Equal(expected, MappingFile.IsNamed(name));

    [Fact]
    public void Check_OfAMapping_SaysWhatItSettles()
    {
        var report = Reading.Check(Reading.Sheet(["Judul di berkas", "Kolom"], ["No. Id", "NIK"]), Reading.Origin with { FileName = "pemetaan-kolom.csv" });

        Assert.Equal((1, 0, null), (report.SettledHeaders!.Value, report.Findings.Count, report.DataSet));
    }

    // Letters only: a header's numbering is no part of it.
    private static string HeaderOf(int line) => new([.. line.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)('K' + (digit - '0')))]);

    private static MappingReading Read(params object?[][] rows) => MappingFile.Read(new OneWorkbook(Reading.Sheet(rows)), Stream.Null, "pemetaan-kolom.csv");

    private static SubmissionOrigin With(params object?[][] rows) => Reading.Origin with { Mapping = Read(rows).Mapping };
}
