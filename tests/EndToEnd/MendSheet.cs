using System.IO.Compression;
using System.Xml.Linq;

namespace Pipeline.EndToEnd;

/// <summary>The sheet Perbaiki of a feedback workbook, mended as a person does: cell by cell, under the headers.</summary>
internal sealed class MendSheet
{
    private const string Perbaiki = "xl/worksheets/sheet2.xml";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly byte[] _workbook;
    private readonly XDocument _sheet;
    private readonly string _part;

    private MendSheet(byte[] workbook, XDocument sheet, string part)
    {
        _workbook = workbook;
        _sheet = sheet;
        _part = part;
    }

    /// <param name="part">Where another workbook of ours has the sheet with its rows.</param>
    public static MendSheet Open(byte[] workbook, string part = Perbaiki)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = zip.GetEntry(part)!.Open();
        return new MendSheet(workbook, XDocument.Load(sheet, LoadOptions.PreserveWhitespace), part);
    }

    /// <summary>What stands in a column, row by row, without the header.</summary>
    public IEnumerable<string> Column(string header) => Rows.Skip(1).Select(row => Cell(row, LettersOf(header)) is { } cell ? TextOf(cell) : "");

    /// <summary>Types into the row of whom a cell of another column says.</summary>
    public MendSheet Type(string whereHeader, string says, string header, string text)
    {
        var row = Rows.Skip(1).First(row => Cell(row, LettersOf(whereHeader)) is { } cell && TextOf(cell).Contains(says, StringComparison.Ordinal));
        var place = LettersOf(header) + row.Attribute("r")!.Value;
        var typed = new XElement(Main + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", text)));
        var old = row.Elements(Main + "c").FirstOrDefault(cell => cell.Attribute("r")!.Value == place);
        if (old is not null)
        {
            old.ReplaceWith(typed);
        }
        else
        {
            row.Elements(Main + "c").Last(cell => string.CompareOrdinal(cell.Attribute("r")!.Value, place) < 0).AddAfterSelf(typed);
        }

        return this;
    }

    /// <summary>Deletes the cells of a column.</summary>
    public MendSheet Delete(string header)
    {
        var letters = LettersOf(header);
        foreach (var row in Rows.ToArray())
        {
            Cell(row, letters)?.Remove();
        }

        return this;
    }

    /// <summary>The workbook, saved.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        stream.Write(_workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(_part)!.Delete();
            using var part = zip.CreateEntry(_part).Open();
            _sheet.Save(part, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }

    private IEnumerable<XElement> Rows => _sheet.Descendants(Main + "row");

    private string LettersOf(string header) => Rows.First().Elements(Main + "c").Single(cell => TextOf(cell) == header).Attribute("r")!.Value.TrimEnd('1');

    private static XElement? Cell(XElement row, string letters) =>
        row.Elements(Main + "c").FirstOrDefault(cell => cell.Attribute("r")!.Value == letters + row.Attribute("r")!.Value);

    private static string TextOf(XElement cell) => cell.Value;
}
