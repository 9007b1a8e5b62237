using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Intake;

/// <summary>One figure as read: what it says, or why it cannot be taken.</summary>
internal sealed record FigureReading(RowPlace Place, FigureRow Row, FigureColumn Column)
{
    /// <summary>Null where it cannot be taken.</summary>
    public Claim<FigureKey, FigureValues>? Claim { get; init; }

    /// <summary>Why it cannot be taken.</summary>
    public Finding? Why { get; init; }

    /// <summary>The area's name was misspelt and read as the one that it must mean.</summary>
    public Finding? Corrected { get; init; }
}
