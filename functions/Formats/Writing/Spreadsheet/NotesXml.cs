using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>A text that Excel shows when the pointer rests on a cell.</summary>
internal readonly record struct CellNote(int RowNumber, int Column, string Text);

/// <summary>Writes the notes of a sheet: what they say (ECMA-376 part 1, 18.7), and the VML in which Excel keeps their boxes (part 4, 19.4).</summary>
internal static class NotesXml
{
    // Excel numbers shapes in blocks of 1,024, and a sheet has one block.
    public const int Most = 1000;

    private const int ShapesABlock = 1024;
    private const int RowsOfABox = 5;
    private const double WidthOfABox = 45;

    public static void WriteComments(Stream output, IReadOnlyList<CellNote> notes)
    {
        using var part = new Utf8Part(output);
        part.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Hasil pemeriksaan</author></authors><commentList>
            """u8);
        foreach (var note in notes)
        {
            part.Raw(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<comment ref=\"{SpreadsheetText.ColumnLetters(note.Column)}{note.RowNumber}\" authorId=\"0\"><text><t xml:space=\"preserve\">")));
            part.Text(SpreadsheetText.Cut(note.Text));
            part.Raw("</t></text></comment>"u8);
        }

        part.Raw("</commentList></comments>"u8);
    }

    /// <param name="sheetNumber">1-based; no two sheets of a workbook share the numbers of their shapes.</param>
    public static string Boxes(IReadOnlyList<CellNote> notes, SheetPlan plan, int sheetNumber)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{sheetNumber}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        foreach (var (index, note) in notes.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{(sheetNumber * ShapesABlock) + index + 1}" type="#_x0000_t202" style="position:absolute;margin-left:100pt;margin-top:10pt;width:240pt;height:75pt;z-index:{index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{Anchor(note, plan)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{note.RowNumber - 1}</x:Row><x:Column>{note.Column}</x:Column></x:ClientData></v:shape>
                """);
        }

        return xml.Append("</xml>").ToString();
    }

    // Left column and offset, top row and offset, right column and offset, bottom row and offset; all 0-based, offsets in pixels.
    private static string Anchor(CellNote note, SheetPlan plan)
    {
        var right = note.Column + 1;
        for (var width = 0.0; width < WidthOfABox && right < plan.Columns.Count; right++)
        {
            width += plan.Columns[right].Width;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{note.Column + 1}, 15, {note.RowNumber - 1}, 2, {Math.Max(right, note.Column + 2)}, 15, {note.RowNumber - 1 + RowsOfABox}, 4");
    }
}
