using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class RepeatedRowsTests
{
    private const string Nik = "6202054302900001";

    [Fact]
    public void Repeat_OfTheSameRow_IsReadyWithAWarningOnTheLater()
    {
        var rows = Reading.Rows(Reading.Header, Reading.Person(Nik), Reading.Person("6202054302900002", "ANI"), Reading.Person(Nik, "Siti  Aminah"));

        Assert.Equal([3, 2, 4], rows.Select(row => row.Place.RowNumber)); // together, when the last of them is reached
        Assert.All(rows, row => Assert.IsType<RowVerdict.Ready>(row.Verdict));
        Assert.Equal(["", "", "nik-duplicate"], rows.Select(row => Reading.Codes(row.Findings)));
        Assert.Equal(
            "Lembar 'Data', baris 4, kolom A: NIK ini sudah ada di baris 2. Isinya sama, jadi baris ini tidak menambah apa pun. Hapus salah satu baris.",
            Assert.Single(rows[2].Findings).Message);
    }

    [Fact]
    public void Repeat_ThatSaysSomethingElseOfTheSamePerson_NamesWhatDiffers()
    {
        var rows = Reading.Rows(Reading.Header, Reading.Person(Nik), Reading.Person(Nik, "SITI AMINAH BINTI UMAR", village: "Baamang Hulu"));

        Assert.Equal(
            "Lembar 'Data', baris 3, kolom A: NIK ini sudah ada di baris 2. Yang berbeda: nama, kecamatan/desa; nilai pada baris ini yang dipakai. Hapus baris yang keliru bila bukan ini yang benar.",
            Assert.Single(rows[1].Findings).Message);
    }

    [Fact]
    public void TwoPeople_UnderOneNik_AreAllHeld()
    {
        var rows = Reading.Rows(Reading.Header, Reading.Person(Nik), Reading.Person(Nik), Reading.Person(Nik, "JOKO WIDODO"));

        Assert.All(rows, row => Assert.Equal(FindingCode.IdentityConflict, Assert.IsType<RowVerdict.Held>(row.Verdict).Why.Code));
        Assert.Equal(
            "Lembar 'Data', baris 4, kolom A: NIK ini juga dipakai di baris 2, baris 3 dengan nama atau tanggal lahir yang tidak mungkin orang yang sama. Semua baris itu ditahan. Cocokkan dengan KTP atau KK, perbaiki NIK yang keliru, lalu unggah lagi.",
            rows[2].Findings[0].Message);
    }

    [Fact]
    public void RefusedRow_UnderARepeatedNik_StaysRefusedAndDecidesNothing()
    {
        var rows = Reading.Rows(Reading.Header, Reading.Person(Nik, ""), Reading.Person(Nik));

        Assert.Equal(["Refused", "Ready"], rows.Select(row => row.Verdict.GetType().Name));
        Assert.Empty(rows[1].Findings);
    }

    [Fact]
    public void Repeat_OnAnotherSheet_NamesTheSheet()
    {
        var workbook = new MemoryWorkbook().With("Satu", Reading.Header, Reading.Person(Nik)).With("Dua", Reading.Header, Reading.Person(Nik));

        Assert.StartsWith("Lembar 'Dua', baris 2, kolom A: NIK ini sudah ada di lembar 'Satu' baris 2.", Reading.Rows(workbook)[1].Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedNiks_ThatAreAlike_AreNoRepeat()
    {
        var rows = Reading.Rows(Reading.Header, Reading.Person("6202054302900000"), Reading.Person("6202054302900000", "JOKO"));

        Assert.All(rows, row => Assert.Equal(FindingCode.NikSerial, Assert.IsType<RowVerdict.Held>(row.Verdict).Why.Code));
    }

    [Fact]
    public void TextNiks_OfAFileThatWasNumbers_AreHeldWhereTheyEndInZero()
    {
        object?[][] rows = [.. Enumerable.Range(0, 20).Select(index => Reading.Person($"620205430290{index + 1:D3}{(index < 11 ? 0 : 7)}", $"NAMA {(char)('A' + index)}"))];

        var report = Reading.Check([Reading.Header, .. rows]);

        Assert.Equal((20, 11), (report.Rows.Read, report.Rows.Held));
        Assert.Contains(report.Findings, finding => finding.Message.Contains("lebih dari separuh NIK di berkas ini berakhir 0", StringComparison.Ordinal));
    }
}
