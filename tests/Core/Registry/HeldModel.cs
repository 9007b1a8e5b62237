using System.Globalization;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>One row of the model: what it says, whether it is sound, and which row of which submission it says it mends.</summary>
internal sealed record ModelRow(string Nik, PersonValues Values, bool IsSound, RowToken? Mends = null);

/// <summary>One submission of one regency.</summary>
internal sealed record ModelFile(SubmissionKey Key, IReadOnlyList<ModelRow> Rows);

/// <summary>The held rows of one regency in memory, driven as the pipeline drives them: a submission is folded when it
/// arrives, and the later ones are folded again.</summary>
internal sealed class HeldModel
{
    private readonly SortedDictionary<string, HeldRow> _rows = new(StringComparer.Ordinal);
    private readonly List<ModelFile> _arrived = [];

    /// <summary>How many rows the last fold wrote and took away.</summary>
    public int Writes { get; private set; }

    public IEnumerable<HeldRow> Rows => _rows.Values;

    public IEnumerable<HeldRow> Open => Rows.Where(row => row.Closing is null);

    public IReadOnlyList<ModelFile> Arrived => _arrived;

    public void Arrive(ModelFile file)
    {
        // Of two copies of one content the one submitted first stands.
        if (_arrived.Find(other => other.Key.Id == file.Key.Id) is { } known)
        {
            if (known.Key.CompareTo(file.Key) <= 0)
            {
                Fold(known);
                return;
            }

            _arrived.Remove(known);
        }

        Fold(file);
        foreach (var later in _arrived.Where(other => other.Key.CompareTo(file.Key) > 0).OrderBy(other => other.Key))
        {
            Fold(later);
        }

        _arrived.Add(file);
    }

    public HeldChanges Fold(ModelFile file)
    {
        var fold = new HeldFold(file.Key, DataSet.People, mayHoldUnsoundNiks: true);
        foreach (var known in _rows.Values)
        {
            fold.Know(known);
        }

        foreach (var (index, row) in file.Rows.Index())
        {
            var place = new RowPlace("Data", 0, index + 2);
            if (row.IsSound)
            {
                var claim = new PersonClaim(Nik.Parse(row.Nik), row.Values, place);
                fold.Take(new JudgedRow(place, [], new RowVerdict.Ready(claim), []) { Mends = row.Mends }, claim);
            }
            else
            {
                var why = Findings.NikMissing(new CellPlace("Data", index + 2, "A", ColumnField.Nik, row.Nik));
                var person = new JudgedRow(place, [], new RowVerdict.Held(why, row.Values, row.Nik), []) { Mends = row.Mends };
                fold.Hold(person, new HeldRow(file.Key, place, row.Nik, why.Code, row.Values));
            }
        }

        var changes = fold.Settle();
        Writes = changes.Written.Count + changes.Gone.Count;
        foreach (var row in changes.Written)
        {
            _rows[row.Token.ToString()] = row;
        }

        foreach (var row in changes.Gone)
        {
            _rows.Remove(row.Token.ToString());
        }

        return changes;
    }

    /// <summary>The rows as text, for comparing the whole and for reading a failure.</summary>
    public string Describe() => string.Join('\n', Rows.Select(row => $"{row.Token} {row.WrittenNik} {row.Closing}"));

    public static SubmissionKey KeyOf(string quarter, int day, int content) => new(
        Quarter.Parse(quarter), new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), content.ToString("x16", CultureInfo.InvariantCulture));

    public static RowToken TokenOf(SubmissionKey key, int rowNumber) => RowToken.Of(key.Id, new RowPlace("Data", 0, rowNumber));
}
