using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Pipeline.Formats.Writing;

/// <summary>CSV for machines that people open, too: UTF-8, commas, and what would run as a formula made inert.</summary>
/// <remarks>With a byte order mark, or Excel would take a double-clicked file for windows-1252.</remarks>
internal static class CsvFile
{
    private static readonly CsvConfiguration Inert = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.Escape,
    };

    private static readonly CsvConfiguration InertButMinus = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '\t', '\r'],
    };

    /// <param name="rows">The header first.</param>
    /// <param name="hasNegatives">Whether a minus is a number's: only where every text is known to begin with none.</param>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows, bool hasNegatives = false)
    {
        using var bytes = new MemoryStream();
        Write(rows, bytes, hasNegatives);
        return bytes.ToArray();
    }

    /// <summary>The same, to a stream that is left open.</summary>
    public static void Write(IEnumerable<IEnumerable<string>> rows, Stream output, bool hasNegatives = false)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, hasNegatives ? InertButMinus : Inert);
        foreach (var row in rows)
        {
            foreach (var field in row)
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }
    }
}
