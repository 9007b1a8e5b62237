namespace Pipeline.Formats.Reading;

/// <summary>Which cell styles show a number as a date.</summary>
internal sealed class DateStyles
{
    public static readonly DateStyles None = new([], new Dictionary<int, string>());

    private readonly bool[] isDate;

    /// <param name="formatIds">The number format of each style.</param>
    /// <param name="codes">The formats that the file writes itself; the others are built in.</param>
    public DateStyles(IEnumerable<int> formatIds, IReadOnlyDictionary<int, string> codes) => isDate =
        [.. formatIds.Select(id => codes.TryGetValue(id, out var code) ? NumberFormat.IsDate(code) : NumberFormat.IsBuiltInDate(id))];

    public bool Contains(int style) => (uint)style < (uint)isDate.Length && isDate[style];
}
