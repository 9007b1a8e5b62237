using System.Globalization;

namespace Pipeline.Assistance;

/// <summary>What is wrong in a reference file that the province edits, in Bahasa Indonesia with the cure.</summary>
/// <param name="Line">As editors number them; the header is usually 1.</param>
public sealed record ReferenceFault(int Line, string Message)
{
    internal static ReferenceFault Empty() =>
        Of(1, "Berkas ini kosong. Unduh lagi contohnya dan isi di bawah baris judulnya.");

    internal static ReferenceFault NoRows(int line) =>
        Of(line, "Tidak ada satu baris pun di bawah baris judul. Isi sedikitnya satu baris.");

    internal static ReferenceFault ColumnMissing(int line, string column) =>
        Of(line, $"kolom '{column}' tidak ada di baris judul. Tambahkan kolom itu dengan judul tepat seperti ini.");

    internal static ReferenceFault ColumnUnknown(int line, string column, IEnumerable<string> known) =>
        Of(line, $"judul kolom '{column}' tidak dikenal. Judul yang dikenal: {string.Join(", ", known)}. Perbaiki judulnya atau hapus kolom itu.");

    internal static ReferenceFault ColumnTwice(int line, string column) =>
        Of(line, $"kolom '{column}' ada dua kali. Hapus salah satunya.");

    internal static ReferenceFault QuoteOpen(int line) =>
        Of(line, "tanda kutip (\") dibuka tetapi tidak ditutup di baris yang sama. Hapus ganti baris di dalam sel, atau tutup tanda kutipnya.");

    internal static ReferenceFault TooManyFields(int line, int found, int expected) =>
        Of(line, $"ada {found} isian, padahal kolomnya {expected}. Isian yang memuat tanda pemisah harus diapit tanda kutip (\").");

    internal static ReferenceFault Missing(int line, string column) =>
        Of(line, $"kolom '{column}' kosong, padahal wajib diisi.");

    internal static ReferenceFault NotOneOf(int line, string column, string value, IEnumerable<string> allowed) =>
        Of(line, $"kolom '{column}' berisi '{value}'. Isi dengan salah satu dari: {string.Join(", ", allowed)}.");

    internal static ReferenceFault CodeFormat(int line, string value) =>
        Of(line, $"kolom 'kode' berisi '{value}'. Kode paling panjang 30 huruf atau angka, diawali huruf, boleh dengan tanda hubung, misalnya BLT-DD.");

    internal static ReferenceFault CodeTwice(int line, ProgrammeCode code, int earlier) =>
        Of(line, $"kode {code} sudah dipakai di baris {earlier}. Setiap program punya satu baris dan kode sendiri.");

    internal static ReferenceFault NameTaken(int line, string name, int earlier, ProgrammeCode owner) =>
        Of(line, $"sebutan '{name}' sudah menjadi milik {owner} di baris {earlier}. Satu sebutan hanya boleh menunjuk satu program; hapus dari salah satunya.");

    internal static ReferenceFault NameSaysNothing(int line, string name) =>
        Of(line, $"sebutan '{name}' tidak menyebut program apa pun (hanya kata umum, tahun atau tahap). Hapus atau lengkapi sebutan itu.");

    internal static ReferenceFault DecileFormat(int line, string value) =>
        Of(line, $"kolom 'desil sasaran' berisi '{value}'. Tulis misalnya 1-4 (antara 1 dan 10), atau kosongkan bila sasarannya tidak diatur menurut desil.");

    internal static ReferenceFault DecileWithoutSource(int line) =>
        Of(line, "kolom 'desil sasaran' diisi tanpa sumber. Tulis peraturannya di kolom 'dasar hukum', atau sumber lain di kolom 'catatan'.");

    internal static ReferenceFault MonthFormat(int line, string column, string value) =>
        Of(line, $"kolom '{column}' berisi '{value}'. Tulis bulan sebagai 2025-01, atau kosongkan bila tanpa batas.");

    internal static ReferenceFault MonthsReversed(int line) =>
        Of(line, "'berlaku sampai' lebih awal daripada 'berlaku sejak'. Tukar atau perbaiki keduanya.");

    internal static ReferenceFault ProgrammeUnknown(int line, string column, string value) =>
        Of(line, $"kolom '{column}' berisi '{value}', yang bukan kode di tabel program. Pakai kode yang ada, atau tambahkan dulu programnya ke tabel program.");

    internal static ReferenceFault SameProgramme(int line, ProgrammeCode code) =>
        Of(line, $"'program 1' dan 'program 2' sama-sama {code}. Untuk program yang sama dua kali, pakai jenis 'bantuan ganda'.");

    internal static ReferenceFault RuleTwice(int line, int earlier) =>
        Of(line, $"aturan ini mengatur hal yang sama dengan baris {earlier}, untuk bulan yang bersinggungan. Hapus salah satunya atau pisahkan masa berlakunya.");

    private static ReferenceFault Of(int line, string what) => new(line, string.Create(CultureInfo.InvariantCulture, $"Baris {line}: {what}"));
}
