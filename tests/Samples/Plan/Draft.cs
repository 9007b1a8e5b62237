using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Plants something in a file that is being drafted, and writes down what should come of it.</summary>
internal delegate void Fault(Draft draft);

/// <summary>A file while its rows are being planned.</summary>
/// <param name="Style">The office's style.</param>
/// <param name="Quarter">The quarter whose list it is.</param>
/// <param name="Rows">In the order in which they will be written.</param>
/// <param name="Neighbours">The people of another regency (four digits) in the same quarter.</param>
/// <param name="Gazetteer">The area tables.</param>
internal sealed record Draft(SheetStyle Style, Quarter Quarter, List<PlannedRow> Rows, Func<string, IReadOnlyList<Person>> Neighbours, Gazetteer Gazetteer)
{
    /// <summary>Clean rows that meet the condition, chosen by lot; the lot falls on the same people in every quarter.</summary>
    /// <exception cref="InvalidOperationException">The file has fewer such rows: the plan asks for too much.</exception>
    public IReadOnlyList<PlannedRow> Pick(string purpose, int count, Func<Person, bool> condition)
    {
        var chosen = Rows.Where(row => row.IsClean && row.Person.Residence == Residence.Resident && condition(row.Person))
            .OrderBy(row => SplitMix64.Hash(0, purpose + row.Person.Nik))
            .Take(count)
            .ToList();
        return chosen.Count == count
            ? chosen
            : throw new InvalidOperationException($"The plan asks for {count} rows for '{purpose}', and there are {chosen.Count}.");
    }

    public IReadOnlyList<PlannedRow> Pick(string purpose, int count) => Pick(purpose, count, _ => true);
}
