using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>A sheet to be written: rows from the top, and cells merged over several rows ("B7:B10").</summary>
internal sealed record Sheet(string Name, IEnumerable<IReadOnlyList<Cell>> Rows, IReadOnlyList<string> Merges);
