using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Cuts the records of a partition into those that count together: then a figure is the sum over them.</summary>
/// <remarks>A household is the people on the list with one No. KK, help to any of them or to the card, and what DTSEN has of them; or one
/// NIK alone. It is known by the text under which help is brought together, and a family's may have parts in other partitions.</remarks>
internal sealed class Households
{
    private readonly CompileRun _run;
    private readonly bool _isByFamily;
    private readonly Dictionary<string, PartitionRecords> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<Nik, (string Household, bool IsPresent)> _people = [];

    private Households(CompileRun run, bool isByFamily) => (_run, _isByFamily) = (run, isByFamily);

    /// <summary>The households with something in a partition.</summary>
    /// <param name="isByFamily">Whether families count as one; else everybody stands alone, and help belongs to nobody.</param>
    public static IReadOnlyDictionary<string, PartitionRecords> In(PartitionRecords partition, CompileRun run, bool isByFamily)
    {
        var households = new Households(run, isByFamily);
        foreach (var record in partition.People)
        {
            households.Add(record);
        }

        foreach (var record in partition.Deliveries.SelectMany(BySender))
        {
            households.Add(households.HouseholdOf(record), PartitionRecords.None with { Deliveries = [record] });
        }

        foreach (var record in partition.Dtsen)
        {
            households.Add(households.HouseholdOf(record.Key), PartitionRecords.None with { Dtsen = [record] });
        }

        return households._records;
    }

    public static string Of(FamilyCardNumber kk) => DeliveryKey.RecipientText(new AidRecipient.ByFamily(kk));

    private static string Of(Nik nik) => DeliveryKey.RecipientText(new AidRecipient.ByNik(nik));

    private void Add(PersonRecord record)
    {
        var standing = Standing.Of(record, _run.Quarter) is { IsPresent: true } present ? present : null;
        var household = _isByFamily && standing?.Values.Kk is { } kk && standing.Regency.IsWithin(_run.Province) ? Of(kk) : Of(record.Nik);
        _people[record.Nik] = (household, standing is not null);
        Add(household, PartitionRecords.None with { People = [record] });
    }

    // As HelpInQuarter has it: with the family that the list knows for the recipient, and of one on no list that which the delivery names.
    private string HouseholdOf(ClaimRecord<DeliveryKey, DeliveryValues> record) => record.Key.Recipient switch
    {
        AidRecipient.ByNik person when _people.TryGetValue(person.Nik, out var known) && known.IsPresent => known.Household,
        AidRecipient.ByNik when _isByFamily && record.Histories.Values.Single().AsOf(_run.Quarter).Kk is { } kk => Of(kk),
        var recipient => DeliveryKey.RecipientText(recipient),
    };

    private string HouseholdOf(DtsenKey key) =>
        key.Family is { } kk ? Of(kk)
        : key.Person is { } nik && _people.TryGetValue(nik, out var known) ? known.Household
        : key.Text;

    private void Add(string household, PartitionRecords records) =>
        _records[household] = _records.TryGetValue(household, out var known) ? known + records : records;

    // The same help from two senders is two deliveries, which may name two families.
    private static IEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> BySender(ClaimRecord<DeliveryKey, DeliveryValues> record) =>
        record.Histories.Count == 1 ? [record] : record.Histories.Select(history => ClaimRecord.Of(record.Key, [history]));
}
