namespace Pipeline.Formats.Reading;

/// <summary>As what a cell style shows a number.</summary>
internal enum ShownAs : byte
{
    Number,
    Date,
    Percent,
}

/// <summary>As what the cell styles of a workbook show a number.</summary>
internal sealed class StyleFormats
{
    public static readonly StyleFormats None = new([], new Dictionary<int, string>());

    private readonly ShownAs[] shown;

    /// <param name="formatIds">The number format of each style.</param>
    /// <param name="codes">The formats that the file writes itself; the others are built in.</param>
    public StyleFormats(IEnumerable<int> formatIds, IReadOnlyDictionary<int, string> codes) => shown =
        [.. formatIds.Select(id => codes.TryGetValue(id, out var code) ? NumberFormat.Of(code) : NumberFormat.OfBuiltIn(id))];

    public ShownAs Of(int style) => (uint)style < (uint)shown.Length ? shown[style] : ShownAs.Number;
}
