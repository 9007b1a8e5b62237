namespace Pipeline.Samples;

/// <summary>One file that a regency sends.</summary>
/// <param name="Quarter">"2025-Q4".</param>
/// <param name="Name">The file's name.</param>
/// <param name="SubmittedOn">RFC 3339, in the regency's zone.</param>
/// <param name="Shows">What it shows and what should happen, in Bahasa Indonesia, for its operators.</param>
internal sealed record FilePlan(string Quarter, string Name, string SubmittedOn, string Shows)
{
    /// <summary>Another way of writing the NIK than the office's own.</summary>
    public NikWords? Nik { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The list is sent in parts: which one, from 1, of how many.</summary>
    public (int Part, int Of) Part { get; init; } = (1, 1);

    /// <summary>Percent of the rows that were corrected since the file before.</summary>
    public int CorrectedPercent { get; init; }

    /// <summary>The quarter in the title, where someone forgot to change it.</summary>
    public string? TitleQuarter { get; init; }

    /// <summary>Sends the bytes of an earlier file of the same quarter again, under this name.</summary>
    public string? SameAs { get; init; }

    /// <summary>A file that is no list at all.</summary>
    public BrokenFile? Broken { get; init; }
}

/// <summary>The list of a regency's office.</summary>
/// <param name="Regency">Four digits.</param>
/// <param name="Town">The seat.</param>
/// <param name="People">About how many people the first list has.</param>
/// <param name="Cultures">Who lives there; one entry a share.</param>
/// <param name="Style">How the office keeps its list.</param>
internal sealed record RegencyPlan(string Regency, string Town, int People, IReadOnlyList<Culture> Cultures, SheetStyle Style)
{
    /// <summary>Old districts of which some NIKs still tell.</summary>
    public IReadOnlyList<Origin> VanishedOrigins { get; init; } = [];

    /// <summary>Where families of the first quarter have moved in the second; four digits each, one family an entry.</summary>
    public IReadOnlyList<string> FamiliesMoveTo { get; init; } = [];

    /// <summary>In the order in which they were sent.</summary>
    public required IReadOnlyList<FilePlan> Files { get; init; }
}
