using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Whether families, known by their cards alone, are on a list of people as of a quarter.</summary>
/// <remarks>
/// People lie by NIK, so that a family is found only through a member. Looked through are first the districts of the cards, where
/// most members were registered themselves, and for those not found there all that the sender and the cards' regencies have named.
/// A partition is read once a submission, and no more people than a province's lists have: whom that does not settle is not told of.
/// The summary brings every family together with all people, wherever they lie.
/// </remarks>
/// <param name="most">After so many records no further partition is begun.</param>
public sealed class FamilySearch(IPersonStore people, AreaCode sender, Quarter quarter, int most = FamilySearch.Most)
{
    private const int Most = 300_000;

    private readonly HashSet<RecordPartition> _read = [];
    private readonly Dictionary<FamilyCardNumber, (Nik Nik, int? Desil)?> _listed = []; // with the head, once one was met
    private int _records;

    /// <summary>Whether the search broke off, so that a family may be listed where nobody looked.</summary>
    private bool IsCutOff => _records >= most;

    /// <summary>Looks for some families.</summary>
    public async Task LookUpAsync(IEnumerable<FamilyCardNumber> families, CancellationToken cancellationToken)
    {
        var missing = families.ToHashSet();
        foreach (var partition in missing.Select(PartitionOf).Distinct().Order().ToArray())
        {
            await ReadAsync(partition, missing, cancellationToken);
        }

        missing.ExceptWith(_listed.Keys);
        foreach (var claimant in missing.Select(RegencyOf).Append(sender).Distinct().Order().ToArray())
        {
            if (missing.Count == 0)
            {
                return;
            }

            await foreach (var partition in people.ListPartitionsAsync(claimant, cancellationToken))
            {
                await ReadAsync(partition, missing, cancellationToken);
            }
        }
    }

    /// <summary>Whether no list has the family that was looked for.</summary>
    public bool IsUnknown(FamilyCardNumber family) => !IsCutOff && !_listed.ContainsKey(family);

    /// <summary>The decile of a family's head; null where the search met no head, or he has none.</summary>
    public int? DesilOfHead(FamilyCardNumber family) => _listed.GetValueOrDefault(family)?.Desil;

    private async Task ReadAsync(RecordPartition partition, HashSet<FamilyCardNumber> missing, CancellationToken cancellationToken)
    {
        missing.ExceptWith(_listed.Keys);
        if (missing.Count == 0 || IsCutOff || !_read.Add(partition))
        {
            return;
        }

        await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
        {
            _records++;
            if (Standing.Of(record, quarter) is { IsPresent: true, Values: { Kk: { } family } values })
            {
                Meet(family, record.Nik, values);
            }
        }
    }

    // Of two heads the lower NIK stands for the family, as in the summary.
    private void Meet(FamilyCardNumber family, Nik nik, PersonValues values)
    {
        var head = _listed.GetValueOrDefault(family);
        var isHead = values[PersonField.Relation] == PersonValues.HeadOfFamily && (head is null || nik.CompareTo(head.Value.Nik) < 0);
        _listed[family] = isHead ? (nik, values.Desil) : head;
    }

    private static RecordPartition PartitionOf(FamilyCardNumber family) => RecordPartition.Parse(family.Digits.AsSpan(0, 6));

    private static AreaCode RegencyOf(FamilyCardNumber family) => AreaCode.Parse(family.Digits.AsSpan(0, 4));
}
