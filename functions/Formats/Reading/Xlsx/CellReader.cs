using System.Globalization;
using System.Xml;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Reads one stored cell (<c>c</c>, ECMA-376-1, 18.3.1.4).</summary>
internal sealed class CellReader(CellContext context)
{
    private readonly TextBuffer buffer = new(context.Limits);
    private readonly RichText richText = new(context.Limits);
    private readonly char[] attribute = new char[32];

    private enum StoredType
    {
        Number,
        SharedString,
        Text,
        Boolean,
        Error,
        Date,
    }

    /// <summary>The 0-based column of the cell last read.</summary>
    public int ColumnIndex { get; private set; } = -1;

    public void StartRow() => ColumnIndex = -1;

    /// <summary>Reads the element on which the reader stands, to its end tag.</summary>
    public Cell Read(XmlReader xml)
    {
        var (type, style) = ReadAttributes(xml);
        var cell = Cell.Blank;
        if (xml.IsEmptyElement)
        {
            return cell;
        }

        var depth = xml.Depth;
        while (xml.AdvanceWithin(depth, context.Limits))
        {
            if (xml.IsElement("v"))
            {
                buffer.Clear();
                buffer.Append(xml);
                cell = OfValue(type, style, buffer.Text);
            }
            else if (xml.IsElement("is"))
            {
                cell = Cell.OfText(richText.Read(xml));
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                xml.SkipContent(context.Limits);
            }
        }

        return cell;
    }

    private (StoredType Type, int Style) ReadAttributes(XmlReader xml)
    {
        var type = StoredType.Number;
        var style = 0;
        var column = ColumnIndex + 1;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r":
                    column = CellReference.ColumnIndex(xml.AttributeValue(attribute));
                    break;
                case "s":
                    _ = int.TryParse(xml.AttributeValue(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out style);
                    break;
                case "t":
                    type = TypeOf(xml.AttributeValue(attribute));
                    break;
            }
        }

        xml.MoveToElement();
        ColumnIndex = column < context.Limits.Columns
            ? column
            : throw Unreadable.TooLarge(UnreadableDetail.TooManyColumns(context.Limits.Columns));
        return (type, style);
    }

    private static StoredType TypeOf(ReadOnlySpan<char> type) => type switch
    {
        "" or "n" => StoredType.Number,
        "s" => StoredType.SharedString,
        "b" => StoredType.Boolean,
        "e" => StoredType.Error,
        "d" => StoredType.Date,
        _ => StoredType.Text,
    };

    private Cell OfValue(StoredType type, int style, ReadOnlySpan<char> value) => type switch
    {
        StoredType.Text => Cell.OfText(EscapedText.Decode(value)),
        _ when value.IsWhiteSpace() => Cell.Blank,
        StoredType.SharedString => Cell.OfText(SharedString(value)),
        StoredType.Boolean => new Cell(CellKind.Boolean, value.Trim() is "1" or "true" ? "1" : "0"),
        StoredType.Error => new Cell(CellKind.Error, value.ToString()),
        StoredType.Date => SerialDate.FromIso(value) is { } date ? new Cell(CellKind.Date, date) : Cell.OfText(value.ToString()),
        _ => OfNumber(style, value),
    };

    private string SharedString(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
        && index < context.SharedStrings.Length
            ? context.SharedStrings[index]
            : throw Unreadable.Damaged(UnreadableDetail.BadSharedString);

    private Cell OfNumber(int style, ReadOnlySpan<char> value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Cell.OfText(value.ToString());
        }

        // The raw text: a NIK of 16 digits must come out as it stands in the file, rounded or not.
        var shown = context.StyleFormats.Of(style);
        return shown == ShownAs.Date && SerialDate.ToIso(number, context.Date1904) is { } date
            ? new Cell(CellKind.Date, date)
            : new Cell(CellKind.Number, value.ToString()) { IsPercent = shown == ShownAs.Percent };
    }
}
