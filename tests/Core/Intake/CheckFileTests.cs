using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

public class CheckFileTests
{
    [Fact]
    public void File_ThatBreaksOffHalfway_IsRefusedWholeSayingFromWhichRow()
    {
        var workbook = new MemoryWorkbook { DamagedFrom = 3 }.With("Data", Reading.Header, Reading.Person(), Reading.Person("6202054302900002"));

        var report = Reading.Check(workbook);

        Assert.Equal((null, RowCounts.None), (report.DataSet, report.Rows));
        Assert.Equal(("file-unreadable", "Data", 3), (Assert.Single(report.Findings).Code.Text, report.Findings[0].Sheet, report.Findings[0].Row));
    }

    /// <summary>Uploaded in 2026-Q1; both ends are part of the range.</summary>
    [Theory]
    [InlineData("2016-Q1", "")]
    [InlineData("2015-Q4", "quarter-out-of-range")]
    [InlineData("2026-Q2", "")]
    [InlineData("2026-Q3", "quarter-out-of-range")]
    [InlineData("2052-Q4", "quarter-out-of-range")]
    public void File_OfAQuarterFarFromItsUpload_IsRefusedWhole(string quarter, string code)
    {
        var inFolder = Reading.Origin with { GivenQuarter = Quarter.Parse(quarter) };
        var without = Reading.Origin with { GivenQuarter = null };
        object?[] person = Reading.Person(born: "");

        Assert.Equal(code, Reading.Codes(Reading.Check(Reading.Sheet(Reading.Header, person), inFolder).Findings));
        Assert.Equal(code, Reading.Codes(Reading.Check(Reading.Sheet([$"Data {quarter}"], Reading.Header, person), without).Findings));
        var column = Reading.Check(Reading.Sheet([.. Reading.Header, "Triwulan"], [.. person, quarter]), without);
        Assert.Equal((code, code.Length == 0 ? DataSet.People : null), (Reading.Codes(column.Findings), column.DataSet));
    }

    [Fact]
    public void File_TakenBeforeTheRangeWasAsked_IsStillRead() => Assert.Equal(
        "", Reading.Codes(Reading.Check(Reading.Sheet(Reading.Header, Reading.Person()), Reading.Origin with { GivenQuarter = new Quarter(2052, 4), WasTaken = true }).Findings));

    [Fact]
    public void File_WithHeadersOnly_IsEmpty()
    {
        Assert.Equal("file-empty", Reading.Codes(Reading.Check([Reading.Header]).Findings));
        Assert.Equal("file-empty", Reading.Codes(Reading.Check(Reading.Header, ["Jumlah", "0"]).Findings));
        Assert.Equal("file-empty", Reading.Codes(Reading.Check(new MemoryWorkbook().With("Data")).Findings));
    }

    [Fact]
    public void File_WithoutATable_SaysSo() => Assert.Equal("no-table", Reading.Codes(Reading.Check(["Kepada Yth."], ["Terlampir data"]).Findings));

    [Fact]
    public void File_OfSomethingElse_IsNoKnownDataSet() =>
        Assert.Equal("dataset-unknown", Reading.Codes(Reading.Check(["Kode", "Barang", "Harga"], ["1", "Beras", "12000"]).Findings));

    [Theory]
    [InlineData("nik", "Nama", "Sex", "Kecamatan")]
    [InlineData("name", "NIK", "Nama Ibu Kandung", "Sex", "Kecamatan")]
    [InlineData("district", "NIK", "Nama", "Sex")]
    public void Sheet_WithoutAColumnItNeeds_IsRefusedNamingIt(string missing, params string[] headers)
    {
        var report = Reading.Check([.. headers], [.. headers.Select(_ => "x")]);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("column-missing", missing), (finding.Code.Text, finding.Field));
        Assert.Equal(headers.Length, report.Columns.Count);
        Assert.Null(report.DataSet);
    }

    [Fact]
    public void Report_AddsUpAndIsInTheOrderOfTheSheet()
    {
        var report = Reading.Check(
            Reading.Header,
            Reading.Person("620205430290001", "BUDI", "X", "kemarin"),
            Reading.Person(name: ""),
            Reading.Person(sex: "L"),
            Reading.Person("6202054302900002", district: "Bamang"));

        Assert.Equal(new RowCounts(2, 0, 0, 1, 1, 1), report.Rows);
        Assert.Equal(4, report.Rows.Read);
        Assert.Equal("nik-format value-format value-format required-missing sex-mismatch area-corrected", Reading.Codes(report.Findings));
        Assert.Equal([(2, true, "nik-format"), (3, false, "required-missing")], report.ToMend.Select(row => (row.Place.RowNumber, row.Held, row.Findings[0].Code.Text)));
    }

    [Fact]
    public void Report_WithoutEveryRow_IsABug()
    {
        var survey = Assert.IsType<SurveyResult.Readable>(FileIntake.Survey(Reading.Sheet(Reading.Header, Reading.Person()), Reading.Origin)).Survey;
        var row = Assert.Single(FileIntake.ReadRows(survey));
        var builder = new ReportBuilder(survey);

        Assert.Equal("The survey counted 1 rows, and 0 have an outcome.", Assert.Throws<InvalidOperationException>(builder.Build).Message);
        Assert.Throws<InvalidOperationException>(() => builder.Add(row, RowDisposition.Held)); // nothing held it
        builder.Add(row, RowDisposition.Unchanged);
        Assert.Equal(1, builder.Build().Rows.Unchanged);
    }
}
