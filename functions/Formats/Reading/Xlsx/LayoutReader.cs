using System.Globalization;
using Pipeline.Formats.Reading.Markup;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Collects merged cells and hidden columns from what stands around the rows of a sheet's part.</summary>
/// <remarks>A range that cannot be read is passed over: no cell is lost by it. Ranges are kept as they are and never expanded.</remarks>
internal sealed class LayoutReader(ReadingLimits limits)
{
    private readonly List<CellRange> merged = [];
    private readonly SortedSet<int> hidden = [];
    private int columnElements;

    public SheetLayout Read => merged.Count == 0 && hidden.Count == 0 ? SheetLayout.Plain : new SheetLayout(merged, [.. hidden]);

    /// <summary>A pass of its own, which does not look into the rows.</summary>
    public static SheetLayout ReadAll(MarkupReader xml, ReadingLimits limits)
    {
        var reader = new LayoutReader(limits);
        while (xml.Read())
        {
            if (xml.IsElement("sheetData"u8))
            {
                xml.SkipContent();
            }
            else
            {
                reader.See(xml);
            }
        }

        return reader.Read;
    }

    /// <summary>Takes what a node outside the rows says.</summary>
    public void See(MarkupReader xml)
    {
        if (xml.IsElement("mergeCell"u8))
        {
            Merge(xml.Attribute("ref"u8) ?? "");
        }
        else if (xml.IsElement("col"u8) && columnElements++ < limits.Columns && IsHidden(xml))
        {
            Hide(xml.Attribute("min"u8), xml.Attribute("max"u8));
        }
    }

    private static bool IsHidden(MarkupReader xml) => XmlReading.IsTrue(xml.Attribute("hidden"u8)) || xml.Attribute("width"u8) is "0" or "0.0";

    private void Hide(string? min, string? max)
    {
        if (Number(min) is { } first && Number(max) is { } last)
        {
            // Overlapping elements are not Excel's: once every column is hidden, there is no more to say.
            for (var number = Math.Max(first, 1); number <= Math.Min(last, limits.Columns) && hidden.Count < limits.Columns; number++)
            {
                hidden.Add(number - 1);
            }
        }
    }

    private void Merge(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !CellReference.TryParse(reference.AsSpan(0, colon), out var firstRow, out var firstColumn)
            || !CellReference.TryParse(reference.AsSpan(colon + 1), out var lastRow, out var lastColumn)
            || lastRow < firstRow || lastColumn < firstColumn)
        {
            return;
        }

        merged.Add(merged.Count < limits.MergedRanges
            ? new CellRange(firstRow, lastRow, firstColumn, lastColumn)
            : throw Unreadable.TooLarge(UnreadableDetail.TooManyMerged(limits.MergedRanges)));
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
