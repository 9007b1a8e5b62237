namespace Pipeline.EndToEnd.Naive;

/// <summary>Someone on one regency's list as of a quarter: of each value the last that was written.</summary>
internal sealed record Person(string Nik, string Regency, IReadOnlyList<PersonRow> Rows)
{
    public string? Kk { get; } = Last(Rows, row => row.Kk);

    public string Name { get; } = Last(Rows, row => row.Name.Length > 0 ? row.Name : null)!;

    public string Sex { get; } = Last(Rows, row => row.Sex) ?? "unknown";

    public DateOnly? Birth { get; } = Rows.Select(row => row.Birth).LastOrDefault(birth => birth is not null);

    public bool IsHead { get; } = Rows.Select(row => row.IsHead).LastOrDefault(head => head is not null) ?? false;

    public int? Desil { get; } = Rows.Select(row => row.Desil).LastOrDefault(desil => desil is not null);

    public string Occupation { get; } = Last(Rows, row => row.Occupation) ?? "";

    public bool IsDisabled { get; } = Rows.Select(row => row.IsDisabled).LastOrDefault(disabled => disabled is not null) ?? false;

    // A row that leaves the district open takes nothing away.
    public string Area { get; } = Rows.Select(row => row.Area).LastOrDefault(area => area.Length > 4) ?? Regency;

    /// <summary>Null where it is not settled. A row that names the district alone takes nothing away, unless it is another one.</summary>
    public string? Village { get; } = Rows.Where(row => row.Area.Length > 4).Aggregate(
        (string?)null, (known, row) => row.Village ?? (known?.StartsWith(row.Area, StringComparison.Ordinal) == true ? known : null));

    /// <summary>died or moved; null for someone who is on the list.</summary>
    public string? Exit { get; } = Last(Rows, row => row.Status) is { } status && status != "alive" ? status : null;

    /// <summary>On the list again after an exit.</summary>
    public bool IsBack => Exit is null && Rows.Any(row => row.Status is not (null or "alive"));

    public string FirstQuarter => Rows[0].File.Quarter;

    public string DesilText => Desil?.ToString() ?? "undetermined";

    private static string? Last(IReadOnlyList<PersonRow> rows, Func<PersonRow, string?> value) => rows.Select(value).LastOrDefault(text => text is not null);
}
