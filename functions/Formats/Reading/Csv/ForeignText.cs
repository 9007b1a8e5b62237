using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>Tells text that is no table of separated values, and bytes that are no text.</summary>
internal static class ForeignText
{
    private const int BinaryBytes = 4 << 10;

    // Not every «<word»: a header may begin with «<1.000.000».
    private static readonly string[] HtmlStarts =
        ["<!doctype", "<html", "<head", "<meta", "<body", "<table", "<style", "<div", "<center", "<script", "<title", "<link", "<font", "<tr", "<p>", "<br", "<!--"];

    /// <summary>Whether the first bytes hold what no text has: a NUL, or a twentieth of control characters.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> prefix)
    {
        prefix = prefix[..Math.Min(prefix.Length, BinaryBytes)];
        var controls = 0;
        foreach (var value in prefix)
        {
            if (value == 0)
            {
                return true;
            }

            if (value < ' ' && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v'))
            {
                controls++;
            }
        }

        return controls * 20 > prefix.Length;
    }

    /// <summary>What the text is if it is markup that was given a spreadsheet's name; null for anything else.</summary>
    public static ForeignFile? Describe(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (Starts(text, "MIME-Version:") || (Starts(text, "From:") && Has(text, "\nMIME-Version:")))
        {
            return ForeignFile.WebArchive;
        }

        if (Starts(text, "<?xml") || Starts(text, "<Workbook"))
        {
            return Has(text, "<html") ? ForeignFile.Html
                : Has(text, "<office:document") ? ForeignFile.OpenDocumentSheet
                : ForeignFile.Xml;
        }

        foreach (var start in HtmlStarts)
        {
            if (Starts(text, start))
            {
                return ForeignFile.Html;
            }
        }

        return null;
    }

    private static bool Starts(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
