namespace Pipeline.Intake;

/// <summary>Where no data set was recognised: what each of them needs.</summary>
public static partial class Findings
{
    private const string WhatEachNeeds =
        "Judul kolom yang diperlukan: untuk data penduduk, 'NIK', 'Nama', dan 'Kecamatan' atau 'Desa/Kelurahan'; "
        + "untuk daftar penerima bantuan, 'NIK' atau 'No. KK', 'Nama Program', dan 'Nominal' atau 'Tanggal Penyaluran'; "
        + "untuk data DTSEN, judul asli hasil unduhannya, antara lain 'nomor_kartu_keluarga' dan 'desil_nasional'; "
        + "untuk rencana dan anggaran, 'OPD', 'Nama Program', 'Tahun Anggaran', dan 'Pagu' atau 'Realisasi'; "
        + "untuk tabel indikator atau target, 'Kabupaten/Kota', 'Tahun', dan nama indikatornya, misalnya 'P0'.";

    /// <summary><c>no-table</c>: no sheet with a table.</summary>
    public static Finding NoTable() => OfFile(
        FindingCode.NoTable,
        $"Tidak ditemukan tabel data di berkas ini. Satu baris judul kolom harus ada dalam 40 baris pertama lembar. {WhatEachNeeds} Lengkapi judul kolomnya, lalu unggah lagi.");

    /// <summary><c>no-table</c>: a sheet without a table that is taken in, beside one that has it.</summary>
    public static Finding SheetWithoutTable(string sheet) => OfFile(
        FindingCode.NoTable,
        $"Lembar '{sheet}' tidak dibaca: dalam 40 baris pertamanya tidak ada baris judul kolom yang dikenali. Bila lembar ini hanya keterangan atau rekap, abaikan pesan ini. Bila berisi data yang harus dikirim, lengkapi judul kolomnya, lalu unggah lagi. {WhatEachNeeds}",
        Severity.Warning, sheet);

    /// <summary><c>dataset-unknown</c>: headers that are a table, but no data set that is taken in.</summary>
    public static Finding DatasetUnknown(string sheet, int row, IReadOnlyList<string> headers) => OfFile(
        FindingCode.DatasetUnknown,
        $"Lembar '{sheet}', baris {row}: judul kolom ({Quoted(headers)}) tidak dikenali sebagai salah satu jenis data yang diterima. {WhatEachNeeds} Sesuaikan judul kolomnya, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi.",
        Severity.Error, sheet, row);
}
