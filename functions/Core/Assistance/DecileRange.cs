using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Assistance;

/// <summary>Target deciles of welfare, 1 (poorest) to 10, both ends included: <c>1-4</c>.</summary>
public readonly partial record struct DecileRange
{
    private DecileRange(int least, int most)
    {
        Least = least;
        Most = most;
    }

    public int Least { get; }

    public int Most { get; }

    /// <summary>Reads <c>1-4</c>, <c>1 s/d 4</c> or a single decile.</summary>
    public static bool TryParse(string text, out DecileRange range)
    {
        range = default;
        var match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var least = Number(match.Groups["least"].ValueSpan);
        var most = match.Groups["most"].Success ? Number(match.Groups["most"].ValueSpan) : least;
        if (least < 1 || most > 10 || least > most)
        {
            return false;
        }

        range = new DecileRange(least, most);
        return true;
    }

    public bool Contains(int decile) => Least != 0
        ? decile >= Least && decile <= Most
        : throw new InvalidOperationException("A default DecileRange is no range.");

    public override string ToString() => Least == Most ? $"{Least}" : $"{Least}-{Most}";

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:desil\s*)?(?<least>[0-9]{1,2})(?:\s*(?:-|–|s/d|sd|sampai)\s*(?<most>[0-9]{1,2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
