namespace Pipeline.Rollups;

/// <summary>Counts of persons and families on the list. Persons and families are never added together.</summary>
/// <param name="Persons">Persons on the list as of the quarter, each once.</param>
/// <param name="Families">Distinct No. KK among them; each family counts once, where its head (or else its first member by NIK) counts.</param>
/// <param name="PersonsWithoutFamily">Persons whose No. KK is not known; they are in no family above.</param>
/// <param name="Male">Laki-laki.</param>
/// <param name="Female">Perempuan.</param>
/// <param name="SexUnknown">Neither written nor readable.</param>
/// <param name="PersonsByDesil">Eleven figures: index 0 «belum ditentukan», 1 to 10 the desil.</param>
/// <param name="FamiliesByDesil">The same by family, by the desil of the member that stands for it.</param>
/// <param name="PersonsByAge">Persons by their band at the quarter's end, in the order of <see cref="AgeBands.All"/>.</param>
public sealed record AreaFigures(
    Count Persons,
    Count Families,
    Count PersonsWithoutFamily,
    Count Male,
    Count Female,
    Count SexUnknown,
    IReadOnlyList<Count> PersonsByDesil,
    IReadOnlyList<Count> FamiliesByDesil,
    IReadOnlyList<Count> PersonsByAge)
{
    /// <summary>How many desil classes there are: ten, and «belum ditentukan».</summary>
    public const int DesilClasses = 11;

    /// <summary>The last of the desil classes that the regular programmes (PKH, Sembako) are for, from 1.</summary>
    public const int LastTargetedDesil = 4;

    public static readonly AreaFigures None = new(0, 0, 0, 0, 0, 0, new Count[DesilClasses], new Count[DesilClasses], new Count[AgeBands.All.Count]);

    public static AreaFigures operator +(AreaFigures left, AreaFigures right) => new(
        left.Persons + right.Persons,
        left.Families + right.Families,
        left.PersonsWithoutFamily + right.PersonsWithoutFamily,
        left.Male + right.Male,
        left.Female + right.Female,
        left.SexUnknown + right.SexUnknown,
        [.. left.PersonsByDesil.Zip(right.PersonsByDesil, (a, b) => a + b)],
        [.. left.FamiliesByDesil.Zip(right.FamiliesByDesil, (a, b) => a + b)],
        [.. left.PersonsByAge.Zip(right.PersonsByAge, (a, b) => a + b)]);

    public static AreaFigures operator -(AreaFigures left, AreaFigures right) => new(
        left.Persons - right.Persons,
        left.Families - right.Families,
        left.PersonsWithoutFamily - right.PersonsWithoutFamily,
        left.Male - right.Male,
        left.Female - right.Female,
        left.SexUnknown - right.SexUnknown,
        [.. left.PersonsByDesil.Zip(right.PersonsByDesil, (a, b) => a - b)],
        [.. left.FamiliesByDesil.Zip(right.FamiliesByDesil, (a, b) => a - b)],
        [.. left.PersonsByAge.Zip(right.PersonsByAge, (a, b) => a - b)]);
}
