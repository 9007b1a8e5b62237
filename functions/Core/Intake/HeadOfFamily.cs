namespace Pipeline.Intake;

/// <summary>
/// Reads the columns of a list by families, such as the BNBA of BLT Dana Desa (facts, section 3): its only name is that of the
/// head of the family, so the head is the person of the row. Beside a name of its own, a head's name and NIK feed nothing.
/// </summary>
internal static class HeadOfFamily
{
    // No other meaning has it: who looks at a column can tell that it was taken for want of another.
    private const int Rank = 9;

    public static IReadOnlyList<HeaderColumn> Read(IReadOnlyList<HeaderColumn> columns)
    {
        if (Has(columns, HeaderKind.Field, ColumnField.Name) || !Has(columns, HeaderKind.OfHead, ColumnField.Name))
        {
            return columns;
        }

        // A NIK without a word of whose it is stands for the head as well, whose name is the only one. Without any NIK it is
        // the head of a family's block, or of another list.
        var hasNik = Has(columns, HeaderKind.Field, ColumnField.Nik);
        return hasNik || IsOfAid(columns) || DtsenSigns.AreFamilies(columns) ? Promoted(columns, ColumnField.Name)
            : Has(columns, HeaderKind.OfHead, ColumnField.Nik) ? Promoted(Promoted(columns, ColumnField.Name), ColumnField.Nik)
            : columns;
    }

    /// <summary>The column of the head's name that stands for the person's, or null.</summary>
    public static HeaderColumn? NameIn(TableHeader header) => header.Of(ColumnField.Name).FirstOrDefault(column => column.Meaning!.Rank == Rank);

    // Who got help as a family is named by its head.
    private static bool IsOfAid(IReadOnlyList<HeaderColumn> columns) => Has(columns, HeaderKind.Field, ColumnField.Kk)
        && (Has(columns, HeaderKind.Field, ColumnField.Amount) || Has(columns, HeaderKind.Field, ColumnField.Programme));

    private static bool Has(IReadOnlyList<HeaderColumn> columns, HeaderKind kind, ColumnField field) =>
        columns.Any(column => column.Meaning is { } meaning && meaning.Kind == kind && meaning.Fields.Contains(field));

    private static HeaderColumn[] Promoted(IReadOnlyList<HeaderColumn> columns, ColumnField field) =>
        [.. columns.Select(column => column.Meaning is { Kind: HeaderKind.OfHead } meaning && meaning.Fields.Contains(field)
            ? column with { Meaning = meaning with { Kind = HeaderKind.Field, Rank = Rank } }
            : column)];
}
