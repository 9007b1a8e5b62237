using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>What the cells of Perbaiki offer and ask: the operator's own spellings may stay, so nothing is refused.</summary>
internal sealed class MendRules(AreaCode? regency, ChoiceSheet choices)
{
    /// <summary>The rule of a column that feeds this field alone, or null.</summary>
    public CellRule? Of(string field) => field is "nik" or "kk"
        ? SixteenDigits(field)
        : FieldChoices.Of(field, regency) is { } list ? CellRule.OneOf(choices.Source(list)) : null;

    private static CellRule SixteenDigits(string field) => new("textLength", "16")
    {
        Objection = $"{FieldLabel.Of(field)} terdiri dari 16 digit. Cocokkan dengan KTP atau KK. Pilih Ya hanya bila yang diketik memang sudah benar.",
    };
}
