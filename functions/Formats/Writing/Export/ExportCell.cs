using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.People;

namespace Pipeline.Formats.Writing;

/// <summary>A person's values as an operator writes them, each so that intake reads the same value out of it again.</summary>
internal static class ExportCell
{
    private static readonly Dictionary<PersonStatus, string> Statuses = new()
    {
        [PersonStatus.Present] = "Aktif",
        [PersonStatus.Died] = "Meninggal",
        [PersonStatus.Moved] = "Pindah",
        [PersonStatus.Prospered] = "Mampu",
        [PersonStatus.Duplicate] = "Ganda",
    };

    /// <summary>The text of a field of the contract; empty where nothing was said.</summary>
    public static string Of(string field, PersonValues values) => field switch
    {
        // The month as a word: in figures, a date that does not fit the NIK could be read month first.
        "birthDate" => values.BirthDate is { } date ? IndonesianText.Date(date) : "",
        "status" => values.Status is { } status ? Statuses[status] : "",
        "regency" => NameOf(values.Area, AreaLevel.Regency, code => code.Regency),
        "district" => NameOf(values.Area, AreaLevel.District, code => code.District),
        "village" => NameOf(values.Area, AreaLevel.Village, code => code),
        _ => Enum.TryParse<PersonField>(field, ignoreCase: true, out var kept) ? Guarded(values[kept] ?? "") : "",
    };

    /// <summary>Digits that a spreadsheet must not make a number of, for a file that cannot say so itself.</summary>
    public static string Marked(string digits) => digits.Length == 0 ? "" : SpreadsheetText.TextMark + digits;

    /// <summary>A text as it is read again: quotes around the whole are taken off, unless something stands before them.</summary>
    public static string Guarded(string text) => text is ['"', ..] ? SpreadsheetText.TextMark + text : text;

    private static string NameOf(AreaCode? area, AreaLevel level, Func<AreaCode, AreaCode> at) =>
        area is { } known && known.Level >= level && AreaTable.Kemendagri.Find(at(known)) is { } found
            ? level == AreaLevel.Regency ? found.DisplayName : found.Name
            : "";
}
