namespace Pipeline.Formats.Reading.Csv;

/// <summary>Tells text that is no table of separated values, and bytes that are no text.</summary>
internal static class ForeignText
{
    private const int BinaryBytes = 4 << 10;

    // Not every «<word»: a header may begin with «<1.000.000».
    private static readonly string[] HtmlStarts =
        ["<!doctype", "<html", "<head", "<meta", "<body", "<table", "<style", "<div", "<center", "<script", "<!--"];

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
    public static string? Describe(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            return UnreadableDetail.Html;
        }

        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? UnreadableDetail.Html : UnreadableDetail.XmlSpreadsheet;
        }

        foreach (var start in HtmlStarts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return UnreadableDetail.Html;
            }
        }

        return null;
    }
}
