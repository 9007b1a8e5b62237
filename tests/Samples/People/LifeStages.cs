using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>What a person of an age and sex does and has learnt.</summary>
internal static class LifeStages
{
    private static readonly string[] MensWork =
        ["Petani", "Petani", "Buruh Tani", "Nelayan", "Buruh Harian Lepas", "Buruh Harian Lepas", "Penyadap Karet", "Buruh Perkebunan", "Tukang Kayu", "Pedagang Kecil", "Sopir"];

    private static readonly string[] WomensWork =
        ["Mengurus Rumah Tangga", "Mengurus Rumah Tangga", "Mengurus Rumah Tangga", "Petani", "Buruh Tani", "Pengrajin Rotan", "Pedagang Kecil", "Buruh Perkebunan"];

    private static readonly string[] Schooling =
        ["TIDAK / BELUM SEKOLAH", "BELUM TAMAT SD/SEDERAJAT", "TAMAT SD / SEDERAJAT", "TAMAT SD / SEDERAJAT", "TAMAT SD / SEDERAJAT", "SLTP/SEDERAJAT", "SLTP/SEDERAJAT", "SLTA / SEDERAJAT"];

    private static readonly string[] Disabilities =
        ["CACAT FISIK", "CACAT NETRA/BUTA", "CACAT RUNGU/WICARA", "CACAT MENTAL/JIWA", "CACAT LAINNYA"];

    public static string Occupation(SplitMix64 random, int age, Sex sex) => age switch
    {
        < 6 => "Belum/Tidak Bekerja",
        < 19 => "Pelajar/Mahasiswa",
        > 72 => "Belum/Tidak Bekerja",
        _ => random.Pick(sex == Sex.Male ? MensWork : WomensWork),
    };

    public static string Education(SplitMix64 random, int age) => age switch
    {
        < 7 => Schooling[0],
        < 13 => Schooling[1],
        < 16 => Schooling[2],
        < 19 => Schooling[5],
        _ => random.Pick(Schooling),
    };

    public static string Disability(SplitMix64 random, int age) =>
        random.Chance(age > 60 ? 9 : 2) ? random.Pick(Disabilities) : "TIDAK CACAT";
}
