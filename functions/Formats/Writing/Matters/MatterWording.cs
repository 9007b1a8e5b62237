using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What the lists of matters between regencies say, in Bahasa Indonesia.</summary>
internal static class MatterWording
{
    /// <summary>For the province.</summary>
    public static string Kind(MatterKind kind) => kind switch
    {
        MatterKind.IdentityConflict => "Satu NIK, dua orang",
        MatterKind.ClaimedByBoth => "Tercatat di dua daerah",
        MatterKind.PresentAfterExit => "Sudah keluar di satu daerah, tercatat di daerah lain",
        MatterKind.Moved => "Pindah, sudah tercatat di kedua daerah",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A matter without words."),
    };

    /// <summary>For machines.</summary>
    public static string Key(MatterKind kind) => kind switch
    {
        MatterKind.IdentityConflict => "identity_conflict",
        MatterKind.ClaimedByBoth => "claimed_by_both",
        MatterKind.PresentAfterExit => "present_after_exit",
        MatterKind.Moved => "moved",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A matter without a word."),
    };

    /// <summary>For a regency: what the matter is from where it stands.</summary>
    public static string Subject(RegencyMatterLine line) => line.Matter.Kind switch
    {
        MatterKind.IdentityConflict => "NIK ini di daerah lain dipakai untuk orang lain",
        MatterKind.ClaimedByBoth => "Orang ini juga tercatat di daerah lain",
        MatterKind.PresentAfterExit when line.Own.Exit is { } exit => $"Sudah keluar dari daftar ini ({SummaryWords.Reason(exit)}), tetapi tercatat di daerah lain",
        MatterKind.PresentAfterExit => "Tercatat di sini, tetapi menurut daerah lain sudah keluar dari daftarnya",
        MatterKind.Moved when line.Own.Exit is not null => "Pindah dari sini, dan sudah tercatat di daerah lain",
        MatterKind.Moved => "Datang dari daerah lain, yang sudah melaporkan kepindahannya",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Matter.Kind, "A matter without words."),
    };

    /// <summary>For a regency: what to do about it.</summary>
    public static string Cure(RegencyMatterLine line) => line.Matter.Kind switch
    {
        MatterKind.IdentityConflict => (line.CountsHere ? "" : "Selama belum selesai, orang ini tidak dihitung di sini. ")
            + "Cocokkan NIK, nama, dan tanggal lahir dengan KTP atau KK. Bila NIK di daftar Anda benar, tidak perlu tindakan. "
            + "Bila keliru, isi Status baris ini dengan 'Ganda', tambahkan satu baris dengan NIK yang benar, lalu unggah.",
        MatterKind.ClaimedByBoth when line.CountsHere =>
            "Dihitung di sini. Pastikan tempat tinggalnya: bila masih tinggal di sini, tidak perlu tindakan; bila sudah pindah, isi Status dengan 'Pindah', lalu unggah.",
        MatterKind.ClaimedByBoth =>
            "Dihitung di daerah lain itu. Pastikan tempat tinggalnya: bila tidak tinggal di sini, isi Status dengan 'Pindah', lalu unggah; "
            + "bila memang tinggal di sini, mintalah provinsi menghubungi daerah itu dengan menyebut nomor rujukan.",
        MatterKind.PresentAfterExit when line.Own.Exit is not null =>
            "Periksa laporan keluar itu. Bila keliru dan orangnya masih di sini, isi Status dengan 'Aktif'; bila pindah, isi 'Pindah', lalu unggah. "
            + "Bila laporannya benar, tidak perlu tindakan: daerah lain itu juga diminta memeriksa.",
        MatterKind.PresentAfterExit =>
            "Pastikan orangnya memang ada dan tinggal di sini. Bila benar, tidak perlu tindakan; bila tidak, isi Status dengan alasannya ('Meninggal', 'Pindah', 'Mampu', atau 'Ganda'), lalu unggah.",
        MatterKind.Moved => "Tidak perlu tindakan.",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Matter.Kind, "A matter without words."),
    };

    /// <summary>As an operator writes it; empty where nothing was said.</summary>
    public static string Status(PersonStatus? status) => status switch
    {
        null => "",
        PersonStatus.Present => "Aktif",
        { } reason => SummaryWords.Reason(reason),
    };
}
