namespace Pipeline.Samples;

/// <summary>Rows that stand twice, and two people under one number.</summary>
internal static class RowFaults
{
    /// <summary>The same row again further down, as after a paste.</summary>
    public static Fault Repeated(int rows) => draft =>
    {
        foreach (var row in draft.Pick("repeated", rows))
        {
            var again = row.Copy();
            again.Flag("nik-duplicate");
            draft.Rows.Insert(Math.Min(draft.Rows.IndexOf(row) + 17, draft.Rows.Count), again);
        }
    };

    /// <summary>The same person again with another occupation: the later row wins.</summary>
    public static Fault RepeatedOtherwise(int rows) => draft =>
    {
        foreach (var row in draft.Pick("repeated otherwise", rows, person => person.Occupation == "Petani"))
        {
            var again = new PlannedRow(row.Person with { Occupation = "Nelayan" });
            again.Flag("nik-duplicate");
            draft.Rows.Insert(Math.Min(draft.Rows.IndexOf(row) + 23, draft.Rows.Count), again);
        }
    };

    /// <summary>Two people under one NIK: someone's number was copied into the row of a person of another family. Nobody can tell whose it is.</summary>
    public static Fault TwoPeopleUnderOneNik(int pairs) => draft =>
    {
        var owners = draft.Pick("owner", pairs, person => person.Relation == FamilyRelation.Head && person.AgeOn(draft.Quarter.End) > 45);
        foreach (var owner in owners)
        {
            var other = draft.Pick("other", 1, person => IsSomeoneElse(person, owner.Person))[0];
            owner.Hold("identity-conflict");
            other.Write(Field.Nik, owner.Person.Nik).Hold("identity-conflict");
        }
    };

    private static bool IsSomeoneElse(Person person, Person owner) =>
        person.Relation == FamilyRelation.Child
        && person.Household.CardNumber != owner.Household.CardNumber
        && person.Name[0] != owner.Name[0];
}
