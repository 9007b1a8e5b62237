using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Tests.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>A percentage that waits to be mended stands in Perbaiki as one, so that it is read as it was.</summary>
public sealed class MendedPercentTests
{
    [Fact]
    public void Perbaiki_PercentCell_IsWrittenAsOne()
    {
        var xlsx = XlsxBuilder.OfRows(
            """
            <row r="1"><c t="str"><v>Kabupaten/Kota</v></c><c t="str"><v>Tahun</v></c><c t="str"><v>Persentase Penduduk Miskin</v></c></row>
            <row r="2"><c t="str"><v>Bukan Kabupaten</v></c><c><v>2025</v></c><c s="1"><v>0.0552</v></c></row>
            """) with
        { Styles = XlsxBuilder.StylesOf([0, 10]) };
        var report = CheckFile.Run(
            new WorkbookOpener(ReadingLimits.Default), new MemoryStream(xlsx.Build()),
            new("indikator.xlsx", AreaCode.Parse("62"), new Quarter(2025, 4), QuarterSource.Path, new Quarter(2026, 1)));
        using var output = new MemoryStream();
        FeedbackWorkbook.Write(report, output, SampleReports.AreaName, includeRegistryOutcomes: false);

        using var feedback = Opened.Bytes(output.ToArray(), "hasil.xlsx");
        var mend = feedback.Sheets.Index().Single(sheet => sheet.Item.Name == FeedbackSheets.ToMend).Index;

        Assert.Contains("N:0.0552%", Opened.Rows(feedback, mend)[1], StringComparison.Ordinal);
    }
}
