using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary>A file that no table can be read from, or one that breaks off halfway: refused whole.</summary>
    public static Finding Unreadable(UnreadableWorkbookException found) => found.Reason switch
    {
        UnreadableReason.Encrypted => FileEncrypted(),
        UnreadableReason.Empty => FileEmpty(),
        UnreadableReason.TooLarge => FileTooLarge(found.Detail, found.Sheet, found.RowNumber),
        UnreadableReason.WrongType => Foreign(found.Foreign ?? ForeignFile.Binary),
        _ => FileUnreadable(
            found.RowNumber is null
                ? $"Berkas ini rusak atau terpotong ({found.Detail})."
                : $"Berkas ini rusak mulai {PlaceOf(found.Sheet, found.RowNumber)} ({found.Detail}). Seluruh berkas ditolak supaya tidak ada baris yang hilang tanpa diketahui.",
            found.Sheet, found.RowNumber),
    };

    /// <summary><c>file-unreadable</c>: the wrong type, corrupt, truncated.</summary>
    public static Finding FileUnreadable(string whatWasFound, string? sheet = null, int? row = null) => OfFile(
        FindingCode.FileUnreadable,
        $"{whatWasFound} Buka berkas aslinya di Excel, pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)' atau 'CSV UTF-8', lalu unggah lagi.",
        Severity.Error, sheet, row);

    /// <summary><c>file-encrypted</c>: protected by a password.</summary>
    public static Finding FileEncrypted() => OfFile(
        FindingCode.FileEncrypted,
        "Berkas ini dilindungi kata sandi sehingga tidak dapat dibaca. Di Excel pilih File > Info > Protect Workbook > Encrypt with Password, kosongkan kata sandinya, simpan, lalu unggah lagi.");

    /// <summary><c>file-empty</c>: no row of data, with or without headers.</summary>
    public static Finding FileEmpty() => OfFile(
        FindingCode.FileEmpty,
        "Berkas ini kosong: tidak ada satu pun baris data di bawah judul kolom. Periksa apakah berkas yang diunggah sudah benar, isi datanya, lalu unggah lagi.");

    /// <summary><c>file-too-large</c>: beyond what is read.</summary>
    public static Finding FileTooLarge(string detail, string? sheet = null, int? row = null) => OfFile(
        FindingCode.FileTooLarge,
        $"Berkas ini terlalu besar ({detail}). Bagi menjadi beberapa berkas, misalnya satu berkas per kecamatan, hapus gambar dan lembar yang tidak perlu, lalu unggah satu per satu.",
        Severity.Error, sheet, row);

    /// <summary><c>file-unchanged</c>: the same content was already taken; nothing to do.</summary>
    /// <param name="previousFile">The name under which it came before.</param>
    /// <param name="previousTime">When, as people write it, in the province's time: «20 Desember 2025 pukul 09.15 WIB».</param>
    public static Finding FileUnchanged(string previousFile, string previousTime) => OfFile(
        FindingCode.FileUnchanged,
        $"Isi berkas ini sama persis dengan berkas '{previousFile}' yang sudah diterima pada {previousTime}, sehingga tidak ada yang berubah. Bila maksudnya mengirim data baru, periksa apakah berkas yang dipilih sudah benar.",
        Severity.Warning);

    /// <summary><c>dataset-unknown</c>: a list of one data set beside one of another: one file is one data set.</summary>
    public static Finding DataSetNotTaken(string sheet, int row, DataSet dataSet, DataSet taken) => OfFile(
        FindingCode.DatasetUnknown,
        $"Lembar '{sheet}', baris {row}: lembar ini berisi {dataSet.Label()}, sedangkan lembar lain di berkas ini berisi {taken.Label()}. Yang dibaca hanya {taken.Label()}. Pindahkan {dataSet.Label()} ke berkas tersendiri, lalu unggah berkas itu juga.",
        Severity.Error, sheet, row);

    /// <summary><c>column-missing</c>: a column without which the sheet cannot be taken.</summary>
    /// <param name="nearest">The header seen that comes nearest, or null.</param>
    public static Finding ColumnMissing(string sheet, int row, ColumnField field, string? nearest) => new(
        FindingCode.ColumnMissing, Severity.Error, sheet, row, null, field.ContractName(), nearest,
        $"Lembar '{sheet}', baris {row}: {Needed(field)}.{(nearest is null ? "" : $" Judul yang paling mirip: '{nearest}'.")} Lembar ini tidak dibaca. {MissingCure(field)} lalu unggah lagi.",
        nearest is null ? null : $"Ubah judul '{nearest}' menjadi '{Capital(field.Label())}' bila isinya memang {field.Label()} {WhoseIs(field)}.");

    /// <summary><c>column-assumed</c>: the only name in the table is that of the head of the family, so each row is the head's.</summary>
    public static Finding ColumnAssumed(string sheet, int row, string column, ColumnField field, string header) => new(
        FindingCode.ColumnAssumed, Severity.Fixed, sheet, row, column, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}, kolom {column}: kolom '{header}' dipakai sebagai {field.Label()} karena tidak ada kolom {field.Label()} yang lain; setiap baris dibaca sebagai kepala keluarga. "
            + "Bila NIK di baris itu milik anggota keluarga, tambahkan kolom 'Nama' berisi nama pemilik NIK, lalu unggah lagi.");

    /// <summary><c>column-ambiguous</c>: two columns for one field whose cells disagree; the sheet is refused for a field that it needs.</summary>
    public static Finding ColumnAmbiguous(string sheet, int row, ColumnField field, string firstColumn, string secondColumn, bool refusesSheet) => new(
        FindingCode.ColumnAmbiguous, refusesSheet ? Severity.Error : Severity.Warning, sheet, row, secondColumn, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}: kolom {firstColumn} dan kolom {secondColumn} sama-sama terbaca sebagai {field.Label()}, tetapi isinya berbeda. "
            + (refusesSheet
                ? "Lembar ini tidak dibaca. Hapus atau ganti judul salah satu kolom itu, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi."
                : $"Yang dipakai kolom {firstColumn}. Bila keliru, hapus atau ganti judul kolom {firstColumn}, lalu unggah lagi."));

    /// <summary><c>path-invalid</c>: dropped where no regency's folder is.</summary>
    public static Finding PathInvalid(string path) => OfFile(
        FindingCode.PathInvalid,
        $"Berkas diletakkan di '{path}', yang bukan folder kabupaten/kota. Letakkan di folder kode kabupaten/kota, boleh dengan folder triwulan, misalnya '6202/2025-Q4/data.xlsx'.");

    /// <summary><c>quarter-out-of-range</c>: of a quarter that an upload of this time cannot be of.</summary>
    /// <param name="from">What named the quarter.</param>
    /// <param name="uploaded">The quarter of the upload time.</param>
    public static Finding QuarterOutOfRange(Quarter quarter, QuarterSource from, Quarter uploaded)
    {
        var (named, cure) = from switch
        {
            QuarterSource.Title => ("Judul tabel atau nama lembar", "Perbaiki tahun dan triwulan di sana, lalu unggah lagi."),
            QuarterSource.Column => ("Kolom periode", "Perbaiki tahun dan triwulan di kolom itu, lalu unggah lagi."),
            QuarterSource.Option => ("Pilihan --quarter", "Perbaiki pilihan itu, lalu periksa lagi."),
            _ => ("Nama folder", "Unggah lagi ke folder triwulan yang benar."),
        };
        return OfFile(
            FindingCode.QuarterOutOfRange,
            $"{named} menyebut triwulan {quarter}, padahal berkas ini diunggah pada triwulan {uploaded}. Triwulan data paling lambat satu triwulan sesudah dan paling awal sepuluh tahun sebelum triwulan unggah, sehingga seluruh berkas tidak diambil. {cure}");
    }

    /// <summary><c>sheet-hidden</c>: a hidden sheet with a table, which is not read.</summary>
    public static Finding HiddenTable(string sheet) => OfFile(
        FindingCode.SheetHidden,
        $"Lembar '{sheet}' tersembunyi dan berisi tabel; lembar tersembunyi tidak dibaca. Bila datanya perlu dikirim, tampilkan lembar itu (klik kanan pada tab > Unhide), lalu unggah lagi.",
        Severity.Warning, sheet);

    /// <summary><c>hidden-read</c>: hidden rows and columns of a sheet, which are read like the others.</summary>
    /// <param name="rows">How many rows of data.</param>
    /// <param name="firstRows">The numbers of the first of them.</param>
    public static Finding HiddenRead(string sheet, int rows, IReadOnlyList<int> firstRows, IReadOnlyList<(string Letters, string Header)> columns)
    {
        string[] parts =
        [
            .. rows == 0 ? [] : new[] { $"{rows} baris (baris {string.Join(", ", firstRows)}{(rows > firstRows.Count ? ", ..." : "")})" },
            .. columns.Count == 0 ? [] : new[] { $"kolom {string.Join(", ", columns.Select(column => $"{column.Letters} ('{column.Header}')"))}" },
        ];
        return OfFile(
            FindingCode.HiddenRead,
            $"Lembar '{sheet}': {string.Join(" dan ", parts)} tersembunyi atau tersaring, dan ikut dibaca. Bila tidak dimaksudkan untuk dikirim, hapus dari berkas, lalu unggah lagi.",
            Severity.Fixed, sheet);
    }

    /// <summary><c>macros-ignored</c>: macros are not run, whatever they do.</summary>
    public static Finding MacrosIgnored() => OfFile(
        FindingCode.MacrosIgnored,
        "Berkas ini memuat makro. Makro tidak dijalankan; hanya isi sel yang sudah tersimpan yang dibaca. Bila ada sel yang baru terisi setelah makro dijalankan, jalankan dahulu di Excel, simpan, lalu unggah lagi.",
        Severity.Fixed);

    /// <summary><c>processing-failed</c>: five tries failed, and the fault is the system's.</summary>
    public static Finding ProcessingFailed() => OfFile(
        FindingCode.ProcessingFailed,
        "Berkas ini sudah diterima dan tersimpan, tetapi belum dapat diproses karena gangguan pada sistem, bukan karena isi berkas. Tidak ada yang perlu diperbaiki atau dikirim ulang. "
            + "Gangguan ini sudah dicatat untuk petugas sistem di Diskominfo provinsi; setelah mereka memprosesnya kembali, laporan ini diganti dengan hasil pemeriksaan berkas.");

    private static string Needed(ColumnField field) => field == ColumnField.District
        ? "tidak ada kolom kecamatan maupun desa/kelurahan, dan tidak disebut pula di atas tabel atau di nama lembar"
        : $"tidak ada kolom {field.Label()} (yang dicari: {SoughtHeaders(field)})";

    private static string SoughtHeaders(ColumnField field) => field == ColumnField.Nik
        ? "judul seperti 'NIK', 'No. KTP', 'Nomor Induk Kependudukan'"
        : "judul seperti 'Nama', 'Nama Lengkap', 'Nama Sesuai KTP'";

    private static string MissingCure(ColumnField field) => field == ColumnField.District
        ? "Tambahkan kolom 'Kecamatan' atau 'Desa/Kelurahan', tulis 'KECAMATAN : nama kecamatan' di atas tabel, atau, bila kolomnya ada dengan judul lain, tetapkan artinya di berkas pemetaan-kolom.csv,"
        : $"Tambahkan kolom '{Capital(field.Label())}', perbaiki judulnya, atau tetapkan artinya di berkas pemetaan-kolom.csv,";

    private static string WhoseIs(ColumnField field) => field is ColumnField.Nik or ColumnField.Name ? "orang di baris itu" : "tempat tinggalnya";

    private static string PlaceOf(string? sheet, int? row) => sheet is null ? $"baris {row}" : $"lembar '{sheet}' baris {row}";

    private static string Quoted(IReadOnlyList<string> headers)
    {
        const int Shown = 6;
        var list = string.Join(", ", headers.Take(Shown).Select(header => $"'{header}'"));
        return headers.Count > Shown ? $"{list}, ..." : list;
    }
}
