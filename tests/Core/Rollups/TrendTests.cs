using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>How many were on the lists before.</summary>
public sealed class TrendTests
{
    [Fact]
    public void Trend_AnyRegistry_CountsWhoStoodThereThen() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251231, 3),
        Prop.ForAll(RollupModel.Registries, registry =>
        {
            var quarter = Build(registry.Facts, _ => RollupModel.Quarter.YearBefore);
            return quarter.Regencies.Select(regency => (Area: regency.Regency, regency.Trend)).Append((Area: quarter.Province, quarter.Trend))
                .All(area => area.Trend.Count == 5 && area.Trend.All(point => point.Persons == PersonsIn(area.Area, point.Quarter)));

            long PersonsIn(AreaCode area, Quarter asOf) => registry.Records
                .Select(record => Standing.Of(record, asOf))
                .LongCount(standing => standing is { IsPresent: true } && standing.Regency.IsWithin(area));
        }));

    [Fact]
    public void Trend_SevenQuartersBack_BeginsWithTheFirstList()
    {
        var quarter = Build(new RollupFacts(), sender => sender.ToString() switch
        {
            "6202" => Quarter.Parse("2020-Q1"),
            "6203" => Quarter.Parse("2025-Q2"),
            _ => null,
        });

        Assert.Equal("2024-Q1 1, 2024-Q2 1, 2024-Q3 1, 2024-Q4 1, 2025-Q1 1, 2025-Q2 2, 2025-Q3 2, 2025-Q4 2", Told(quarter.Trend));
        Assert.Equal("2025-Q2 1, 2025-Q3 1, 2025-Q4 1", Told(Of(quarter, "6203")));
        Assert.Equal("", Told(Of(quarter, "6204")));
    }

    [Fact]
    public void Trend_ListOfTheProvinceItself_IsOfNoRegency()
    {
        var quarter = Build(new RollupFacts(), sender => sender == RollupModel.Province ? RollupModel.Quarter.Previous : null);

        Assert.Equal("2025-Q3 0, 2025-Q4 0", Told(quarter.Trend));
    }

    private static IReadOnlyList<TrendPoint> Of(ProvinceQuarter quarter, string regency) => quarter.Regencies.Single(one => one.Regency == AreaCode.Parse(regency)).Trend;

    private static string Told(IReadOnlyList<TrendPoint> trend) => string.Join(", ", trend.Select(point => $"{point.Quarter} {point.Senders}"));

    /// <param name="firstList">When a sender sent its first list; null where it sent none.</param>
    private static ProvinceQuarter Build(RollupFacts facts, Func<AreaCode, Quarter?> firstList) => RollupModel.Builder.Build(
        new CompileRun(RollupModel.Province, RollupModel.Quarter, "0123456789abcdef"), false, facts,
        [.. AreaTable.Kemendagri.Regencies(RollupModel.Province).Select(regency => regency.Code).Append(RollupModel.Province)
            .Where(sender => firstList(sender) is not null)
            .Select(sender => Submissions.Of(sender.ToString(), firstList(sender).ToString()!, "2026-01-05T00:00:00Z"))],
        ReferenceTables.Shipped);
}
