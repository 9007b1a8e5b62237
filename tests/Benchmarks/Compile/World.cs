namespace Pipeline.Benchmarks.Compile;

/// <summary>What has to be held of invented people: nothing; their families; and their help, delivery by delivery.</summary>
internal enum World
{
    Alone,
    InFamilies,
    Helped,
}

/// <summary>Says what is in a world.</summary>
internal static class Worlds
{
    public static string Words(this World world) => world switch
    {
        World.Alone => "No No. KK is known and nobody is claimed twice",
        World.InFamilies => "All in families of four, and 1% claimed by two regencies",
        _ => "The same, and each family got one programme, every second one two",
    };
}
