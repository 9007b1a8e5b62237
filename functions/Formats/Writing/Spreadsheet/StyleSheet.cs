using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>The one style sheet of every workbook we write.</summary>
/// <remarks>
/// Each <see cref="CellStyle"/> stands twice: plain, and with <c>quotePrefix</c> for text that Excel would take for a formula
/// as soon as somebody edits the cell and presses Enter.
/// </remarks>
internal static class StyleSheet
{
    private const int Thousands = 3; // built in: #,##0
    private const int ThousandsAndHundredths = 4; // built in: #,##0.00
    private const int TwoDecimalPercent = 10; // built in: 0.00%
    private const int TextFormat = 49; // built in: @
    private const int DayFirstDate = 164;
    private const int ThousandsWithDots = 165;
    private const int SignedThousands = 166;
    private const int OneDecimalPercent = 167;
    private const int SignedPercent = 168;
    private const int ThreeDecimals = 169;
    private const int Plain = 0;
    private const int Bold = 1;
    private const int Large = 2;
    private const int White = 3;
    private const int Linked = 4;
    private const int NoFill = 0;
    private const int Blue = 2;
    private const int Grey = 3;
    private const int Red = 4;
    private const int Yellow = 5;
    private const int Pale = 6;
    private const int Green = 7;

    // Literal dots, so that 1.234 is 1.234 in an Excel of any language. Not for figures above a thousand million, below nought, or
    // beside such with decimals: those are separated as the reader's own language does it.
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="6"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[&gt;=1000000]#\.###\.##0;[&gt;=1000]#\.##0;0"/><numFmt numFmtId="166" formatCode="+#,##0;-#,##0;0"/><numFmt numFmtId="167" formatCode="0.0%"/><numFmt numFmtId="168" formatCode="+0.0%;-0.0%;0.0%"/><numFmt numFmtId="169" formatCode="0.000"/></numFmts>
        <fonts count="5"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>
        <fills count="8"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF595959"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill></fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>

        """;

    private static readonly int[] Shades = [NoFill, Red, Yellow, Pale];

    /// <summary><c>xl/styles.xml</c></summary>
    public static byte[] Xml { get; } = Build();

    /// <summary>The cell format of a style; inert for text that must never run.</summary>
    public static int FormatIndex(CellStyle style, bool inert) => ((int)style * 2) + (inert ? 1 : 0);

    private static byte[] Build()
    {
        var xml = new StringBuilder(Head);
        var styles = Enum.GetValues<CellStyle>();
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{styles.Length * 2}\">\n");
        foreach (var style in styles)
        {
            AppendFormat(xml, style, inert: false);
            AppendFormat(xml, style, inert: true);
        }

        xml.Append("</cellXfs>\n<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\n</styleSheet>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static void AppendFormat(StringBuilder xml, CellStyle style, bool inert)
    {
        var (number, font, fill, border, wrap) = Look(style);
        var quote = inert ? " quotePrefix=\"1\"" : "";
        xml.Append(CultureInfo.InvariantCulture, $"""
            <xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment{Horizontal(style)} vertical="top" wrapText="{wrap}"{(HasIndent(style) ? " indent=\"1\"" : "")}/></xf>

            """);
    }

    private static string Horizontal(CellStyle style) => HasIndent(style) ? " horizontal=\"left\"" : style is CellStyle.Mark or CellStyle.MarkTotal ? " horizontal=\"right\"" : "";

    // Text beside a number of the column before must not run into it.
    private static bool HasIndent(CellStyle style) => style is CellStyle.Header or CellStyle.AutomaticHeader or CellStyle.OptionalHeader or (>= CellStyle.Text and < CellStyle.General) or CellStyle.Label or CellStyle.LabelTotal;

    private static (int Number, int Font, int Fill, int Border, int Wrap) Look(CellStyle style) => style switch
    {
        CellStyle.Default => (0, Plain, NoFill, 0, 0),
        CellStyle.Title => (0, Large, NoFill, 0, 0),
        CellStyle.Section => (0, Bold, NoFill, 0, 0),
        CellStyle.Header => (0, White, Blue, 1, 1),
        CellStyle.AutomaticHeader => (0, White, Grey, 1, 1),
        CellStyle.OptionalHeader => (0, Bold, Pale, 1, 1),
        CellStyle.Paragraph => (0, Plain, NoFill, 0, 1),
        CellStyle.LeadGood => (0, Bold, Green, 0, 1),
        CellStyle.LeadAttention => (0, Bold, Yellow, 0, 1),
        CellStyle.LeadRefused => (0, Bold, Red, 0, 1),
        CellStyle.Link => (0, Linked, NoFill, 0, 0),
        CellStyle.Status => (0, Plain, NoFill, 0, 0),
        CellStyle.Provisional => (0, Bold, Yellow, 0, 0),
        >= CellStyle.Label => LookOfFigure(style),
        >= CellStyle.Percent => (TwoDecimalPercent, Plain, ShadeOf(style, CellStyle.Percent), 1, 0),
        >= CellStyle.Count => (ThousandsWithDots, Plain, ShadeOf(style, CellStyle.Count), 1, 0),
        >= CellStyle.Date => (DayFirstDate, Plain, ShadeOf(style, CellStyle.Date), 1, 0),
        >= CellStyle.General => (0, Plain, ShadeOf(style, CellStyle.General), 1, 0),
        >= CellStyle.Note => (TextFormat, Plain, ShadeOf(style, CellStyle.Note), 1, 1),
        _ => (TextFormat, Plain, ShadeOf(style, CellStyle.Text), 1, 0),
    };

    private static (int Number, int Font, int Fill, int Border, int Wrap) LookOfFigure(CellStyle style)
    {
        var isTotal = (style - CellStyle.Label) % 2 == 1;
        var (number, wrap) = (isTotal ? style - 1 : style) switch
        {
            CellStyle.Figure => (Thousands, 0),
            CellStyle.Change => (SignedThousands, 0),
            CellStyle.Share => (OneDecimalPercent, 0),
            CellStyle.ShareChange => (SignedPercent, 0),
            CellStyle.Hundredths => (ThousandsAndHundredths, 0),
            CellStyle.Thousandths => (ThreeDecimals, 0),
            CellStyle.Day => (DayFirstDate, 0),
            CellStyle.Mark => (TextFormat, 0),
            _ => (TextFormat, 1),
        };
        return (number, isTotal ? Bold : Plain, isTotal ? Pale : NoFill, 1, wrap);
    }

    private static int ShadeOf(CellStyle style, CellStyle body) => Shades[style - body];
}
