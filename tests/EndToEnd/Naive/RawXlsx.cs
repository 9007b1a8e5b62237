using System.IO.Compression;
using System.Xml.Linq;

namespace Pipeline.EndToEnd.Naive;

/// <summary>An xlsx of the samples straight from the XML in its zip: every sheet, with merged cells filled down.</summary>
internal static class RawXlsx
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static IReadOnlyList<RawSheet> Read(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var shared = Part(zip, "xl/sharedStrings.xml")?.Elements(Main + "si").Select(TextIn).ToArray() ?? [];
        var names = Part(zip, "xl/workbook.xml")!.Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value);
        // The writers of the samples number the parts as the sheets stand.
        return [.. names.Select((name, index) => new RawSheet(name, RowsOf(Part(zip, $"xl/worksheets/sheet{index + 1}.xml")!, shared)))];
    }

    private static XElement? Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)?.Open();
        return stream is null ? null : XElement.Load(stream);
    }

    private static string TextIn(XElement element) => string.Concat(element.Descendants(Main + "t").Select(text => text.Value));

    private static List<IReadOnlyList<RawCell>> RowsOf(XElement sheet, string[] shared)
    {
        var cells = sheet.Descendants(Main + "c").ToDictionary(cell => Place(cell.Attribute("r")!.Value), cell => CellOf(cell, shared));
        foreach (var merge in sheet.Descendants(Main + "mergeCell").Select(merge => merge.Attribute("ref")!.Value.Split(':').Select(Place).ToArray()))
        {
            var top = cells.GetValueOrDefault(merge[0], RawCell.Empty);
            for (var row = merge[0].Row + 1; merge[0].Column == merge[1].Column && row <= merge[1].Row; row++)
            {
                cells[(row, merge[0].Column)] = top;
            }
        }

        var last = cells.Keys.Max(place => place.Row);
        var width = cells.Keys.Max(place => place.Column) + 1;
        return [.. Enumerable.Range(1, last).Select(row => (IReadOnlyList<RawCell>)[.. Enumerable.Range(0, width).Select(column => cells.GetValueOrDefault((row, column), RawCell.Empty))])];
    }

    private static RawCell CellOf(XElement cell, string[] shared)
    {
        var value = cell.Element(Main + "v")?.Value;
        return cell.Attribute("t")?.Value switch
        {
            "s" => new RawCell(shared[int.Parse(value!, System.Globalization.CultureInfo.InvariantCulture)], IsNumber: false),
            "inlineStr" => new RawCell(TextIn(cell), IsNumber: false),
            "str" => new RawCell(value ?? "", IsNumber: false),
            _ => value is null ? RawCell.Empty : new RawCell(value, IsNumber: true),
        };
    }

    // B12 is row 12, column 1.
    private static (int Row, int Column) Place(string reference)
    {
        var letters = reference.TakeWhile(char.IsLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);
        return (int.Parse(reference.SkipWhile(char.IsLetter).ToArray(), System.Globalization.CultureInfo.InvariantCulture), letters - 1);
    }
}
