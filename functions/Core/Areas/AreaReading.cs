namespace Pipeline.Areas;

/// <summary>What came of one level of a <see cref="WrittenArea"/>. Closed: the cases below are all there are.</summary>
public abstract record AreaReading
{
    private AreaReading()
    {
    }

    /// <summary>Nothing to say: nothing was written here, or the level above is not settled and says why.</summary>
    public sealed record Silent : AreaReading
    {
        public static readonly Silent Instance = new();
    }

    /// <summary>Read as written, up to spelling that is nobody's mistake (case, "Kec.", "Sei" for Sungai, 2 for II, a code).</summary>
    public sealed record Exact(Area Area) : AreaReading;

    /// <summary>Misspelt by a letter or two, or shortened, and only one area can be meant.</summary>
    public sealed record Corrected(string Written, Area To) : AreaReading;

    /// <summary>Not the name or code of an area within the level above; that level stands and this one is left blank.</summary>
    /// <param name="Written">As found in the cell.</param>
    /// <param name="Nearest">Names within the level above that it resembles, likeliest first; at most three.</param>
    /// <param name="Elsewhere">Where it is a place: a village of another district, a district of another regency of the province.</param>
    public sealed record Unknown(string Written, IReadOnlyList<Area> Nearest, IReadOnlyList<Area> Elsewhere) : AreaReading;

    /// <summary>The name of several (a village name that two districts share, a code that means one place at BPS and another at Kemendagri).</summary>
    public sealed record Ambiguous(string Written, IReadOnlyList<Area> Candidates) : AreaReading;

    /// <summary>Of the regency only: the row names a regency that the sender does not speak for.</summary>
    public sealed record NotYours(string Written, Area Regency) : AreaReading;
}
