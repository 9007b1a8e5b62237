using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What stands in a cell of <c>ringkasan.xlsx</c>: a number, words, that there is no figure, or that it is hidden.</summary>
internal sealed record TableCell
{
    // Finer than anybody prints a share, and within what Excel keeps of a number.
    private const int DecimalsOfAShare = 6;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly CellStyle _style;
    private readonly bool _isNumber;

    private TableCell(string written, CellStyle style, bool isNumber) => (Written, _style, _isNumber) = (written, style, isNumber);

    /// <summary>There is no such figure.</summary>
    public static TableCell None { get; } = new("–", CellStyle.Mark, isNumber: false);

    /// <summary>There is one, and it is not shown.</summary>
    public static TableCell Hidden { get; } = new(HiddenMark.Sign, CellStyle.Mark, isNumber: false);

    /// <summary>As it stands in the sheet.</summary>
    public string Written { get; }

    public static TableCell Words(string words) => new(words, CellStyle.Label, isNumber: false);

    /// <summary>A code is text, whatever its digits.</summary>
    public static TableCell Code(AreaCode code) => Words(code.ToString());

    public static TableCell Of(Count count) => Of(count.Value, CellStyle.Figure);

    /// <summary>How much more there is, with its sign.</summary>
    public static TableCell Change(Count count) => Of(count.Value, CellStyle.Change);

    /// <summary>What was published, with its decimals; none where nothing was.</summary>
    public static TableCell Published(decimal? figure, int decimals) => figure is null ? None : Of(figure, decimals switch
    {
        0 => CellStyle.Figure,
        <= 2 => CellStyle.Hundredths,
        _ => CellStyle.Thousandths,
    });

    /// <summary>One part of a whole; none where there is no whole.</summary>
    public static TableCell Share(Count part, Count whole) => whole == 0 ? None : Fraction(part, whole, CellStyle.Share);

    /// <summary>How much more there is for what there was; none where there was nothing.</summary>
    public static TableCell ShareChange(Count change, Count before) => before == 0 ? None : Fraction(change, before, CellStyle.ShareChange);

    /// <summary>One of the shares that add up to 100,0 as they are printed.</summary>
    /// <param name="tenths">Of a per cent; null where it is hidden.</param>
    public static TableCell Tenths(int? tenths, Count whole) => whole == 0 ? None : Of(tenths / 1000m, CellStyle.Share);

    public static TableCell Money(decimal rupiah) => Of((Count)(long)rupiah);

    public static TableCell Day(DateOnly? day) => day is { } on ? Of(on.DayNumber - DayZero.DayNumber, CellStyle.Day) : None;

    public void Write(SheetWriter rows, int column, bool isTotal)
    {
        var style = isTotal ? _style.AsTotal() : _style;
        if (_isNumber)
        {
            rows.Number(column, Written, style);
        }
        else
        {
            rows.Text(column, Written, style);
        }
    }

    private static TableCell Fraction(Count part, Count whole, CellStyle style) =>
        part.Value is { } some && whole.Value is { } all ? Of(Math.Round((decimal)some / all, DecimalsOfAShare), style) : Hidden;

    private static TableCell Of(decimal? figure, CellStyle style) =>
        figure is { } number ? new(number.ToString(CultureInfo.InvariantCulture), style, isNumber: true) : Hidden;
}
