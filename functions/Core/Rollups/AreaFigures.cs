namespace Pipeline.Rollups;

/// <summary>Counts of persons and families on the list. Persons and families are never added together.</summary>
/// <param name="Persons">Persons on the list as of the quarter, each once.</param>
/// <param name="Families">Distinct No. KK among them; each family counts once, where its head (or else its first member by NIK) counts.</param>
/// <param name="PersonsWithoutFamily">Persons whose No. KK is not known; they are in no family above.</param>
/// <param name="Male">Laki-laki.</param>
/// <param name="Female">Perempuan.</param>
/// <param name="SexUnknown">Neither written nor readable.</param>
/// <param name="FamiliesByDesil">By the desil of the member that stands for the family.</param>
/// <param name="PersonsByAge">Persons by their band at the quarter's end, in the order of <see cref="AgeBands.All"/>.</param>
public sealed record AreaFigures(
    Count Persons,
    Count Families,
    Count PersonsWithoutFamily,
    Count Male,
    Count Female,
    Count SexUnknown,
    DesilCounts PersonsByDesil,
    DesilCounts FamiliesByDesil,
    IReadOnlyList<Count> PersonsByAge)
{
    public static readonly AreaFigures None = new(0, 0, 0, 0, 0, 0, DesilCounts.None, DesilCounts.None, new Count[AgeBands.All.Count]);

    public static AreaFigures operator +(AreaFigures left, AreaFigures right) => new(
        left.Persons + right.Persons,
        left.Families + right.Families,
        left.PersonsWithoutFamily + right.PersonsWithoutFamily,
        left.Male + right.Male,
        left.Female + right.Female,
        left.SexUnknown + right.SexUnknown,
        left.PersonsByDesil + right.PersonsByDesil,
        left.FamiliesByDesil + right.FamiliesByDesil,
        [.. left.PersonsByAge.Zip(right.PersonsByAge, (a, b) => a + b)]);

    public static AreaFigures operator -(AreaFigures left, AreaFigures right) => new(
        left.Persons - right.Persons,
        left.Families - right.Families,
        left.PersonsWithoutFamily - right.PersonsWithoutFamily,
        left.Male - right.Male,
        left.Female - right.Female,
        left.SexUnknown - right.SexUnknown,
        left.PersonsByDesil - right.PersonsByDesil,
        left.FamiliesByDesil - right.FamiliesByDesil,
        [.. left.PersonsByAge.Zip(right.PersonsByAge, (a, b) => a - b)]);
}
