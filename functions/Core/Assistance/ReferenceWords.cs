namespace Pipeline.Assistance;

/// <summary>Reads a field of a reference file that must be one of a vocabulary.</summary>
internal static class ReferenceWords
{
    /// <summary>The value, or a fault and the default, which a faulty file never gets to use.</summary>
    public static T Read<T>(ReferenceRow row, string column, Vocabulary<T> vocabulary, List<ReferenceFault> faults)
        where T : struct, Enum => Read(row.Line, column, row[column], vocabulary, faults);

    /// <inheritdoc cref="Read{T}(ReferenceRow, string, Vocabulary{T}, List{ReferenceFault})"/>
    public static T Read<T>(int line, string column, string text, Vocabulary<T> vocabulary, List<ReferenceFault> faults)
        where T : struct, Enum
    {
        var value = vocabulary.Find(text);
        if (value is null)
        {
            faults.Add(text.Length == 0 ? ReferenceFault.Missing(line, column) : ReferenceFault.NotOneOf(line, column, text, vocabulary.Labels));
        }

        return value.GetValueOrDefault();
    }
}
