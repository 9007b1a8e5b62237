using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>A row that said something of a household, or of a plan or published figure.</summary>
/// <param name="Who">The NIK or No. KK that it lies under, masked; null for a row about no person.</param>
internal sealed record HouseholdRow(AreaCode Sender, SubmissionKey Submission, RowPlace Place, string? Who);

/// <summary>The rows of one kind behind a household, one after the other, so that it can be asked since which of them it counts.</summary>
/// <remarks>First those of others, then those of the regency where it counts: what its own rows explain is never laid to another's.</remarks>
internal sealed class HouseholdRows
{
    private readonly PartitionRecords _household;
    private readonly ClaimSource _source;
    private readonly Quarter _quarter;
    private readonly Dictionary<object, int> _order = new(ReferenceEqualityComparer.Instance);

    /// <param name="owner">The regency whose figure it is; null of a province's, where everybody's is that where he counts.</param>
    public HouseholdRows(PartitionRecords household, ClaimSource source, AreaCode? owner, Quarter quarter)
    {
        (_household, _source, _quarter) = (household, source, quarter);
        var rows = source switch
        {
            ClaimSource.People => household.People.SelectMany(record => RowsOf(record.Histories, $"{record.Nik}", owner ?? Standing.Of(record, quarter)?.Regency)),
            ClaimSource.Deliveries => household.Deliveries.SelectMany(record => RowsOf(record.Histories, Masked(record.Key.Recipient), owner)),
            _ => household.Dtsen.SelectMany(record => RowsOf(record.Histories, $"{record.Key}"[1..], owner)),
        };
        var ordered = rows.OrderBy(row => row.IsOwn).ThenBy(row => row.Row.Submission).ThenBy(row => row.Row.Sender).ThenBy(row => row.Row.Place).ToArray();
        InOrder = [.. ordered.Select(row => row.Row)];
        foreach (var (index, row) in ordered.Index())
        {
            _order[row.Entry] = index;
        }
    }

    public IReadOnlyList<HouseholdRow> InOrder { get; }

    /// <summary>The household as if only that many of its rows had been sent.</summary>
    public PartitionRecords Upto(int count) => _source switch
    {
        ClaimSource.People => _household with
        {
            People = [.. _household.People.Select(record => PersonRecord.Of(record.Nik, Upto(record.Histories, count))).Where(record => record.Histories.Count > 0)],
        },
        ClaimSource.Deliveries => _household with
        {
            Deliveries = [.. _household.Deliveries.Select(record => ClaimRecord.Of(record.Key, Upto(record.Histories, count))).Where(record => record.Histories.Count > 0)],
        },
        _ => _household with
        {
            Dtsen = [.. _household.Dtsen.Select(record => ClaimRecord.Of(record.Key, Upto(record.Histories, count))).Where(record => record.Histories.Count > 0)],
        },
    };

    private IEnumerable<(object Entry, HouseholdRow Row, bool IsOwn)> RowsOf<TValues>(
        ClaimHistories<TValues> histories, string who, AreaCode? owner)
        where TValues : class, IClaimValues<TValues> =>
        from history in histories
        from entry in history.Value.Entries
        where entry.Submission.Quarter <= _quarter
        select ((object)entry, new HouseholdRow(history.Key, entry.Submission, entry.Place, who), history.Key == owner);

    private IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> Upto<TValues>(ClaimHistories<TValues> histories, int count)
        where TValues : class, IClaimValues<TValues> => histories
        .Select(history => KeyValuePair.Create(history.Key, ClaimHistory.Of(history.Value.Entries.Where(entry => _order.TryGetValue(entry, out var index) && index < count))))
        .Where(history => history.Value.Entries.Count > 0);

    private static string Masked(AidRecipient recipient) => recipient switch
    {
        AidRecipient.ByNik person => $"{person.Nik}",
        AidRecipient.ByFamily family => $"{family.FamilyCard}",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), "No such recipient."),
    };
}
