using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// All that the registry knows of one NIK: a history of claims for each regency that named it. Regencies never overwrite
/// each other, so across regencies the order of arrival cannot matter; who counts is worked out on reading (<see cref="Standing"/>).
/// </summary>
public sealed class PersonRecord : IClaimRecord<Nik, PersonRecord>
{
    private PersonRecord(Nik nik, ClaimHistories<PersonValues> histories)
    {
        Nik = nik;
        Histories = histories;
    }

    public Nik Nik { get; }

    Nik IClaimRecord<Nik, PersonRecord>.Key => Nik;

    /// <summary>The histories by submitting regency.</summary>
    public ClaimHistories<PersonValues> Histories { get; }

    /// <summary>A NIK nobody has named.</summary>
    public static PersonRecord Unknown(Nik nik) => new(nik, ClaimHistories<PersonValues>.Empty);

    /// <summary>A record read back from the store.</summary>
    public static PersonRecord Of(Nik nik, IEnumerable<KeyValuePair<AreaCode, ClaimHistory<PersonValues>>> histories) =>
        new(nik, ClaimHistories<PersonValues>.Of(histories));

    /// <summary>This record with one regency's history replaced; the same instance when nothing changes.</summary>
    public PersonRecord With(AreaCode regency, ClaimHistory<PersonValues> history) =>
        history.Equals(HistoryOf(regency)) ? this : new PersonRecord(Nik, Histories.With(regency, history));

    public ClaimHistory<PersonValues> HistoryOf(AreaCode regency) => Histories.HistoryOf(regency);

    public bool Holds(AreaCode regency, SubmissionKey submission) => HistoryOf(regency).Holds(submission);

    public PersonRecord Without(AreaCode regency, SubmissionKey submission) => With(regency, HistoryOf(regency).Fold(submission, []).History);
}
