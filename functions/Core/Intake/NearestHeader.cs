namespace Pipeline.Intake;

/// <summary>The header seen that an operator may have meant for a missing one.</summary>
internal static class NearestHeader
{
    /// <summary>The header that holds the field's word, or comes nearest to it in spelling; null where none is near.</summary>
    public static string? To(ColumnField field, TableHeader header)
    {
        var words = Words(field);
        return header.Columns
            .Where(column => !column.FeedsField)
            .Select(column => (column.Header, Distance: words.Min(word => Distance(HeaderText.Key(column.Header), word))))
            .Where(column => column.Distance <= 2)
            .OrderBy(column => column.Distance)
            .Select(column => column.Header)
            .FirstOrDefault();
    }

    private static string[] Words(ColumnField field) => field switch
    {
        ColumnField.Nik => ["NIK", "KTP", "KEPENDUDUKAN"],
        ColumnField.Name => ["NAMA"],
        _ => ["KECAMATAN", "DESA", "KELURAHAN"],
    };

    private static int Distance(string key, string word) => key.Contains(word, StringComparison.Ordinal) ? 0 : Edits(key, word);

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchanged = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
