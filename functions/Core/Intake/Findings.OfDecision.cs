using Pipeline.Registry;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>mass-change</c>: the file changes so much that it waits, whole, for a named person (docs/decisions/0014).</summary>
    /// <param name="district">The district's name; null for all districts of the file together.</param>
    public static Finding MassChanged(MassChange change, string? district) => OfFile(
        FindingCode.MassChange,
        $"Berkas ini ditahan seluruhnya dan belum ada yang dimuat: {(district is null ? "di seluruh kecamatan yang disebutnya" : $"di kecamatan {district}")} berkas ini {WhatItDoes(change)} "
            + $"({Percent(change)}; batasnya {change.LimitPercent}%). Bila keliru, misalnya satu kolom terurut sendiri, perbaiki lalu unggah lagi. "
            + "Bila memang benar, minta petugas Bapperida provinsi melepaskannya; berkas ini tidak perlu dikirim ulang.");

    /// <summary><c>file-rejected</c>: a named person decided that the file is not merged.</summary>
    /// <param name="day">When, in the province's time: «22-11-2026».</param>
    public static Finding FileRejected(SubmissionDecision decision, string day) => OfFile(
        FindingCode.FileRejected,
        $"Berkas ini tidak dimuat. Keputusan {decision.By} pada {day}: {Sentence(decision.Reason)} Perbaiki isinya, lalu unggah lagi; isi yang sama persis tidak akan dimuat.");

    /// <summary><c>file-withdrawn</c>: a named person took the file back.</summary>
    /// <param name="day">When, in the province's time: «22-11-2026».</param>
    public static Finding FileWithdrawn(SubmissionDecision decision, string day) => OfFile(
        FindingCode.FileWithdrawn,
        $"Berkas ini ditarik kembali oleh {decision.By} pada {day}: {Sentence(decision.Reason)} Data di register kembali seperti sebelum berkas ini dikirim. "
            + "Kirim berkas yang benar; isi yang sama persis tidak akan dimuat lagi, kecuali petugas Bapperida provinsi melepaskannya.");

    private static string WhatItDoes(MassChange change) => change.Kind switch
    {
        MassChangeKind.Added => $"menambah {Grouped(change.People)} orang baru pada {Grouped(change.Listed)} orang yang sudah terdaftar",
        MassChangeKind.Changed => $"mengganti tanggal lahir, jenis kelamin, No. KK, atau wilayah {Grouped(change.People)} dari {Grouped(change.Listed)} orang yang sudah terdaftar",
        MassChangeKind.Left => $"mengeluarkan {Grouped(change.People)} dari {Grouped(change.Listed)} orang yang sudah terdaftar (meninggal, pindah, mampu, atau ganda)",
        _ => throw new InvalidOperationException($"No words for {change.Kind}."),
    };

    // Rounded up, so that it never reads as if it were within the limit.
    private static string Percent(MassChange change) => $"{Grouped((int)Math.Ceiling(change.People * 100.0 / change.Listed))}%";

    private static string Sentence(string reason) => reason.TrimEnd() is var text && text.EndsWith('.') ? text : $"{text}.";
}
