namespace Pipeline.EndToEnd.Naive;

/// <summary>The figures of one province's quarter, worked out from the rows of the samples.</summary>
internal sealed class Summary(string province, string quarter, IReadOnlyList<Sent> files, IReadOnlyList<PersonRow> peopleRows)
{
    private readonly List<Figure> _figures = [];

    public string Province { get; } = province;

    public string Quarter { get; } = quarter;

    public IReadOnlyList<Sent> Files { get; } = files;

    public IReadOnlyList<PersonRow> PeopleRows { get; } = peopleRows;

    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>The last day of the quarter.</summary>
    public DateOnly End { get; } = Quarters.EndOf(quarter);

    /// <summary>The province and its regencies: the level, and the code under which what belongs there begins.</summary>
    public IEnumerable<(string Level, string Area)> ProvinceAndRegencies => [("province", Province), .. Areas.RegenciesOf(Province).Select(regency => ("regency", regency))];

    public Registry RegistryAsOf(string asOf) => new(PeopleRows, asOf);

    public void Add(string level, string area, string measure, string dimension, string category, decimal value, string source = "") =>
        _figures.Add(new Figure(Province, Quarter, level, area, measure, dimension, category, value.ToString("0.############"), source));
}
