using Pipeline.Areas;

namespace Pipeline.Rollups.Explaining;

/// <summary>What a figure of a summary is counted from, and so whose rows stand behind it.</summary>
public enum FigureOrigin
{
    /// <summary>The lists of people, person by person.</summary>
    People,

    /// <summary>The lists of people, family by family; who belongs to none by himself.</summary>
    Families,

    /// <summary>The lists of recipients, by the family or person that got the help.</summary>
    Deliveries,

    /// <summary>The extracts of DTSEN, person by person.</summary>
    DtsenPersons,

    /// <summary>The extracts of DTSEN, family by family.</summary>
    DtsenFamilies,

    /// <summary>The ledger of submissions: files and rows, of nobody.</summary>
    Ledger,

    /// <summary>How many regencies reported, and how. Of the ledger, and nothing that adds up.</summary>
    Reporting,

    /// <summary>The plans of OPD.</summary>
    Plans,

    /// <summary>Figures that were published elsewhere and sent as they are.</summary>
    Published,
}

/// <summary>A figure of a province's quarter that somebody asks about.</summary>
/// <param name="Area">The area under whose code it stands.</param>
/// <param name="Read">Reads it from a quarter as the summary would write it; 0 where that has no such figure.</param>
public sealed record FigureQuestion(AreaCode Area, FigureOrigin Origin, Func<ProvinceQuarter, decimal> Read)
{
    /// <summary>Whether it depends on which programmes were delivered anywhere in the province.</summary>
    public bool DependsOnProgrammes { get; init; }

    /// <summary>Whether it depends on which versions of DTSEN were sent for each regency.</summary>
    public bool DependsOnDtsen { get; init; }

    /// <summary>Whether a province's is worked out from those of its regencies.</summary>
    public bool IsSumOfRegencies { get; init; }

    /// <summary>Whether a regency, district or village must be built to read it: most of the work on a quarter, and of no use to most figures.</summary>
    internal bool Needs(AreaCode area) =>
        area.Level == AreaLevel.Village ? area == Area
        : area.Level == AreaLevel.District ? Area.IsWithin(area)
        : Area.Level == AreaLevel.Province ? IsSumOfRegencies
        : area == Area.Regency;

    /// <summary>Which records' rows it is counted from.</summary>
    internal ClaimSource Source => Origin switch
    {
        FigureOrigin.People or FigureOrigin.Families => ClaimSource.People,
        FigureOrigin.Deliveries => ClaimSource.Deliveries,
        FigureOrigin.DtsenPersons or FigureOrigin.DtsenFamilies => ClaimSource.Dtsen,
        _ => throw new InvalidOperationException($"{Origin} is counted from no record of a person."),
    };

    /// <summary>Whether a family counts as one, so that all of its members must be looked at together.</summary>
    internal bool IsByFamily => Origin is FigureOrigin.Families or FigureOrigin.Deliveries or FigureOrigin.DtsenFamilies;
}

/// <summary>The kinds of records that rows were folded into.</summary>
internal enum ClaimSource
{
    People,
    Deliveries,
    Dtsen,
}
