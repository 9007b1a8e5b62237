using Pipeline.Areas;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>How pockets of poverty are worded, on the page and in the workbook.</summary>
internal static class PocketWords
{
    /// <summary><c>orang desil 1–4</c></summary>
    public static string Whom(PovertyPockets pockets) => pockets.Measure == PocketMeasure.Targeted ? "orang desil 1–4" : "orang dalam daftar";

    /// <summary>Its regency, for a narrow column.</summary>
    public static string Regency(PocketVillage village) => new Area(village.Village.Regency, village.RegencyName).ShortName;

    /// <summary>What the set is, in one sentence.</summary>
    /// <remarks>With both wholes: half of those in ranked villages is less than half of all.</remarks>
    public static string Lead(ProvinceQuarter quarter)
    {
        var pockets = quarter.Pockets;
        return $"Dari {Number(pockets.Ranked.Count)} desa/kelurahan yang dapat diurutkan, {Number(pockets.Set.Count)} memuat sekurangnya {(pockets.Share == 50 ? "separuh" : $"{Number(pockets.Share)}%")} {Whom(pockets)} di dalamnya: {Held(pockets.InSet, pockets)}"
            + (Everybody(quarter, pockets.Measure) is { IsHidden: false } everybody ? $", atau {Shares.Of(pockets.InSet, everybody)} dari semua {Number(everybody.Value ?? 0)} {Whom(pockets)} di provinsi." : ".");
    }

    /// <summary>How much the few with the most hold.</summary>
    public static string Concentration(PovertyPockets pockets) =>
        $"Sepersepuluh desa/kelurahan yang paling banyak orangnya ({Number(pockets.Top.Count)} desa/kelurahan) memuat {Held(pockets.InTop, pockets)}.";

    /// <summary>By which rule the set came about, as of when, and who is not in it.</summary>
    public static IEnumerable<string> Notes(ProvinceQuarter quarter)
    {
        var pockets = quarter.Pockets;
        yield return $"Kantong kemiskinan di sini ialah desa/kelurahan sesedikit mungkin, di antara yang dapat diurutkan, yang bersama-sama memuat sekurangnya {Number(pockets.Share)}% {Whom(pockets)}, pada {Date(quarter.Quarter.End)}, menurut daftar kabupaten/kota. Diurutkan dari yang terbanyak; yang sama banyak menurut kodenya.";
        if (pockets.Measure == PocketMeasure.Persons)
        {
            yield return "Desil belum diketahui, jadi semua orang dalam daftar dihitung.";
        }

        yield return "Jumlah semua penduduk desa/kelurahan tidak ada dalam daftar, jadi yang dibandingkan banyaknya orang, bukan persentase penduduk.";
        if (pockets.HiddenVillages > 0)
        {
            yield return $"Tidak ikut diurutkan: {Number(pockets.HiddenVillages)} desa/kelurahan yang angkanya disembunyikan; kebanyakan kecil, tetapi mungkin ada yang lebih besar daripada yang tercantum.";
        }

        if (pockets.Unplaced.IsAny)
        {
            yield return pockets.Unplaced.Value is { } unplaced
                ? $"Tidak ikut dihitung: {Number(unplaced)} {Whom(pockets)} yang desa/kelurahannya belum jelas."
                : $"Tidak ikut dihitung: {Whom(pockets)} yang desa/kelurahannya belum jelas; banyaknya disembunyikan.";
        }
    }

    private static Count Everybody(ProvinceQuarter quarter, PocketMeasure measure) =>
        measure == PocketMeasure.Targeted ? quarter.Total.PersonsByDesil.Targeted : quarter.Total.Persons;

    private static string Held(Count persons, PovertyPockets pockets) =>
        $"{Number(persons.Value ?? 0)} dari {Number(pockets.Whole.Value ?? 0)} orang ({Shares.Of(persons, pockets.Whole)})";
}
