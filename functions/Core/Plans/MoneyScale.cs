using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Plans;

/// <summary>In what the figures of a table of money are written.</summary>
internal enum MoneyScale : long
{
    Rupiah = 1,
    Thousands = 1_000,
    Millions = 1_000_000,
    Billions = 1_000_000_000,
}

/// <summary>Reads the scale that a header or a title names: «(dalam ribu rupiah)», «Pagu (Rp juta)», «Rp. 000».</summary>
internal static partial class MoneyScales
{
    private const int LongestTitle = 150;

    /// <summary>The scale in the header of a column of money; null where it names none.</summary>
    public static MoneyScale? OfHeader(string header) => InHeader().Match(PlainText.Of(header)) is { Success: true } match ? Named(match) : null;

    /// <summary>The scale in a line above a table, where it says that it is one of rupiah.</summary>
    public static MoneyScale? OfTitle(string text) => text.Length <= LongestTitle && InTitle().Match(text) is { Success: true } match ? Named(match) : null;

    /// <summary>How people call it.</summary>
    public static string Label(this MoneyScale scale) => scale switch
    {
        MoneyScale.Thousands => "ribu",
        MoneyScale.Millions => "juta",
        MoneyScale.Billions => "miliar",
        _ => "",
    };

    private static MoneyScale Named(Match match) =>
        match.Groups["thousands"].Success ? MoneyScale.Thousands
        : match.Groups["millions"].Success ? MoneyScale.Millions
        : MoneyScale.Billions;

    private const string Words = @"(?:(?<thousands>ribu(?:an)?|rb)|(?<millions>juta(?:an)?|jt)|(?<billions>mil[iy]ar(?:an)?))";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b" + Words + @"\b|(?<thousands>(?:\b(?:rp|x|rupiah)\b[\s.]*|\()(?:1[.,])?000\b(?![.,]000))|(?<millions>(?:\b(?:rp|x|rupiah)\b[\s.]*|\()(?:1[.,])?000[.,]000\b)", Options)]
    private static partial Regex InHeader();

    // A figure before the word is an amount of something: «2 juta rupiah per keluarga».
    [GeneratedRegex(@"(?<![0-9]\s*)\b" + Words + @"\s*\.?\s*(?:rupiah|rp)\b|\b(?:rp|rupiah)\b[\s.:(]*" + Words + @"\b|\bdalam\s+" + Words + @"\b", Options)]
    private static partial Regex InTitle();
}
