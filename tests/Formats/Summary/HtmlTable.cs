using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A table of the page as text, the rows of its bodies and the row of its totals, if it has one.</summary>
internal sealed record HtmlTable(string Caption, IReadOnlyList<IReadOnlyList<string>> Body, IReadOnlyList<string> Foot)
{
    public static IReadOnlyList<HtmlTable> AllOf(string html) =>
        [.. Regex.Matches(html, "<table.*?</table>", RegexOptions.Singleline | RegexOptions.NonBacktracking).Select(match => Of(XElement.Parse(match.Value)))];

    /// <summary>The columns that hold whole numbers and nothing else, as their total and the sum of their parts.</summary>
    public IEnumerable<(int Column, long Total, long Sum)> Sums() =>
        from column in Enumerable.Range(0, Foot.Count)
        let total = Number(Foot[column])
        let parts = Body.Select(row => Number(row[column])).ToArray()
        where total is not null && parts.All(part => part is not null)
        select (column, total.Value, parts.Sum(part => part!.Value));

    public static long? Number(string cell) =>
        Regex.IsMatch(cell, @"^[0-9]{1,3}(?:\.[0-9]{3})*$", RegexOptions.NonBacktracking)
            ? long.Parse(cell.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;

    private static HtmlTable Of(XElement table) => new(
        table.Element("caption")!.Value,
        [.. table.Elements("tbody").Elements("tr").Select(Cells)],
        [.. table.Elements("tfoot").Elements("tr").Take(1).SelectMany(Cells)]);

    private static IReadOnlyList<string> Cells(XElement row) => [.. row.Elements().Select(cell => cell.Value.Trim())];
}
