namespace Pipeline.Samples;

/// <summary>What a row says beside the recipient.</summary>
/// <param name="Programme">Which programme it is.</param>
/// <param name="Written">As the office spells it; empty where it stands above the table.</param>
/// <param name="Period">As the office writes it; empty where it stands above the table.</param>
/// <param name="Amount">Rupiah; 0 for goods.</param>
internal sealed record Help(HelpProgramme Programme, string Written, string Period, decimal Amount)
{
    /// <summary>The period's year, where it has a column of its own.</summary>
    public string Year { get; init; } = "";

    public string Goods { get; init; } = "";

    public string Source { get; init; } = "";

    public string Agency { get; init; } = "";

    public DateOnly? On { get; init; }
}
