using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Which sheets of a workbook are read, and what is said of the others and of what people do not see.</summary>
public class WorkbookSheetsTests
{
    [Fact]
    public void Workbook_WithMacros_IsReadAndSaysThatTheyWereNotRun()
    {
        var report = Reading.Check(new MemoryWorkbook { HasMacros = true }.With("Data", Reading.Header, Reading.Person()));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingCode.MacrosIgnored, Severity.Fixed, 1), (finding.Code, finding.Severity, report.Rows.Accepted));
    }

    [Fact]
    public void Workbook_WithSeveralSheets_ReadsEveryVisibleOneWithATable()
    {
        object?[][] broken = [["Nama", "Jenis Kelamin", "Kecamatan"], ["SITI", "P", "Baamang"]];
        var workbook = new MemoryWorkbook()
            .With("Petunjuk", ["Isi lembar Data"])
            .With("Data", Reading.Header, Reading.Person())
            .With("Lama", hidden: true, Reading.Header, Reading.Person("6202054302900002"))
            .With("Tanpa NIK", broken)
            .With("Data 2", Reading.Header, Reading.Person("6202054302900003"));

        var report = Reading.Check(workbook);

        Assert.Equal(["Data", "Tanpa NIK", "Data 2"], report.Sheets.Select(sheet => sheet.Sheet));
        Assert.Equal([1, 0, 1], report.Sheets.Select(sheet => sheet.Rows.Read));
        Assert.Equal("sheet-hidden column-missing", Reading.Codes(report.Findings));
    }

    [Fact]
    public void RowsAndColumns_ThatNobodySees_AreReadAndSaidOnceASheet()
    {
        var workbook = Reading.Sheet(Reading.Header, Reading.Person(), Reading.Person("6202054302900002"), [], Reading.Person("6202054302900003"))
            .HidingRows(1, 3, 4, 5)
            .HidingColumns(2, 4, 9);

        var report = Reading.Check(workbook);

        Assert.Equal(3, report.Rows.Accepted);
        Assert.Equal(
            "Lembar 'Data': 2 baris (baris 3, 5) dan kolom C ('Jenis Kelamin'), E ('Kecamatan') tersembunyi atau tersaring, dan ikut dibaca. Bila tidak dimaksudkan untuk dikirim, hapus dari berkas, lalu unggah lagi.",
            Assert.Single(report.Findings).Message);
    }

    [Fact]
    public void ColumnThatAFeedbackAddedAndHid_IsNoHiddenColumnOfTheOperator()
    {
        var report = Reading.Check(Reading.Sheet([.. Reading.Header, "Token (otomatis)"], [.. Reading.Person(), "x"]).HidingColumns(6));

        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("Rekap", true)]
    [InlineData("Petunjuk Pengisian", false)]
    [InlineData("Kode Pekerjaan", false)]
    public void VisibleSheet_WithCellsButNoTable_IsNamedUnlessItExplains(string name, bool isNamed)
    {
        var report = Reading.Check(new MemoryWorkbook()
            .With("Data", Reading.Header, Reading.Person())
            .With(name, ["Kecamatan", "Jumlah KK", "Jumlah Jiwa"], ["Baamang", 12, 40], ["Kota Besi", 3, 9])
            .With("Catatan", ["Data sementara"], ["Sumber", "Dinas Sosial"], ["Lembar ini kosong"]));

        Assert.Equal(isNamed ? $"no-table {name}" : "", string.Join(' ', report.Findings.Select(finding => $"{finding.Code} {finding.Sheet}")));
        Assert.Equal(1, report.Rows.Accepted);
    }

    [Fact]
    public void Sheet_RefusedForItsColumns_DoesNotKeepBackTheSamePeopleOfAnother()
    {
        var report = Reading.Check(new MemoryWorkbook()
            .With("Data", Reading.Header, Reading.Person(), Reading.Person("6202054302900002"))
            .With("Salah", ["NIK", "No. KTP", "Nama", "Kecamatan"], ["6202054302900001", "6202054302900002", "SITI", "Baamang"]));

        Assert.Equal((2, "column-ambiguous"), (report.Rows.Accepted, Reading.Codes(report.Findings)));
    }

    [Fact]
    public void Workbook_PersonAlsoInARefusedSheet_IsNotWaitedFor()
    {
        var workbook = new MemoryWorkbook()
            .With("Data", Reading.Header, Reading.Person("6202054302900001"))
            .With("Tanpa wilayah", ["NIK", "Nama"], ["6202054302900001", "SITI AMINAH"]);

        var report = Reading.Check(workbook);

        Assert.Equal([1, 0], report.Sheets.Select(sheet => sheet.Rows.Accepted));
        Assert.Equal("column-missing", Reading.Codes(report.Findings));
    }
}
