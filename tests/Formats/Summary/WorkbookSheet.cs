using System.Globalization;
using Pipeline.Formats.Tests.Writing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A table of <c>ringkasan.xlsx</c> as another program reads it: two lines of titles, the header, rows down to the first blank one.</summary>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    private const int TitleRows = 2;

    /// <summary>Every sheet with a table: all but the first and the last.</summary>
    public static IReadOnlyList<WorkbookSheet> AllOf(byte[] workbook) => [.. WorkbookText.SheetNames(workbook).Skip(1).SkipLast(1).Select(name => Of(workbook, name))];

    public static WorkbookSheet Of(byte[] workbook, string name)
    {
        var lines = WorkbookText.Rows(workbook, name);
        var headers = lines[TitleRows].TakeWhile(header => header.Length > 0).ToArray();
        Assert.Equal(headers.Length, headers.Distinct().Count());
        return new WorkbookSheet(name, headers, [.. lines.Skip(TitleRows + 1)
            .TakeWhile(line => line.Any(cell => cell.Length > 0))
            .Select(line => headers.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))]);
    }

    /// <summary>The number in a cell; null where words or a mark stand there.</summary>
    public static decimal? Number(string cell) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
