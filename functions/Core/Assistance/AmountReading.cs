using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>Reads what one recipient was given, in whole rupiah, as <see cref="IncomeReading"/> reads money.</summary>
/// <remarks>A range and an amount a month are no amount of a delivery: what was handed over would be our guess.</remarks>
internal static partial class AmountReading
{
    public static ParsedValue Read(Cell cell)
    {
        var read = IncomeReading.Read(cell);
        return read.Canonical is { } amount && (amount.AsSpan().ContainsAnyExceptInRange('0', '9') || AMonth().IsMatch(CellText.Of(cell)))
            ? ParsedValue.Unreadable
            : read;
    }

    [GeneratedRegex(@"\b(?:bulan|bln)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AMonth();
}
