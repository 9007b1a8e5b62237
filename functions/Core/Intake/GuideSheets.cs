using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Sheets that explain how to fill in the others, by what people call them: nobody expects them to be read.</summary>
internal static partial class GuideSheets
{
    public static bool IsNamedLikeOne(string sheetName) => Name().IsMatch(sheetName);

    [GeneratedRegex(@"\b(petunjuk|panduan|instruksi|pedoman|referensi|daftar\s+(kode|pilihan|wilayah)|kode|pilihan|kamus|contoh|baca\s*(dulu|saya)|readme|legenda)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
