using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>What a summary counts, in sentences that the page and the workbook share.</summary>
internal static class CountingWords
{
    /// <summary>Each sentence as the term that it begins with, and how it goes on.</summary>
    /// <param name="here">What the reader has before him: <c>halaman ini</c>.</param>
    public static IEnumerable<(string Term, string Text)> Of(ProvinceQuarter quarter, string here)
    {
        yield return ("Bukan angka kemiskinan BPS.", $" {SummaryWords.Capital(here)} menghitung orang dan keluarga dalam daftar yang dikirim pemerintah kabupaten/kota. Angka kemiskinan resmi (P0, garis kemiskinan) diterbitkan BPS dari survei; keduanya tidak boleh dicampur atau saling menggantikan.");
        yield return ("Orang", $" dihitung menurut NIK, masing-masing satu kali, menurut kiriman untuk {QuarterName(quarter.Quarter)} (sampai {Date(quarter.Quarter.End)}) dan triwulan-triwulan sebelumnya. Orang yang dikirim dua kabupaten/kota dihitung di satu tempat saja.");
        yield return ("Keluarga", " dihitung menurut nomor KK yang berbeda, di tempat kepala keluarganya dihitung. Orang yang nomor KK-nya belum diketahui tidak termasuk keluarga mana pun. Orang dan keluarga tidak pernah dijumlahkan.");
        yield return ("Kabupaten/kota yang belum melapor", " pada triwulan ini tetap dihitung dengan daftar terakhirnya dari triwulan sebelumnya, dan ditandai. Tidak dikirim lagi tidak berarti keluar dari daftar.");
        yield return ("Baris ditahan", " (NIK rusak, tidak ada, atau identitasnya belum pasti) disimpan dan menunggu perbaikan; belum termasuk dalam jumlah orang.");
        yield return (SummaryWords.UnplacedInRegency, ": orang yang kabupaten/kotanya jelas tetapi kecamatannya tidak dapat dipastikan dari data yang dikirim.");
        if (OwnFiles(quarter) is > 0 and var files)
        {
            yield return ("", $"Selain itu, pemerintah provinsi sendiri mengirim {Number(files)} berkas untuk triwulan ini; orangnya termasuk dalam angka di atas, barisnya tidak termasuk dalam tabel laporan kabupaten/kota.");
        }

        if (quarter.Suppressed is { All: > 0 } suppressed)
        {
            yield return ($"Tanda {HiddenMark.Sign}", $" berarti angkanya disembunyikan, supaya tidak ada orang yang dapat dikenali: angka 1 sampai {Number(suppressed.Below - 1)}, dan angka lain yang membuatnya dapat dihitung. Di {here} dan berkas datanya {Number(suppressed.All)} angka disembunyikan: {Number(suppressed.Small)} karena kecil, {Number(suppressed.Others)} untuk melindunginya. Angka 0 tidak disembunyikan. Orang dan rupiah yang angkanya disembunyikan tetap termasuk dalam jumlah yang ditampilkan.");
        }

        yield return ("", $"{SummaryWords.Capital(here)} dan berkas datanya tidak memuat nama dan NIK.");
    }

    private static int OwnFiles(ProvinceQuarter quarter) => quarter.Inputs.Count(input =>
        input.Regency == quarter.Province && input.Key.Quarter == quarter.Quarter && input.DataSet is not null);
}
