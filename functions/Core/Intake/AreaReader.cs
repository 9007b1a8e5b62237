using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>Reads areas for one submission: for the regency or province that sends it, or, where nobody said who sends it, for the one it names.</summary>
internal sealed class AreaReader
{
    private readonly AreaResolver? _resolver;

    private AreaReader(AreaCode? sender, bool isGiven)
    {
        Sender = sender;
        IsGiven = isGiven;
        _resolver = sender is { } known ? new AreaResolver(AreaTable.Kemendagri, BpsBridge.Published, known) : null;
    }

    /// <summary>Whose areas they are, or null where nobody said and the file does not tell.</summary>
    public AreaCode? Sender { get; }

    /// <summary>Whether the sender was given, so that a row of another regency is not the sender's.</summary>
    public bool IsGiven { get; }

    /// <summary>A reader for a sender that was given, or else for the one regency that the file names.</summary>
    public static AreaReader For(AreaCode? submitter, IEnumerable<string> regenciesNamed) =>
        submitter is { } given ? new AreaReader(given, isGiven: true) : new AreaReader(TheOneOf(regenciesNamed), isGiven: false);

    /// <summary>Null where no sender is known.</summary>
    public AreaResolution? Read(WrittenArea written) => _resolver?.Resolve(written);

    /// <summary>
    /// The context after the lines of rows that stand together, whichever comes first: many write DESA above KECAMATAN.
    /// A sentence that only mentions an area counts where that area exists.
    /// </summary>
    public AreaContext After(AreaContext context, IEnumerable<SheetRow> rows)
    {
        foreach (var line in rows.SelectMany(AreaLine.In).OrderBy(line => line.Level))
        {
            var after = context.After(line);
            if (line.IsLabelled || (_resolver is not null && Exists(after, line.Level)))
            {
                context = after;
            }
        }

        return context;
    }

    /// <summary>The context with the sheet's name as kecamatan, or else as desa, where it is one and nothing else says so.</summary>
    /// <param name="isNeeded">Whether nothing else names a kecamatan or desa at all: a misspelt one will then do as well.</param>
    public AreaContext WithSheetName(AreaContext context, string sheet, bool isNeeded)
    {
        if (_resolver is null)
        {
            return context;
        }

        var asDistrict = _resolver.Resolve(new WrittenArea(context.Regency, sheet, null)).District;
        if (asDistrict is AreaReading.Exact || (isNeeded && asDistrict is AreaReading.Corrected))
        {
            return context with { District = sheet };
        }

        var asVillage = isNeeded ? _resolver.Resolve(new WrittenArea(context.Regency, null, sheet)).Village : null;
        return asVillage is AreaReading.Exact ? context with { Village = sheet } : context;
    }

    private bool Exists(AreaContext context, AreaLevel level)
    {
        var resolution = _resolver!.Resolve(new WrittenArea(context.Regency, context.District, context.Village));
        return level switch
        {
            AreaLevel.Regency => resolution.Regency is AreaReading.Exact or AreaReading.NotYours,
            AreaLevel.District => resolution.District is AreaReading.Exact or AreaReading.Corrected,
            AreaLevel.Village => resolution.Village is AreaReading.Exact or AreaReading.Corrected,
            _ => false,
        };
    }

    private static AreaCode? TheOneOf(IEnumerable<string> regenciesNamed)
    {
        var regencies = regenciesNamed.Select(RegencyCalled).OfType<AreaCode>().Distinct().Take(2).ToList();
        return regencies is [var one] ? one : null;
    }

    // Any province finds a regency of the whole table; its own then says whether the name is that of only one.
    private static AreaCode? RegencyCalled(string name)
    {
        var found = ReadFor(AreaTable.Kemendagri.Provinces.First().Code, name) switch
        {
            AreaReading.Exact { Area.Code: var near } => near,
            AreaReading.NotYours { Regency.Code: var far } => far,
            _ => (AreaCode?)null,
        };
        return found is { } regency && ReadFor(regency.Province, name) is AreaReading.Exact { Area.Code: var one } ? one : null;
    }

    private static AreaReading ReadFor(AreaCode province, string regency) =>
        new AreaResolver(AreaTable.Kemendagri, BpsBridge.Published, province).Resolve(new WrittenArea(regency, null, null)).Regency;
}
