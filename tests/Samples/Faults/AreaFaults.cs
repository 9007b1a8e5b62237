namespace Pipeline.Samples;

/// <summary>Places that are misspelt, contradict each other, or lie in another regency.</summary>
internal static class AreaFaults
{
    /// <summary>A slip that leaves no doubt which district is meant.</summary>
    public static Fault MisspeltDistrict(string district, string written, int rows) => draft =>
    {
        foreach (var row in draft.Pick("misspelt", rows, person => person.Household.Home.District == district))
        {
            row.Write(Field.District, written).Flag("area-corrected");
        }
    };

    /// <summary>A village that lies in another district than the one beside it: the district stands, the village is left blank.</summary>
    public static Fault VillageOfAnotherDistrict(string district, string village, int rows) => draft =>
    {
        foreach (var row in draft.Pick("village elsewhere", rows, person => person.Household.Home.District == district))
        {
            row.Write(Field.Village, village).Flag("area-unknown");
        }
    };

    /// <summary>No district, and a village of which the regency has two.</summary>
    public static Fault VillageThatExistsTwice(string village, int rows) => draft =>
    {
        foreach (var row in draft.Pick("village twice", rows))
        {
            row.Write(Field.District, "").Write(Field.Village, village).Flag("area-ambiguous");
        }
    };

    /// <summary>Residents of another regency, whose name stands in their row: not this regency's to report.</summary>
    public static Fault ResidentsOf(string regency, string regencyWritten, int rows) => draft =>
    {
        foreach (var person in Strangers(draft, regency, "residents", rows))
        {
            var row = new PlannedRow(person).Write(Field.Regency, regencyWritten);
            row.Refuse("area-not-yours");
            draft.Rows.Insert(draft.Rows.Count / 2, row);
        }
    };

    /// <summary>People whom another regency lists as well, here with a home in this one. Only the registry can see it.</summary>
    public static Fault AlsoClaimedBy(string regency, int rows) => draft =>
    {
        foreach (var person in Strangers(draft, regency, "claimed", rows))
        {
            var household = person.Household with { Home = draft.Rows[0].Person.Household.Home, Address = draft.Rows[0].Person.Household.Address };
            var row = new PlannedRow(person with { Household = household });
            row.FlagInRegistry("claimed-elsewhere");
            draft.Rows.Insert(draft.Rows.Count / 3, row);
        }
    };

    private static IEnumerable<Person> Strangers(Draft draft, string regency, string purpose, int count) =>
        draft.Neighbours(regency)
            .Where(person => person.Residence == Residence.Resident && person.Relation == FamilyRelation.Head)
            .OrderBy(person => SplitMix64.Hash(0, purpose + person.Nik))
            .Take(count);
}
