using System.IO.Compression;
using System.Text;
using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>A workbook written part by part, as Excel writes it (shared strings) or as other programs do (inline strings).</summary>
internal sealed record XlsxFormat(bool SharedStrings) : FileFormat
{
    /// <summary>Stored parts have the same bytes everywhere; compressed ones differ from zlib to zlib.</summary>
    public bool Compressed { get; init; } = true;

    // A zip entry needs some time of change; a fixed one keeps the bytes the same.
    private static readonly DateTimeOffset EntryTime = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override void Write(Stream output, IReadOnlyList<Sheet> sheets)
    {
        var strings = SharedStrings ? new SharedStringTable() : null;
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count, SharedStrings));
        Part(archive, "_rels/.rels", XlsxParts.RootRelations);
        Part(archive, "xl/workbook.xml", XlsxParts.Workbook(sheets));
        Part(archive, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count, SharedStrings));
        Part(archive, "xl/styles.xml", XlsxParts.Styles);
        for (var i = 0; i < sheets.Count; i++)
        {
            using var part = Open(archive, $"xl/worksheets/sheet{i + 1}.xml");
            WriteSheet(part, sheets[i], strings);
        }

        if (strings is not null)
        {
            using var part = Open(archive, "xl/sharedStrings.xml");
            strings.Write(part);
        }
    }

    private void Part(ZipArchive archive, string name, string xml)
    {
        using var writer = Open(archive, name);
        writer.Write(xml);
    }

    private StreamWriter Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, Compressed ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = EntryTime;
        return new StreamWriter(entry.Open(), CsvFormat.Utf8, 1 << 16);
    }

    private static void WriteSheet(StreamWriter xml, Sheet sheet, SharedStringTable? strings)
    {
        xml.Write(XlsxParts.Declaration);
        xml.Write($"<worksheet xmlns=\"{XlsxParts.Main}\"><sheetData>");
        var number = 0;
        foreach (var row in sheet.Rows)
        {
            number++;
            WriteRow(xml, number, row, strings);
        }

        xml.Write("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Write($"<mergeCells count=\"{sheet.Merges.Count}\">{string.Concat(sheet.Merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>"))}</mergeCells>");
        }

        xml.Write("</worksheet>");
    }

    private static void WriteRow(StreamWriter xml, int number, IReadOnlyList<Cell> row, SharedStringTable? strings)
    {
        // A row of blanks only is one that somebody drew a border around: Excel stores its cells.
        var bordersOnly = row.Count > 0 && row.All(cell => cell.Kind == CellKind.Blank);
        if (row.Count == 0)
        {
            return;
        }

        xml.Write($"<row r=\"{number}\">");
        for (var i = 0; i < row.Count; i++)
        {
            var reference = $"{ColumnName(i)}{number}";
            xml.Write(row[i].Kind switch
            {
                CellKind.Blank => bordersOnly ? $"<c r=\"{reference}\" s=\"{XlsxParts.BorderStyle}\"/>" : "",
                CellKind.Number => $"<c r=\"{reference}\"><v>{row[i].Text}</v></c>",
                CellKind.Date => $"<c r=\"{reference}\" s=\"{XlsxParts.DateStyle}\"><v>{Serial(row[i].Text)}</v></c>",
                _ when strings is not null => $"<c r=\"{reference}\" s=\"{XlsxParts.TextStyle}\" t=\"s\"><v>{strings.IndexOf(row[i].Text)}</v></c>",
                _ => $"<c r=\"{reference}\" t=\"inlineStr\"><is>{XlsxParts.TextElement(row[i].Text)}</is></c>",
            });
        }

        xml.Write("</row>");
    }

    // Excel counts days from 30 December 1899 (for dates after February 1900).
    private static int Serial(string isoDate) =>
        DateOnly.ParseExact(isoDate, "yyyy-MM-dd").DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    internal static string ColumnName(int index)
    {
        var name = new StringBuilder();
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            name.Insert(0, (char)('A' + (rest % 26)));
        }

        return name.ToString();
    }
}
