using System.Text;

namespace Pipeline.Samples;

/// <summary>A file from which no row can be read, with the finding it ends in.</summary>
/// <param name="Finding">The code of the one file finding.</param>
/// <param name="Content">Makes the bytes, from the office's style and what writes its list in a style.</param>
internal sealed record BrokenFile(string Finding, Func<SheetStyle, Func<SheetStyle, byte[]>, byte[]> Content)
{
    public static readonly BrokenFile Empty = new("file-empty", (_, _) => []);

    public static readonly BrokenFile HeadingOnly = new("file-empty", (style, _) => style.Format.ToBytes(new SheetLayout(style, new People.Quarter(2025, 4), "").Of([])));

    /// <summary>An upload that broke off. Stored and not compressed, so that it breaks off at the same cell everywhere.</summary>
    public static readonly BrokenFile Truncated = new("file-unreadable", (style, write) => write(style with { Format = new XlsxFormat(SharedStrings: false) { Compressed = false } })[..50_000]);

    public static readonly BrokenFile PdfNamedXlsx = new("file-unreadable", (_, _) => Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
        + "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n110\n%%EOF\n"));
}
