using System.Text.RegularExpressions;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads whether a person is still on the list, or why not.</summary>
internal static partial class StatusReading
{
    /// <summary>A word of the list, or one of the two that people say more about: <c>Meninggal th 2024</c>, <c>Pindah ke Sampit</c>.</summary>
    public static ParsedValue Read(string text) => text.Length == 0 ? ParsedValue.Nothing
        : PeopleCodeLists.Status.Find(text) is { } label ? ParsedValue.Of(label)
        : IsDeath(text) ? ParsedValue.Of("Died")
        : Moved().IsMatch(text) ? ParsedValue.Of("Moved")
        : ParsedValue.Unreadable;

    /// <summary>
    /// The exit that a note means, if a Status column with the same words would be read as one. Words about others
    /// («ayah meninggal») or about coming («pindahan dari Kapuas») mean none: a warning that is often wrong is not read.
    /// </summary>
    public static PersonStatus? ExitIn(string note) =>
        Read(note).Canonical is { } label && Enum.Parse<PersonStatus>(label) is var status and not PersonStatus.Present ? status : null;

    // Followed by a time only: «meninggal ayahnya» is somebody else's death.
    private static bool IsDeath(string text) =>
        Died().Match(text) is { Success: true } match && (match.Groups["month"] is not { Success: true } month || DateWords.Month(month.Value) is not null);

    [GeneratedRegex(@"^((sudah|telah)\s+)?(meninggal(\s+dunia)?|wafat)[\s,:(]+((pada|sejak|tahun|thn|th|tgl|tanggal|bulan|bln)\.?\s*)*([0-9][0-9 /.\-]*|([0-9]{1,2}\s+)?(?<month>\p{L}{3,9})\s+[0-9]{4})\)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Died();

    // «Pindah dari …» came, and is here.
    [GeneratedRegex(@"^((sudah|telah)\s+)?pindah\s+ke\s+\S", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Moved();
}
