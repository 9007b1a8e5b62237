using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Makes families one after another: a head, mostly a spouse, children, sometimes a parent, under one family card.</summary>
internal sealed class FamilyMaker(Settlement settlement, SplitMix64 random, NikIssuer issuer, FamilyCardIssuer cards, DateOnly asOf, bool gapsInSerials)
{
    private static readonly string[] Streets =
        ["Jl. Tjilik Riwut Km. {0}", "Jl. Pelita No. {0}", "Jl. Trans Kalimantan Km. {0}", "Gg. Rambutan No. {0}", "Jl. Diponegoro – Gg. {0}", "Tepi Sungai RT {0}", "Handil {0}", "Blok {0} Eks Transmigrasi"];

    public IReadOnlyList<Person> Next()
    {
        var culture = random.Pick(settlement.Cultures);
        var household = NewHousehold();
        var headIsWoman = random.Chance(14);
        var married = !headIsWoman && random.Chance(88);
        var headAge = random.Between(23, 74);
        var state = headIsWoman ? random.Chance(70) ? MaritalState.Widowed : MaritalState.Divorced
            : married ? MaritalState.Married : headAge > 45 ? MaritalState.Widowed : MaritalState.Unmarried;
        var family = new List<Person> { Member(culture, household, FamilyRelation.Head, headIsWoman ? Sex.Female : Sex.Male, headAge, state) };
        if (married)
        {
            var wifeAge = Math.Max(19, headAge - random.Between(-2, 8));
            family.Add(Member(culture, household, FamilyRelation.Wife, Sex.Female, wifeAge, MaritalState.Married));
        }

        if (state != MaritalState.Unmarried)
        {
            AddChildren(culture, family);
        }

        if (random.Chance(7) && headAge < 60)
        {
            family.Add(Member(culture, household, FamilyRelation.Parent, random.Chance(65) ? Sex.Female : Sex.Male, headAge + random.Between(20, 28), MaritalState.Widowed));
        }

        return family;
    }

    /// <summary>A child born into a family, in the days before the quarter ended.</summary>
    public Person Newborn(Person parent, DateOnly from)
    {
        var sex = random.Chance(50) ? Sex.Female : Sex.Male;
        var born = from.AddDays(random.Below(asOf.DayNumber - from.DayNumber));
        var culture = random.Pick(settlement.Cultures);
        return Write(culture, parent.Household, FamilyRelation.Child, sex, born, MaritalState.Unmarried, MotherOf([parent]), OwnOrigin(parent.Household));
    }

    /// <summary>The household of a family that moves into this regency: a new card, a new home, the desil it had.</summary>
    public Household NewHousehold(int? desil) => NewHousehold() with { Desil = desil };

    private Household NewHousehold()
    {
        // The smaller of two draws: some villages have many of the poor and many have few.
        var home = settlement.Villages[Math.Min(random.Below(settlement.Villages.Count), random.Below(settlement.Villages.Count))];
        var address = string.Format(random.Pick(Streets), random.Between(1, 60));
        int? desil = random.Chance(6) ? null : random.Pick([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6]);
        return new Household(cards.Issue(home.DistrictCode, random), home, address, random.Between(1, 12), random.Between(0, 4), desil);
    }

    private void AddChildren(Culture culture, List<Person> family)
    {
        var parentAge = family.Min(parent => parent.AgeOn(asOf));
        var eldest = Math.Min(parentAge - 19, 26);
        if (eldest < 0)
        {
            return;
        }

        var children = random.Pick([0, 1, 1, 2, 2, 2, 3, 3, 4]);
        for (var i = 0; i < children; i++)
        {
            var sex = random.Chance(50) ? Sex.Female : Sex.Male;
            var born = BornAt(random.Between(0, eldest));
            var household = family[0].Household;
            family.Add(Write(culture, household, FamilyRelation.Child, sex, born, MaritalState.Unmarried, MotherOf(family), OwnOrigin(household)));
        }
    }

    private Person Member(Culture culture, Household household, FamilyRelation relation, Sex sex, int age, MaritalState marital)
    {
        var origin = random.Chance(83) ? OwnOrigin(household) : random.Pick(settlement.FarOrigins);
        var mother = PersonNames.Make(random, culture, Sex.Female, 1955);
        return Write(culture, household, relation, sex, BornAt(age), marital, mother, origin);
    }

    private Person Write(Culture culture, Household household, FamilyRelation relation, Sex sex, DateOnly born, MaritalState marital, string mother, Origin origin)
    {
        var age = asOf.Year - born.Year;
        var skipped = gapsInSerials && random.Chance(30) ? random.Between(1, 14) : 0;
        return new Person
        {
            Nik = issuer.Issue(origin.District, born, sex, skipped),
            Household = household,
            Name = PersonNames.Make(random, culture, sex, born.Year),
            Sex = sex,
            BirthPlace = origin.Birthplace,
            BirthDate = born,
            Relation = relation,
            Marital = marital,
            MotherName = mother,
            Occupation = LifeStages.Occupation(random, age, sex),
            Education = LifeStages.Education(random, age),
            Disability = LifeStages.Disability(random, age),
        };
    }

    private Origin OwnOrigin(Household household) => new(household.Home.DistrictCode, settlement.Town);

    private DateOnly BornAt(int age) => asOf.AddYears(-age).AddDays(-random.Between(1, 360));

    private static string MotherOf(List<Person> family) =>
        family.FirstOrDefault(parent => parent.Sex == Sex.Female)?.Name ?? family[0].MotherName;
}
