namespace Pipeline.Intake;

/// <summary>What became of a row: every row read has exactly one.</summary>
public enum RowDisposition
{
    /// <summary>A person not named before; offline, any row fit to be taken.</summary>
    Added,

    /// <summary>Something new of a person named before.</summary>
    Changed,

    /// <summary>Nothing new.</summary>
    Unchanged,

    /// <summary>Kept and counted, waiting for a person to settle who it is.</summary>
    Held,

    /// <summary>Not taken as this regency's record at all.</summary>
    Refused,
}
