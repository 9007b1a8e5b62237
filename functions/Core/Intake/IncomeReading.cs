using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Reads an income a month in whole rupiah: <c>Rp 1.500.000,00</c>, <c>1500000</c>, <c>Rp 584.939,-</c>, <c>1,5 juta</c>.</summary>
/// <remarks>
/// A range stays one (<c>500000-1000000</c>, <c>&lt;1000000</c>, <c>&gt;2000000</c>): any single figure taken out of it would be
/// ours and not the regency's.
/// </remarks>
internal static partial class IncomeReading
{
    // Beyond a thousand million a month nobody is on this list: a NIK or a phone number stands in the column.
    private const decimal Most = 1_000_000_000m;

    public static ParsedValue Read(Cell cell)
    {
        var text = CellText.Of(cell);
        if (text.Length == 0)
        {
            return ParsedValue.Nothing;
        }

        // A number cell has a decimal point and no groups, whatever it shows.
        if (cell.Kind == CellKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored))
        {
            return Whole(stored);
        }

        if (NoIncome().IsMatch(text))
        {
            return ParsedValue.Of("0");
        }

        return AmountOf(text) is { } one ? Whole(one) : ReadRange(text);
    }

    private static ParsedValue ReadRange(string text)
    {
        if (Bound().Match(text) is { Success: true } bound && AmountOf(bound.Groups["amount"].Value) is { } limit)
        {
            return Whole(limit) is { Canonical: { } figure } ? ParsedValue.Of((bound.Groups["below"].Success ? "<" : ">") + figure) : ParsedValue.OutOfRange;
        }

        if (Range().Match(text) is not { Success: true } range || AmountOf(range.Groups["to"].Value) is not { } to
            || AmountOf(range.Groups["from"].Value, unit: Money().Match(range.Groups["to"].Value).Groups["unit"].Value) is not { } from)
        {
            return ParsedValue.Unreadable;
        }

        return from < to && Whole(from).Canonical is { } least && Whole(to).Canonical is { } most ? ParsedValue.Of($"{least}-{most}") : ParsedValue.OutOfRange;
    }

    /// <summary>The rupiah of one amount as people write it, with its fraction; null for anything else.</summary>
    /// <param name="unit">The unit of what has none of its own: both of «1-2 juta» are millions.</param>
    internal static decimal? AmountOf(string text, string unit = "")
    {
        var match = Money().Match(text);
        if (!match.Success || !TryNumber(match.Groups["number"].Value, out var amount))
        {
            return null;
        }

        amount *= (match.Groups["unit"] is { Length: > 0 } own ? own.Value : unit).ToUpperInvariant() switch
        {
            "JUTA" or "JT" => 1_000_000m,
            "RIBU" or "RB" => 1_000m,
            _ => 1m,
        };
        return match.Groups["minus"].Length > 0 ? -amount : amount;
    }

    private static ParsedValue Whole(decimal amount) => amount is < 0 or > Most
        ? ParsedValue.OutOfRange
        : ParsedValue.Of(decimal.Round(amount, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture));

    // A mark followed by three digits groups thousands, whichever mark it is: nobody earns Rp 1,500 with three decimals.
    private static bool TryNumber(string written, out decimal number)
    {
        number = 0;
        var match = Grouped().Match(written);
        if (!match.Success)
        {
            return false;
        }

        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var fraction = match.Groups["fraction"].Value;
        return whole.Length <= 20
            && decimal.TryParse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^(?<minus>-)?\s*(?:Rp|IDR)?[\s.:]*(?<number>[0-9][0-9.,]*?)\s*(?:,-+|,=|\.-)?\s*(?<unit>juta|jt|ribu|rb)?\.?\s*(?:/?\s*(?:per\s*)?(?:bulan|bln))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"^(?:(?<below><=?|≤|kurang dari|di ?bawah|maks(?:imal)?\.?)|>=?|≥|lebih dari|di ?atas|min(?:imal)?\.?)\s*(?<amount>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Bound();

    [GeneratedRegex(@"^(?<from>[^-–—]*?[0-9][^-–—]*?)\s*(?:,-\s*)?(?:[-–—]|s\s*[/.]\s*d\.?|sd|sampai(?: dengan)?|hingga)\s*(?<to>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex("^(?:tidak|tdk|belum|blm) (?:ber|punya |ada |memiliki )(?:penghasilan|pendapatan)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoIncome();

    [GeneratedRegex(@"^(?<whole>[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)(?:[.,](?<fraction>[0-9]{1,2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();
}
