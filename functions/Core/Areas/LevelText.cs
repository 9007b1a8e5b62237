namespace Pipeline.Areas;

/// <summary>What stands on a row for one level, told apart into a name and a code; null where there is none.</summary>
internal sealed record LevelText(string? Name, string? Code)
{
    private const int ShortestCodeBesideName = 4;

    private static readonly char[] Separators = [' ', '-', '–', '/', ':', '[', ']', '(', ')', '|'];

    /// <summary>As the operator wrote it, the name before the code; null when nothing was.</summary>
    public string? Written => Name ?? Code;

    public static LevelText From(string? text, string? codeColumn)
    {
        var (name, code) = Split(text);
        var (nameInCode, ownCode) = Split(codeColumn);
        return new LevelText(name ?? nameInCode, ownCode ?? code);
    }

    private static (string? Name, string? Code) Split(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || AreaName.Of(text).IsEmpty)
        {
            return (null, null);
        }

        if (IsCode(text, shortest: 1))
        {
            return (null, WithoutDecimals(text));
        }

        // "62.02.05 - Baamang", "[620205] BAAMANG", "Baamang (620205)".
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var code = Array.Find(parts, part => IsCode(part, ShortestCodeBesideName));
        if (code is null)
        {
            return (text, null);
        }

        var name = text.Replace(code, "", StringComparison.Ordinal).Trim(Separators);
        return (name.Length == 0 ? null : name, code);
    }

    private static bool IsCode(string part, int shortest) =>
        part.Count(char.IsAsciiDigit) >= shortest && part.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    // "620205.0": a code that passed through a data frame as a number. In a dotted code no group has one digit.
    private static string WithoutDecimals(string code) =>
        code.EndsWith(".0", StringComparison.Ordinal) ? code[..^2] : code;
}
