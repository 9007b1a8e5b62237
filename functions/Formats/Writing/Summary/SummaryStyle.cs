using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Writing;

/// <summary>The page's stylesheet, and the part of it that names the province: the header that runs over printed pages.</summary>
internal static class SummaryStyle
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary><c>Page/ringkasan.css</c></summary>
    public static string Css => Loaded.Value;

    /// <summary>The margins of a printed page.</summary>
    /// <param name="left">Stands above every page, on the left.</param>
    /// <param name="right">The same, on the right.</param>
    public static string PageMargins(string left, string right) =>
        $"@page{{@top-left{{content:{Quoted(left)}}}@top-right{{content:{Quoted(right)}}}"
        + "@bottom-right{content:\"Halaman \" counter(page) \" dari \" counter(pages)}}";

    /// <summary>A CSS string that can neither end itself nor the style element: all but letters, digits and blanks is escaped.</summary>
    private static string Quoted(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ' || Rune.IsLetterOrDigit(rune))
            {
                css.Append(rune.ToString());
            }
            else
            {
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
            }
        }

        return css.Append('"').ToString();
    }

    private static string Load()
    {
        using var css = typeof(SummaryStyle).Assembly.GetManifestResourceStream("ringkasan.css")
            ?? throw new InvalidOperationException("The stylesheet is not in the assembly.");
        using var reader = new StreamReader(css, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
