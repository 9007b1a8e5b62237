using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Indicators;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>The templates for published figures and for targets, filled in: every column is the indicator it says, in its unit.</summary>
public sealed class FigureTemplateTests
{
    [Theory]
    [InlineData("indicators", "62", DataSet.Indicators)]
    [InlineData("indicators", "6202", DataSet.Indicators)]
    [InlineData("targets", "62", DataSet.Targets)]
    [InlineData("targets", "6202", DataSet.Targets)]
    public void Check_EveryAreaAndIndicator_NoFinding(string name, string sender, DataSet dataSet)
    {
        var rows = AreasOf(sender).Select(area => Row(area, "2025")).ToList();

        var report = FilledTemplate.Check(FilledTemplate.Of(name, sender, rows), sender);

        var figures = rows.Count * IndicatorFacts.All.Count;
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal((dataSet, figures, figures), (report.DataSet, report.Rows.Read, report.Rows.Accepted));
        Assert.Empty(TemplatePlan.Of(name).Columns.Select(column => column.Heading).Except(report.Columns.Where(column => column.Field is not null).Select(column => column.Header)));
    }

    [Fact]
    public void Check_MonthsOfTheDropDown_AreTwoReferences()
    {
        Dictionary<string, string>[] rows = [.. new[] { "Maret", "September", "" }.Select(month => new Dictionary<string, string>(Row("Provinsi Kalimantan Tengah", month.Length > 0 ? "2025" : "2024")) { ["month"] = month })];

        Assert.Empty(FilledTemplate.Check(FilledTemplate.Of("indicators", "62", rows), "62").Findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("indicators", "")]
    [InlineData("targets", "Target ")]
    public void Headings_NameTheirIndicatorAndNoOther(string name, string before) =>
        Assert.All(
            TemplatePlan.Of(name).Columns.Where(column => column.Indicator is not null),
            column =>
            {
                Assert.Equal(column.Indicator, IndicatorNames.Of(column.Heading));
                Assert.StartsWith(before, column.Heading, StringComparison.Ordinal);
            });

    private static IEnumerable<string> AreasOf(string sender) => AreaCode.Parse(sender) is { Level: AreaLevel.Province } province
        ? AreaTable.Kemendagri.Regencies(province).Select(area => area.DisplayName).Append($"Provinsi {AreaTable.Kemendagri.Find(province)!.DisplayName}")
        : [AreaTable.Kemendagri.Find(AreaCode.Parse(sender))!.DisplayName];

    // A count and a percentage that imply 134,000 people, and so for the extreme poor.
    private static Dictionary<string, string> Row(string area, string year) => new(StringComparer.Ordinal)
    {
        ["area"] = area,
        ["year"] = year,
        ["p0"] = "5.67",
        ["poor"] = area.StartsWith("Provinsi", StringComparison.Ordinal) ? "147.8" : "7.6",
        ["line"] = "654066",
        ["p1"] = "0.83",
        ["p2"] = "0.19",
        ["extreme_percent"] = "0.5",
        ["extreme"] = area.StartsWith("Provinsi", StringComparison.Ordinal) ? "13.1" : "0.67",
        ["tpt"] = "4.1",
        ["gini"] = "0.292",
        ["ipm"] = "72.5",
        ["source"] = "BPS",
    };
}
