using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>What a header says that stands over several columns.</summary>
internal static partial class HeaderGroups
{
    /// <summary>«Tempat | Tanggal» under «TEMPAT DAN TANGGAL LAHIR» are Tempat Lahir and Tanggal Lahir.</summary>
    public static bool IsOfBirth(string group) => HeaderText.Key(group) is var key && (key == "TTL" || key.Contains("LAHIR", StringComparison.Ordinal));

    /// <summary>Whether the columns below it are about somebody else than the person of the row.</summary>
    public static bool AreOthers(string group) => Others().IsMatch(group);

    [GeneratedRegex(@"\b(ibu|ayah|bapak|orang\s*tua|kepala\s+(keluarga|rumah\s+tangga)|krt|suami|isteri|istri|anak|saudara|pasangan|wali|pendamping|petugas|pendata|enumerator|ketua)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Others();
}
