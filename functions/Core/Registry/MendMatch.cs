using System.Runtime.InteropServices;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// Which open held rows the rows of one later submission close (docs/decisions/0007): a pure function. By token; else by
/// the same words; else by content, and then only where one person stands on each side. What is in doubt stays open:
/// closing wrongly loses a person, leaving open only asks again.
/// </summary>
internal sealed class MendMatch
{
    private readonly SubmissionKey _submission;
    private readonly Dictionary<RowToken, HeldRow> _open;
    private readonly HashSet<RowToken> _used = [];
    private readonly List<(HeldRow Held, Closing Closing)> _closed = [];

    private MendMatch(SubmissionKey submission, IEnumerable<HeldRow> open)
    {
        _submission = submission;
        _open = open.ToDictionary(held => held.Token);
    }

    /// <param name="open">The held rows that wait as of the submission.</param>
    /// <param name="successors">Of rows closed before by one that is held again: that one's name. Who mends an old sheet once more means it.</param>
    /// <param name="rows">The submission's rows that were taken or held.</param>
    /// <param name="byContent">Whether rows of one person are one row; of deliveries a person has many.</param>
    /// <returns>The rows that it closes, in the order of their places.</returns>
    public static IReadOnlyList<(HeldRow Held, Closing Closing)> Of(
        SubmissionKey submission, IEnumerable<HeldRow> open, IReadOnlyDictionary<RowToken, RowToken> successors, IEnumerable<MendingRow> rows, bool byContent = true)
    {
        var match = new MendMatch(submission, open);
        var inOrder = rows.OrderBy(row => row.Row.SheetNumber).ThenBy(row => row.Row.RowNumber).ThenBy(row => row.Row.ColumnNumber).ToArray();
        match.CloseByToken(inOrder, successors);
        match.CloseByRepeat(inOrder);
        if (byContent)
        {
            match.CloseByContent(inOrder);
        }

        return [.. match._closed.OrderBy(closed => closed.Held.Submission).ThenBy(closed => closed.Held.Place)];
    }

    /// <summary>
    /// Whether a row that carries the token is about the same person. Who mends may mend the name, or the date: the link
    /// stands unless they are those of two people and nothing else speaks for it either. Then rows were exchanged.
    /// </summary>
    internal static bool Stands(HeldRow held, MendingRow row) =>
        !IdentityMatch.CannotBeOnePerson(held.Values, row.Values) || TraitsOf(held).AgreeingMarks(row.Traits) > 0;

    private void CloseByToken(IEnumerable<MendingRow> rows, IReadOnlyDictionary<RowToken, RowToken> successors)
    {
        foreach (var row in rows)
        {
            if (row.Mends is { } token && _open.TryGetValue(Last(token, successors), out var held) && Stands(held, row))
            {
                Close(held, row, ClosingLink.Token);
            }
        }
    }

    // A row that waits and is sent once more as it was: one for one, so that whoever waits still waits. With a sound NIK
    // (two people under it) one row says all.
    private void CloseByRepeat(IEnumerable<MendingRow> rows)
    {
        var open = _open.Values.ToLookup(held => (held.Values, held.WrittenNik));
        foreach (var same in Unused(rows).GroupBy(row => (row.Values, row.WrittenNik)).ToArray())
        {
            var waiting = open[same.Key].OrderBy(held => held.Submission).ThenBy(held => held.Place);
            var repeats = same.ToArray();
            foreach (var (index, held) in waiting.Index())
            {
                if (index < repeats.Length || repeats[0].HasSoundNik)
                {
                    Close(held, repeats[Math.Min(index, repeats.Length - 1)], ClosingLink.Repeat);
                }
            }
        }
    }

    private void CloseByContent(IEnumerable<MendingRow> rows)
    {
        var byMark = new Dictionary<(string Name, string Mark), List<MendingRow>>();
        foreach (var row in Unused(rows))
        {
            foreach (var mark in row.Traits.Marks)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byMark, mark, out _);
                (list ??= []).Add(row);
            }
        }

        // Rows that agree in all that tells people apart are of one person, and so are those of one sound NIK.
        var links = _open.Values
            .GroupBy(TraitsOf)
            .Select(person => (Held: person.ToArray(), Rows: person.Key.Marks
                .SelectMany(mark => byMark.GetValueOrDefault(mark, []))
                .Where(row => row.Traits.IsSurelyThe(person.Key) && !IsBeside(person, row))
                .GroupBy(PersonOf)
                .ToArray()))
            .Where(link => link.Rows.Length > 0)
            .ToArray();
        var claims = links.SelectMany(link => link.Rows.Select(rows => rows.Key)).CountBy(person => person).ToDictionary();
        foreach (var (waiting, found) in links.Where(link => link.Rows.Length == 1 && claims[link.Rows[0].Key] == 1))
        {
            foreach (var held in waiting)
            {
                Close(held, found[0].First(), ClosingLink.Content);
            }
        }
    }

    // Both were named in one file, so they may be two people.
    private static bool IsBeside(IEnumerable<HeldRow> held, MendingRow row) =>
        row.HasSoundNik && held.Any(one => one.Namesakes.MayInclude(row.WrittenNik));

    private void Close(HeldRow held, MendingRow row, ClosingLink link)
    {
        _open.Remove(held.Token);
        _used.Add(row.Row);
        _closed.Add((held, new Closing(_submission, row.Row, link, row.IsHeld)));
    }

    private IEnumerable<MendingRow> Unused(IEnumerable<MendingRow> rows) => rows.Where(row => !_used.Contains(row.Row));

    private static RowToken Last(RowToken token, IReadOnlyDictionary<RowToken, RowToken> successors)
    {
        // Each successor is of a later submission; halfway through folding again, the count makes sure that this ends.
        for (var steps = 0; steps < successors.Count && successors.TryGetValue(token, out var next); steps++)
        {
            token = next;
        }

        return token;
    }

    internal static PersonTraits TraitsOf(HeldRow held) => PersonTraits.Of(held.Values, Intake.WrittenNik.StemOf(held.WrittenNik));

    private static (string? Nik, PersonTraits? Traits) PersonOf(MendingRow row) => row.HasSoundNik ? (row.WrittenNik, null) : (null, row.Traits);
}
