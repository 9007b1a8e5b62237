namespace Pipeline.Intake;

/// <summary>
/// One factory a finding, and all that is said to people: where, what was found, what was expected, and the cure.
/// Bahasa Indonesia, plain, for someone who knows Excel and no programming.
/// </summary>
public static partial class Findings
{
    private static Finding AtCell(FindingCode code, Severity severity, CellPlace at, string text, string? suggestion = null) =>
        new(code, severity, at.Sheet, at.Row, at.Column, at.Field.ContractName(), at.Value.Length == 0 ? null : at.Value, text, suggestion)
        {
            NamesPlace = true,
        };

    private static Finding OfFile(FindingCode code, string message, Severity severity = Severity.Error, string? sheet = null, int? row = null) =>
        new(code, severity, sheet, row, null, null, null, message);

    internal static string Where(Finding at) => at.Column is null
        ? $"Lembar '{at.Sheet}', baris {at.Row}: "
        : $"Lembar '{at.Sheet}', baris {at.Row}, kolom {at.Column}: ";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
