namespace Pipeline.Assistance;

/// <summary>Under which programme a delivery or a line of a plan counts: by the table that the province has now, whatever it lies under.</summary>
/// <remarks>Not for use by several threads at once: it remembers.</remarks>
public sealed class CountedProgrammes(ProgrammeTable table)
{
    private const int LongestName = 150;

    private readonly Dictionary<(ProgrammeKey Key, string Written, string Beside), ProgrammeKey> _known = [];

    /// <summary>What the table knows of a key; null where it is no programme of the table.</summary>
    public Programme? Find(ProgrammeKey counted) => counted.Code is { } code ? table.Find(code) : null;

    /// <summary>By the name as written; else by the code it lies under, where the table has it; else by what stands beside the name; else as it lies.</summary>
    /// <param name="key">Under which it lies.</param>
    /// <param name="beside">An activity that may name the programme more plainly; empty where there is none.</param>
    public ProgrammeKey KeyOf(ProgrammeKey key, string? written, string? beside = null)
    {
        var asked = (key, written ?? "", beside ?? "");
        return _known.TryGetValue(asked, out var counted) ? counted : _known[asked] = Resolved(key, asked.Item2, asked.Item3);
    }

    private ProgrammeKey Resolved(ProgrammeKey key, string written, string beside) =>
        Named(written, mayBeMisspelt: true) ?? (key.Code is { } code && table.Find(code) is not null ? key : Named(beside, mayBeMisspelt: false) ?? key);

    private ProgrammeKey? Named(string written, bool mayBeMisspelt) =>
        written.Length is > 0 and <= LongestName && table.Names.Resolve(written) is ProgrammeMatch.Known known && (mayBeMisspelt || !known.WasMisspelt)
            ? ProgrammeKey.Of(known.Programme.Code)
            : null;
}
