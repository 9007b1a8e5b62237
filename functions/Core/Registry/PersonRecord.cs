using System.Collections.Immutable;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// All that the registry knows of one NIK: a history of claims for each regency that named it. Regencies never overwrite
/// each other, so across regencies the order of arrival cannot matter; who counts is worked out on reading (<see cref="Standing"/>).
/// </summary>
public sealed class PersonRecord : IClaimRecord<Nik, PersonRecord>
{
    private PersonRecord(Nik nik, ImmutableSortedDictionary<AreaCode, ClaimHistory<PersonValues>> histories)
    {
        Nik = nik;
        Histories = histories;
    }

    public Nik Nik { get; }

    Nik IClaimRecord<Nik, PersonRecord>.Key => Nik;

    /// <summary>The histories by submitting regency, in the order of their codes. None is empty.</summary>
    public ImmutableSortedDictionary<AreaCode, ClaimHistory<PersonValues>> Histories { get; }

    /// <summary>A NIK nobody has named.</summary>
    public static PersonRecord Unknown(Nik nik) => new(nik, ImmutableSortedDictionary<AreaCode, ClaimHistory<PersonValues>>.Empty);

    /// <summary>A record read back from the store.</summary>
    public static PersonRecord Of(Nik nik, IEnumerable<KeyValuePair<AreaCode, ClaimHistory<PersonValues>>> histories) =>
        new(nik, histories.ToImmutableSortedDictionary());

    /// <summary>This record with one regency's history replaced; the same instance when nothing changes.</summary>
    public PersonRecord With(AreaCode regency, ClaimHistory<PersonValues> history)
    {
        if (history.Equals(HistoryOf(regency)))
        {
            return this;
        }

        return new PersonRecord(Nik, history.Entries.Count == 0 ? Histories.Remove(regency) : Histories.SetItem(regency, history));
    }

    public ClaimHistory<PersonValues> HistoryOf(AreaCode regency) => Histories.GetValueOrDefault(regency, ClaimHistory<PersonValues>.Empty);

    public bool Holds(AreaCode regency, SubmissionKey submission) => HistoryOf(regency).Holds(submission);

    public PersonRecord Without(AreaCode regency, SubmissionKey submission) => With(regency, HistoryOf(regency).Fold(submission, []).History);
}
