using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Cells in Excel's percent format: the figure is what people see there, not its hundredth that is stored.</summary>
public sealed class FigureCellTests
{
    private static readonly SubmissionOrigin Province =
        new("indikator.xlsx", AreaCode.Parse("62"), new Quarter(2025, 4), QuarterSource.Path, new Quarter(2026, 1));

    public static TheoryData<string, bool, Indicator, string?> Cases => new()
    {
        { "0.0552", true, Indicator.PoorPercent, "5.52" },
        { "5.5199999999999999E-2", true, Indicator.PoorPercent, "5.52" },
        { "1", true, Indicator.Unemployment, "100" },
        { "0.0083", true, Indicator.Depth, "0.83" },
        { "0.7412", true, Indicator.HumanDevelopment, "74.12" },
        { "5.52", false, Indicator.PoorPercent, "5.52" },

        // A Gini ratio is published as a part of one, money and people are counted.
        { "0.32", true, Indicator.Gini, "0.32" },
        { "7.44", true, Indicator.PoorCount, "7.44" },
        { "596118", true, Indicator.PovertyLine, "596118" },
        { "1E+300", true, Indicator.PoorPercent, null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValueOf_StoredNumber_IsWhatTheCellShows(string stored, bool isPercent, Indicator indicator, string? expected)
    {
        var value = FigureCell.ValueOf(new Cell(CellKind.Number, stored) { IsPercent = isPercent }, indicator, indicator.Unit());

        Assert.Equal(expected, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void PercentCells_AreTaken_WhereTheSameNumbersWithoutTheFormatAreHeld()
    {
        object?[] header = ["Kabupaten/Kota", "Tahun", "Persentase Penduduk Miskin (P0)"];
        var percent = Reading.Rows(Reading.Sheet(header, ["Kapuas", 2024, Percent("0.0531")], ["Kapuas", 2025, Percent("0.0552")]), Province);
        var plain = Reading.Check(Reading.Sheet(header, ["Kapuas", 2024, 0.0531], ["Kapuas", 2025, 0.0552]), Province);

        Assert.Equal(
            ["5.31 Percent", "5.52 Percent"],
            percent.Select(row => Assert.IsType<RowVerdict.Fit<FigureKey, FigureValues>>(row.Verdict).Claim.Values).Select(values => $"{values.Value} {values.Unit}"));
        Assert.All(percent, row => Assert.Empty(row.Findings));
        Assert.Equal((2, "unit-slip unit-slip"), (plain.Rows.Held, Reading.Codes(plain.Findings)));
    }

    [Fact]
    public void PercentCellThatCannotBe_IsShownAsTheSpreadsheetShowsIt()
    {
        var report = Reading.Check(
            Reading.Sheet(["Kabupaten/Kota", "Tahun", "Persentase Penduduk Miskin (P0)"], ["Kapuas", 2025, Percent("5.525")]), Province);

        Assert.Equal("552,5%", Assert.Single(report.Findings).Value);
    }

    private static Cell Percent(string stored) => new(CellKind.Number, stored) { IsPercent = true };
}
