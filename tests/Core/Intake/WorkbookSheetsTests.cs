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
        Assert.Equal("no-table column-missing", Reading.Codes(report.Findings));
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
