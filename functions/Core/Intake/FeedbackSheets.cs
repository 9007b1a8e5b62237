using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>
/// The names in <c>hasil.xlsx</c> that its writer and intake must agree on: operators mend it in place and drop the whole
/// workbook back, so intake reads the Perbaiki sheets of it, leaves the automatic columns aside and reads nothing else.
/// </summary>
public static class FeedbackSheets
{
    public const string Summary = "Ringkasan";
    public const string ToMend = "Perbaiki";
    public const string Warnings = "Peringatan";
    public const string Columns = "Pemetaan Kolom";

    /// <summary>Ends the header of every column that the feedback adds to the operator's own.</summary>
    public const string AutomaticSuffix = "(otomatis)";

    /// <summary>The header of the column that says where a row to mend comes from, with its token.</summary>
    public const string OriginHeader = "Baris asal " + AutomaticSuffix;

    private static readonly string[] Answers = [Summary, Warnings, Columns];

    private static readonly string OriginKey = HeaderText.Key(OriginHeader);

    /// <summary>Whether a header is of a column that an earlier feedback added.</summary>
    public static bool IsAutomaticHeader(ReadOnlySpan<char> header) =>
        header.TrimEnd().EndsWith(AutomaticSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a header is of the column whose cells hold the tokens of the rows that are mended.</summary>
    public static bool IsOriginHeader(string header) => IsAutomaticHeader(header) && HeaderText.Key(header) == OriginKey;

    /// <summary>What stands in that column: the place for people, and the token for us.</summary>
    /// <param name="token">Null in an offline check, of which no registry knows.</param>
    public static string Origin(RowPlace place, RowToken? token) =>
        $"{place.Sheet}, baris {place.RowNumber}{(token is null ? "" : $" [{token}]")}";

    /// <summary>Whether a workbook is a feedback workbook sent back, told by all four of its sheets.</summary>
    public static bool IsFeedbackWorkbook(IReadOnlyList<string> sheetNames) =>
        sheetNames.Contains(Summary, StringComparer.Ordinal)
        && sheetNames.Contains(ToMend, StringComparer.Ordinal)
        && sheetNames.Contains(Warnings, StringComparer.Ordinal)
        && sheetNames.Contains(Columns, StringComparer.Ordinal);

    /// <summary>Whether a sheet of a feedback workbook only answers the file before. The others are Perbaiki, Perbaiki (2), ...
    /// and what the operator added.</summary>
    public static bool IsAboutTheFileBefore(string sheetName) => Array.Exists(
        Answers, name => sheetName == name || sheetName.StartsWith(name + " (", StringComparison.Ordinal));
}
