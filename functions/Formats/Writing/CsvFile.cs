using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>CSV for machines that people open, too: UTF-8, commas, and what would run as a formula made inert.</summary>
/// <remarks>With a byte order mark, or Excel would take a double-clicked file for windows-1252.</remarks>
internal static partial class CsvFile
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n", ShouldQuote = ShouldQuote };

    /// <param name="rows">The header first.</param>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        using var bytes = new MemoryStream();
        Write(rows, bytes);
        return bytes.ToArray();
    }

    /// <summary>The same, to a stream that is left open.</summary>
    public static void Write(IEnumerable<IEnumerable<string>> rows, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration);
        foreach (var row in rows)
        {
            foreach (var field in row)
            {
                csv.WriteField(InertWithin().Replace(SpreadsheetText.Inert(field), $"{SpreadsheetText.TextMark}"));
            }

            csv.NextRecord();
        }
    }

    /// <summary>What needs quotes: also an end of line that is not the file's own, for a reader ends the row at each.</summary>
    public static bool ShouldQuote(ShouldQuoteArgs field) =>
        ConfigurationFunctions.ShouldQuote(field) || field.Field?.AsSpan().IndexOfAny('\r', '\n') >= 0;

    /// <summary>Where Excel of a country with a decimal comma begins another cell, for it splits at semicolons and at the ends of lines
    /// and knows no quotes but those at the beginning of a cell.</summary>
    [GeneratedRegex(@"(?<=[;\t\r\n])(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex InertWithin();
}
