using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Puts names together as a people does.</summary>
internal static class PersonNames
{
    public static string Make(SplitMix64 random, Culture culture, Sex sex, int yearOfBirth)
    {
        var young = yearOfBirth >= 2000 && random.Chance(70);
        var given = random.Pick((sex, young) switch
        {
            (Sex.Male, true) => Culture.YoungMen,
            (Sex.Male, false) => culture.Men,
            (_, true) => Culture.YoungWomen,
            _ => culture.Women,
        });
        return random.Chance(culture.OneNamePercent) ? given : $"{given} {random.Pick(culture.Second)}";
    }
}
