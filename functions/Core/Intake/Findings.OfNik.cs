using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    private const string AsText = "Ubah format kolom menjadi Teks, lalu ketik ulang NIK dari KTP atau KK";

    /// <summary>What is wrong with a NIK that is not sound; the row is held.</summary>
    /// <exception cref="ArgumentException">The NIK is sound.</exception>
    public static Finding NotSound(CellPlace at, Cell cell, NikJudgement judgement) => judgement.Fault switch
    {
        var code when code == FindingCode.NikMissing => NikMissing(at),
        var code when code == FindingCode.NikTemporary => NikTemporary(at),
        var code when code == FindingCode.NikArea => NikAreaUnknownProvince(at, judgement.Clean[..2]),
        var code when code == FindingCode.NikBirthdate => NikBirthdate(at, judgement.Clean.Substring(6, 6)),
        var code when code == FindingCode.NikSerial => NikSerial(at),
        var code when code == FindingCode.NikRounded => NikRounded(at, cell, judgement.Clean),
        var code when code == FindingCode.NikFormat => NikFormat(at, cell, judgement.Clean),
        var code when code == FindingCode.ValueFormat => ErrorCell(at, Severity.Error),
        _ => throw new ArgumentException("A sound NIK has no fault.", nameof(judgement)),
    };

    /// <summary><c>nik-missing</c></summary>
    public static Finding NikMissing(CellPlace at) => AtCell(
        FindingCode.NikMissing, Severity.Error, at,
        "NIK kosong. Orang ini disimpan sebagai menunggu perbaikan NIK. Isi NIK 16 digit dari KTP atau KK, lalu unggah lagi.");

    /// <summary><c>nik-temporary</c></summary>
    public static Finding NikTemporary(CellPlace at) => AtCell(
        FindingCode.NikTemporary, Severity.Error, at,
        "NIK diawali angka 0, yaitu nomor sementara dari sistem desa. Ganti dengan NIK 16 digit dari KTP atau KK; bila belum punya NIK, urus dahulu di Disdukcapil.");

    /// <summary><c>nik-area</c>: the first two digits are no province.</summary>
    public static Finding NikAreaUnknownProvince(CellPlace at, string province) => AtCell(
        FindingCode.NikArea, Severity.Error, at,
        $"dua digit pertama NIK ({province}) bukan kode provinsi mana pun. Periksa apakah ada digit yang tertukar, lalu ketik ulang NIK dari KTP atau KK.");

    /// <summary><c>nik-area</c>: the district of first registration is not in today's table; taken, for districts are split and renumbered.</summary>
    public static Finding NikAreaUnknownDistrict(CellPlace at, string district) => AtCell(
        FindingCode.NikArea, Severity.Warning, at,
        $"enam digit pertama NIK ({district}) tidak ada dalam daftar kecamatan sekarang. Ini tidak menahan baris; cocokkan NIK dengan KTP atau KK, karena kecamatan lama yang dimekarkan juga memberi kode seperti ini.");

    /// <summary><c>nik-birthdate</c></summary>
    public static Finding NikBirthdate(CellPlace at, string datePart) => AtCell(
        FindingCode.NikBirthdate, Severity.Error, at,
        $"digit ke-7 sampai ke-12 NIK ({datePart}) bukan tanggal yang mungkin (tanggal, bulan, tahun; perempuan tanggal + 40). Periksa apakah ada digit yang tertukar, lalu ketik ulang NIK dari KTP atau KK.");

    /// <summary><c>nik-serial</c></summary>
    public static Finding NikSerial(CellPlace at) => AtCell(
        FindingCode.NikSerial, Severity.Error, at,
        $"empat digit terakhir NIK 0000, tanda bahwa Excel memotong angkanya. {AsText}; mengubah format saja tidak mengembalikan digit yang hilang.");

    /// <summary><c>nik-rounded</c>: a last digit, or more, that a spreadsheet may have lost.</summary>
    public static Finding NikRounded(CellPlace at, Cell cell, string clean) => AtCell(
        FindingCode.NikRounded, Severity.Error, at,
        (NumberCell.IsScientific(cell.Text) && cell.Kind == CellKind.Text ? "NIK tertulis sebagai bilangan ilmiah sehingga sebagian digitnya hilang"
            : cell.Kind == CellKind.Number && NumberCell.IsBeyondExact(cell) ? "NIK tersimpan sebagai angka yang terlalu besar untuk Excel sehingga digit terakhirnya tidak dapat dipercaya"
            : cell.Kind == CellKind.Number ? $"NIK tersimpan sebagai angka dan berakhir {clean[^1]}, sehingga digit terakhirnya mungkin hilang karena pembulatan Excel"
            : "lebih dari separuh NIK di berkas ini berakhir 0, tanda bahwa kolomnya pernah tersimpan sebagai angka dan digit terakhirnya hilang")
        + $". {AsText}; mengubah format saja tidak mengembalikan digit yang hilang.");

    /// <summary><c>nik-format</c>: not sixteen digits, or digits typed to fill the cell.</summary>
    public static Finding NikFormat(CellPlace at, Cell cell, string clean) => AtCell(
        FindingCode.NikFormat, Severity.Error, at,
        cell.Kind == CellKind.Date ? $"sel NIK berisi tanggal, seharusnya 16 digit. {AsText}."
        : cell.Kind == CellKind.Boolean ? $"sel NIK berisi TRUE/FALSE, seharusnya 16 digit. {AsText}."
        : clean.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"NIK berisi karakter selain angka, seharusnya 16 digit. {AsText}."
        : clean.Length != Nik.Length ? $"NIK berisi {clean.Length} digit, seharusnya 16. {AsText}."
        : "NIK ini hanya angka pengisi (digit berulang atau berurutan). Ketik ulang NIK dari KTP atau KK.");

    /// <summary>What to suggest for a NIK that is not sound, where a row of the same file has the sound one.</summary>
    /// <param name="digits">The whole NIK: feedback only.</param>
    public static string NikInFile(string digits, string sheet, int row) =>
        $"Kemungkinan NIK yang benar: {digits} (dari baris {row} lembar '{sheet}'). Cocokkan dengan KK atau KTP sebelum dipakai.";

    /// <summary>What to suggest for a NIK that is not sound, where the regency itself has registered the person before.</summary>
    /// <param name="digits">The whole NIK: feedback only.</param>
    public static string NikInRegistry(string digits) =>
        $"Kemungkinan NIK yang benar: {digits} (sudah tercatat untuk kabupaten/kota ini). Cocokkan dengan KK atau KTP sebelum dipakai.";

    /// <summary><c>nik-duplicate</c>: a NIK that an earlier row of the file has, with the same values or with others of the same person.</summary>
    /// <param name="earlier">Where the earlier row stands.</param>
    /// <param name="differing">The fields in which this row says something else; none for a repeat.</param>
    public static Finding NikDuplicate(CellPlace at, RowPlace earlier, IReadOnlyList<PersonField> differing) => AtCell(
        FindingCode.NikDuplicate, Severity.Warning, at,
        $"NIK ini sudah ada di {EarlierPlace(at, earlier)}. "
        + (differing.Count == 0
            ? "Isinya sama, jadi baris ini tidak menambah apa pun. Hapus salah satu baris."
            : $"Yang berbeda: {string.Join(", ", differing.Select(Label))}; nilai pada baris ini yang dipakai. Hapus baris yang keliru bila bukan ini yang benar."));

    private static string EarlierPlace(CellPlace at, RowPlace earlier) =>
        earlier.Sheet == at.Sheet ? $"baris {earlier.RowNumber}" : $"lembar '{earlier.Sheet}' baris {earlier.RowNumber}";

    private static string Label(PersonField field) => field switch
    {
        PersonField.Area => "kecamatan/desa",
        _ => Enum.Parse<ColumnField>(field.ToString()).Label(),
    };
}
