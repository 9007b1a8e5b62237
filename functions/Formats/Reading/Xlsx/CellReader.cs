using System.Globalization;
using System.Text;
using Pipeline.Formats.Reading.Markup;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Reads one stored cell (<c>c</c>, ECMA-376-1, 18.3.1.4).</summary>
internal sealed class CellReader(CellContext context)
{
    private readonly TextBuffer buffer = new(context.Limits);
    private readonly RichText richText = new(context.Limits);

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
    public Cell Read(MarkupReader xml)
    {
        GoTo(xml.TryAttribute("r"u8, out var reference), reference);
        var style = xml.TryAttribute("s"u8, out var number) ? StyleOf(number) : 0;
        var type = xml.TryAttribute("t"u8, out var written) ? TypeOf(written) : StoredType.Number;
        var cell = Cell.Blank;
        if (xml.IsEmptyElement)
        {
            return cell;
        }

        var depth = xml.Depth;
        while (xml.ReadWithin(depth))
        {
            if (xml.IsElement("v"u8))
            {
                buffer.Clear();
                buffer.Append(xml);
                cell = OfValue(type, style, buffer.Utf8);
            }
            else if (xml.IsElement("is"u8))
            {
                cell = Cell.OfText(richText.Read(xml));
            }
            else if (xml.Node == MarkupNode.Element)
            {
                xml.SkipContent();
            }
        }

        return cell;
    }

    /// <summary>Reads a cell in its plain form.</summary>
    public Cell Read(PlainCell cell)
    {
        GoTo(!cell.Reference.IsEmpty, cell.Reference);
        return cell.Value.IsEmpty ? Cell.Blank
            : cell.Value.Length > context.Limits.CellCharacters ? throw Unreadable.TooLarge(UnreadableDetail.CellTooLong(context.Limits.CellCharacters))
            : OfValue(TypeOf(cell.Type), StyleOf(cell.Style), cell.Value);
    }

    private void GoTo(bool hasReference, ReadOnlySpan<byte> reference)
    {
        var column = hasReference ? CellReference.ColumnIndex(reference) : ColumnIndex + 1;
        ColumnIndex = column < context.Limits.Columns
            ? column
            : throw Unreadable.TooLarge(UnreadableDetail.TooManyColumns(context.Limits.Columns));
    }

    private static int StyleOf(ReadOnlySpan<byte> number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;

    private static StoredType TypeOf(ReadOnlySpan<byte> type) => type switch
    {
        [] or [(byte)'n'] => StoredType.Number,
        [(byte)'s'] => StoredType.SharedString,
        [(byte)'b'] => StoredType.Boolean,
        [(byte)'e'] => StoredType.Error,
        [(byte)'d'] => StoredType.Date,
        _ => StoredType.Text,
    };

    private Cell OfValue(StoredType type, int style, ReadOnlySpan<byte> stored)
    {
        // Most cells are an index into the shared texts, and need no text of their own.
        if (type == StoredType.SharedString && IsDigits(stored))
        {
            return Cell.OfText(SharedString(stored));
        }

        var value = Encoding.UTF8.GetString(stored);
        return type switch
        {
            StoredType.Text => Cell.OfText(EscapedText.Decode(value)),
            _ when string.IsNullOrWhiteSpace(value) => Cell.Blank,
            StoredType.SharedString => Cell.OfText(SharedString(stored)),
            StoredType.Boolean => new Cell(CellKind.Boolean, value.Trim() is "1" or "true" ? "1" : "0"),
            StoredType.Error => new Cell(CellKind.Error, value),
            StoredType.Date => SerialDate.FromIso(value) is { } date ? new Cell(CellKind.Date, date) : Cell.OfText(value),
            _ => OfNumber(style, value, IsDigits(stored)),
        };
    }

    private static bool IsDigits(ReadOnlySpan<byte> value) => value.Length > 0 && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private string SharedString(ReadOnlySpan<byte> value) =>
        int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
        && index < context.SharedStrings.Length
            ? context.SharedStrings[index]
            : throw Unreadable.Damaged(UnreadableDetail.BadSharedString);

    private Cell OfNumber(int style, string value, bool isDigits)
    {
        // The raw text: a NIK of 16 digits must come out as it stands in the file, rounded or not.
        var shown = context.StyleFormats.Of(style);
        if (shown != ShownAs.Date && isDigits)
        {
            return new Cell(CellKind.Number, value) { IsPercent = shown == ShownAs.Percent };
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Cell.OfText(value);
        }

        return shown == ShownAs.Date && SerialDate.ToIso(number, context.Date1904) is { } date
            ? new Cell(CellKind.Date, date)
            : new Cell(CellKind.Number, value) { IsPercent = shown == ShownAs.Percent };
    }
}
