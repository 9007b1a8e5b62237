using System.Collections.Frozen;

namespace Pipeline.Assistance;

/// <summary>The programmes that help is counted by: a reference file that the province edits, and until then the one that ships.</summary>
public sealed class ProgrammeTable
{
    private static readonly Lazy<ProgrammeTable> Shipped = new(() => Parse(ReferenceCsv.Seed("programmes.csv")) is ReferenceReading<ProgrammeTable>.Sound(var table)
        ? table
        : throw new InvalidOperationException("The embedded table of programmes is faulty."));

    private readonly FrozenDictionary<ProgrammeCode, Programme> _byCode;

    internal ProgrammeTable(IEnumerable<Programme> programmes)
    {
        Programmes = [.. programmes.OrderBy(programme => programme.Code)];
        _byCode = Programmes.ToFrozenDictionary(programme => programme.Code);
        Names = new ProgrammeNames(Programmes);
    }

    /// <summary>The table in Data/programmes.csv. Names as files were seen to write them; what is inferred says so in its note.</summary>
    public static ProgrammeTable Seed => Shipped.Value;

    /// <summary>In order of their codes.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>Resolves what files call them.</summary>
    public ProgrammeNames Names { get; }

    /// <summary>The programme, or null for a code that the table does not have, or no longer.</summary>
    public Programme? Find(ProgrammeCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads the table from CSV text.</summary>
    public static ReferenceReading<ProgrammeTable> Parse(string csv)
    {
        var faults = new List<ReferenceFault>();
        var programmes = ProgrammeTableReader.Read(csv, faults);
        return faults.Count == 0
            ? new ReferenceReading<ProgrammeTable>.Sound(new ProgrammeTable(programmes))
            : new ReferenceReading<ProgrammeTable>.Faulty(faults);
    }
}
