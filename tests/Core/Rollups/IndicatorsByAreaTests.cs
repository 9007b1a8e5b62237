using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Which figure stands for an area in a quarter, and what stands beside it.</summary>
public sealed class IndicatorsByAreaTests
{
    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly AreaCode Regency = AreaCode.Parse("6205");

    [Theory]
    [InlineData("2025-Q1", "5.52 2025-03, before 5.67 2024-03")] // March ends with the quarter
    [InlineData("2024-Q4", "5.67 2024-03, before -")]
    [InlineData("2023-Q4", "-, before -")]
    public void Current_IsTheNewestThatHoldsByTheQuartersEnd(string quarter, string expected)
    {
        var p0 = Of(quarter, Figure("6205:p0:2024-03", (Province, "2023-Q1", 5.67m)), Figure("6205:p0:2025-03", (Province, "2023-Q1", 5.52m)));

        Assert.Equal(expected, p0 is null ? "-, before -" : $"{Text(p0.Current)}, before {Text(p0.YearBefore)}");
    }

    [Fact]
    public void SentForALaterQuarter_IsNotKnownYet() =>
        Assert.Equal("5.67 2024-03", Text(Of("2025-Q1", Figure("6205:p0:2024-03", (Province, "2024-Q2", 5.67m)), Figure("6205:p0:2025-03", (Province, "2025-Q3", 5.52m)))?.Current));

    [Fact]
    public void ProvinceAndRegency_SayDifferent_TheProvincesStands()
    {
        var both = Of("2025-Q4", Figure("6205:p0:2025-03", (Province, "2025-Q2", 5.52m), (Regency, "2025-Q3", 5.9m)));
        var own = Of("2025-Q4", Figure("6205:p0:2025-03", (Regency, "2025-Q3", 5.9m)));

        Assert.Equal(("5.52 2025-03", Province), (Text(both!.Current), both.Current!.Sender));
        Assert.Equal(("5.9 2025-03", Regency), (Text(own!.Current), own.Current!.Sender));
    }

    [Fact]
    public void Persons_AreShownAsThousands()
    {
        var key = FigureKey.Parse("6205:poor:2025-03");
        var record = Record(key, (Province, "2025-Q2", new FigureValues { Value = 7440, Unit = FigureUnit.Persons }));

        Assert.Equal(7.44m, IndicatorsByArea.Of(Quarter.Parse("2025-Q4"), new FigureRecords([record], [])).Of(Regency).Of(Indicator.PoorCount)!.Current!.Value);
    }

    [Fact]
    public void Regencies_AreRankedByTheNewestOfEach_EqualsShareAPlace()
    {
        var records = new FigureRecords(
            [.. new[] { ("6201", 3.9m), ("6202", 5.8m), ("6203", 5.8m), ("6204", 4.8m) }.Select(one => Figure($"{one.Item1}:p0:2025-03", (Province, "2025-Q2", one.Item2)))], []);

        var ranked = IndicatorsByArea.Of(Quarter.Parse("2025-Q4"), records).OfRegencies(new[] { "6201", "6202", "6203", "6204", "6205" }.Select(code => AreaCode.Parse(code)));

        Assert.Equal("4 1 1 3 -", string.Join(' ', ranked.OrderBy(pair => pair.Key).Select(pair => pair.Value.Of(Indicator.PoorPercent)?.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
    }

    private static IndicatorFigures? Of(string quarter, params ClaimRecord<FigureKey, FigureValues>[] records) =>
        IndicatorsByArea.Of(Quarter.Parse(quarter), new FigureRecords(records, [])).Of(Regency).Of(Indicator.PoorPercent);

    private static ClaimRecord<FigureKey, FigureValues> Figure(string key, params (AreaCode Sender, string Quarter, decimal Value)[] said) =>
        Record(FigureKey.Parse(key), [.. said.Select(one => (one.Sender, one.Quarter, new FigureValues { Value = one.Value, Unit = FigureUnit.Percent }))]);

    private static ClaimRecord<FigureKey, FigureValues> Record(FigureKey key, params (AreaCode Sender, string Quarter, FigureValues Values)[] said)
    {
        var record = ClaimRecord.Unknown<FigureKey, FigureValues>(key);
        foreach (var (sender, quarter, values) in said)
        {
            var submission = SubmissionKey.Parse($"{quarter}|20260105T021500Z|aaaaaaaaaaaaaaaa");
            record = record.Fold(sender, submission, new Claim<FigureKey, FigureValues>(key, values, new RowPlace("Data", 0, 2))).Record;
        }

        return record;
    }

    private static string Text(PublishedFigure? figure) => figure is null ? "-" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Reference}");
}
