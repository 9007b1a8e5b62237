using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Turns facts and ledger into a province's quarter.</summary>
public sealed class ProvinceQuarterBuilder(AreaTable areas, ReportingRule rule)
{
    /// <summary>Which regencies, districts and villages are built; all, unless a figure of one area is all that is asked for.</summary>
    private Func<AreaCode, bool> Covers { get; init; } = _ => true;

    /// <summary>One that leaves other regencies, districts and villages out.</summary>
    internal ProvinceQuarterBuilder Only(Func<AreaCode, bool> covers) => new(areas, rule) { Covers = covers };

    /// <param name="inputs">The submissions that the facts rest on.</param>
    /// <param name="tables">By which help is counted and judged.</param>
    /// <param name="published">The figures of areas that were sent; null where there are none.</param>
    public ProvinceQuarter Build(
        CompileRun run, bool isProvisional, RollupFacts facts, IReadOnlyList<Submission> inputs, ReferenceTables tables, FigureRecords? published = null)
    {
        var indicators = IndicatorsByArea.Of(run.Quarter, published ?? FigureRecords.None);
        var byRegency = indicators.OfRegencies(areas.Regencies(run.Province).Select(regency => regency.Code));
        var figures = FiguresByArea.Of(facts);
        var help = HelpByArea.Of(facts, tables.Programmes, new OverlapRule(tables.Programmes, tables.Rules));
        var dtsen = DtsenByArea.Of(facts);
        var senders = ListSenders.Of(inputs);
        var movements = new MovementByArea(facts, run.Quarter, senders);
        var trends = new TrendByArea(facts, run.Quarter, senders);
        var regencies = areas.Regencies(run.Province)
            .Where(regency => Covers(regency.Code))
            .Select(regency => BuildRegency(regency, run.Quarter, facts, figures, movements, inputs) with
            {
                Help = help.Within(regency.Code),
                Groups = GroupsByArea.Within(regency.Code, facts, help.IsHelped),
                Indicators = byRegency[regency.Code],
                Trend = trends.Of(regency.Code),
            })
            .Select(dtsen.Beside)
            .ToArray();
        var latest = inputs.Count == 0 ? (DateTimeOffset?)null : inputs.Max(input => input.Key.SubmittedOn);
        return new ProvinceQuarter(
            run.Province,
            NameOf(run.Province),
            run.Quarter,
            isProvisional,
            latest is { } moment ? ProvinceTime.In(run.Province, moment) : null,
            // What a province itself submits may name a person without a regency: counted here, in no regency.
            figures.Within(run.Province),
            regencies,
            inputs)
        {
            Help = help.Within(run.Province),
            Groups = GroupsByArea.Within(run.Province, facts, help.IsHelped),
            References = tables.Versions,
            Indicators = indicators.Of(run.Province),
            Movements = movements.OfProvince(run.Province),
            Trend = trends.Of(run.Province),
            Dtsen = DtsenByArea.Sum(regencies.Select(regency => regency.Dtsen)),
        };
    }

    private RegencyQuarter BuildRegency(
        Area regency, Quarter quarter, RollupFacts facts, FiguresByArea figures, MovementByArea movements, IReadOnlyList<Submission> inputs)
    {
        var districts = areas.Districts(regency.Code)
            .Where(district => Covers(district.Code))
            .Select(district => BuildDistrict(district, figures) with { Movements = movements.Within(district.Code) })
            .ToArray();
        var lists = inputs.Where(input => input.Regency == regency.Code && ReportingRule.IsAskedFor(input)).ToArray();
        var reporting = rule.Judge(
            regency.Code, quarter, [.. lists.Where(list => list.Key.Quarter == quarter)],
            (kind, reason) => facts.Claims.GetValueOrDefault(new ClaimCell(regency.Code, kind, reason)));
        return new RegencyQuarter(
            regency.Code, regency.DisplayName, figures.Within(regency.Code), districts, figures.Exactly(regency.Code), reporting with { Quality = ListQuality.Of(quarter, lists) })
        {
            Movements = movements.Within(regency.Code),
            UnplacedMovements = movements.Exactly(regency.Code),
        };
    }

    private DistrictQuarter BuildDistrict(Area district, FiguresByArea figures)
    {
        var villages = areas.Villages(district.Code);
        return new DistrictQuarter(district.Code, district.DisplayName, figures.Within(district.Code))
        {
            Villages =
            [
                .. villages.Where(village => Covers(village.Code))
                    .Select(village => new VillageQuarter(village.Code, village.DisplayName, VillageFigures.Of(figures.Exactly(village.Code)))),
            ],
            Unplaced = VillageFigures.Of(figures.Outside(district.Code, villages.Select(village => village.Code).ToHashSet())),
        };
    }

    private string NameOf(AreaCode area) =>
        areas.Find(area)?.DisplayName ?? throw new ArgumentException("The area is not in the table.", nameof(area));
}
