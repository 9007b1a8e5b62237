using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>What should become of a row; added, changed and unchanged are one here, for they depend on the registry.</summary>
internal enum RowFate
{
    Accepted,
    Held,
    Refused,
}

/// <summary>A row of a sample: the person, what is written otherwise than the person is, and what should become of it.</summary>
internal sealed class PlannedRow(Person person)
{
    private readonly List<string> _findings = [];
    private readonly List<string> _registryFindings = [];

    public Person Person { get; } = person;

    /// <summary>Cells that differ from what the office's style would write.</summary>
    public Dictionary<Field, Cell> Written { get; private init; } = [];

    public RowFate Fate { get; private set; }

    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Findings that need the registry, and that reading the file alone does not give.</summary>
    public IReadOnlyList<string> RegistryFindings => _registryFindings;

    /// <summary>Nothing was planted here yet: one fault a row, so that each shows by itself.</summary>
    public bool IsClean => Written.Count == 0 && _findings.Count == 0 && _registryFindings.Count == 0;

    public PlannedRow Write(Field field, string text) => Write(field, Cell.OfText(text));

    public PlannedRow Write(Field field, Cell cell)
    {
        Written[field] = cell;
        return this;
    }

    public void Flag(string code) => _findings.Add(code);

    public void FlagInRegistry(string code) => _registryFindings.Add(code);

    public void Hold(string code)
    {
        Fate = RowFate.Held;
        Flag(code);
    }

    public void Refuse(string code)
    {
        Fate = RowFate.Refused;
        Flag(code);
    }

    /// <summary>The same cells once more, without the findings.</summary>
    public PlannedRow Copy() => new(Person) { Written = new Dictionary<Field, Cell>(Written) };
}
