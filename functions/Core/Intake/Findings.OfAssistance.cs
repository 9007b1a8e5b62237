using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>column-missing</c>: a list of recipients that does not say who, or of what.</summary>
    public static Finding ColumnMissingOfAssistance(string sheet, int row, ColumnField field) => new(
        FindingCode.ColumnMissing, Severity.Error, sheet, row, null, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}: daftar penerima bantuan ini tidak dibaca, karena "
            + (field == ColumnField.Programme
                ? "tidak ada kolom nama program dan judul di atas tabel tidak menyebut program. Tambahkan kolom 'Nama Program', atau tulis 'PROGRAM : nama program' di atas tabel,"
                : "tidak ada kolom NIK maupun No. KK, sehingga penerimanya tidak dapat dipastikan: banyak orang bernama sama. Tambahkan kolom 'NIK' (bantuan untuk orang) atau 'No. KK' (bantuan untuk keluarga),")
            + " lalu unggah lagi.");

    /// <summary><c>required-missing</c>: what tells a delivery from others is not written: the programme, or who got it.</summary>
    public static Finding KeyMissing(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        $"{at.Field.Label()} kosong, sehingga tidak diketahui {(at.Field == ColumnField.Programme ? "bantuan apa yang diterima" : "siapa penerimanya")}. Baris ini tidak diterima. Isi {at.Field.Label()}, lalu unggah lagi.");

    /// <summary><c>kk-format</c>: a No. KK that cannot be right, where it alone says who got the help; held.</summary>
    public static Finding KkOfRecipient(CellPlace at, Cell cell) => AtCell(
        FindingCode.KkFormat, Severity.Error, at,
        (cell.Kind == CellKind.Number ? "No. KK tersimpan sebagai angka sehingga digit terakhirnya mungkin hilang"
            : DigitsIn(cell) != Nik.Length ? $"No. KK berisi {DigitsIn(cell)} digit, seharusnya 16"
            : "No. KK ini tidak mungkin benar (angka pengisi, nomor sementara, atau digit yang hilang)")
        + ", padahal hanya No. KK yang menunjukkan penerimanya. Baris ini ditahan. Ubah format kolom menjadi Teks, ketik ulang No. KK dari kartu keluarga atau isi NIK penerima, lalu unggah lagi.");

    /// <summary><c>value-format</c>: a period that cannot be read; the delivery counts for the quarter instead.</summary>
    public static Finding PeriodUnread(CellPlace at, AidPeriod instead) => AtCell(
        FindingCode.ValueFormat, Severity.Warning, at,
        $"periode {Shown(at.Value)} tidak dapat dibaca, sehingga bantuan ini dicatat untuk {instead}. Tulis bulan, triwulan, semester, tahun, atau tahap beserta tahunnya, misalnya 'Januari 2025', 'Triwulan I 2025', atau 'Tahap 1 2025', lalu unggah lagi.");

    /// <summary><c>programme-unknown</c>: no programme of the table has that name, or several may be meant; taken and counted as unknown.</summary>
    public static Finding ProgrammeUnknown(CellPlace at, ProgrammeMatch match) => AtCell(
        FindingCode.ProgrammeUnknown, Severity.Warning, at,
        match switch
        {
            ProgrammeMatch.Ambiguous several =>
                $"nama program {Shown(at.Value)} bisa berarti lebih dari satu program ({string.Join(", ", several.Programmes.Take(5).Select(programme => programme.Name))}). "
                    + "Bantuan ini dicatat, tetapi belum dihitung di program mana pun. Tulis satu nama program yang lengkap di setiap baris, lalu unggah lagi.",
            _ => $"nama program {Shown(at.Value)} tidak ada dalam daftar program. Bantuan ini dicatat, tetapi belum dihitung di program mana pun. "
                + "Tulis nama resmi programnya, lalu unggah lagi; bila programnya memang baru, minta Bapperida menambahkannya ke daftar program.",
        },
        (match as ProgrammeMatch.Unknown)?.Nearest?.Name);

    /// <summary><c>programme-corrected</c>: one slip of the hand in a programme's name.</summary>
    public static Finding ProgrammeCorrected(CellPlace at, Programme programme) => AtCell(
        FindingCode.ProgrammeCorrected, Severity.Fixed, at,
        $"nama program {Shown(at.Value)} dibaca sebagai '{programme.Name}'. Bila keliru, tulis nama lengkapnya, lalu unggah lagi.",
        programme.Name);

    /// <summary><c>recipient-unknown</c>: no list of people as of the quarter has the recipient.</summary>
    public static Finding RecipientUnknown(CellPlace at) => AtCell(
        FindingCode.RecipientUnknown, Severity.Warning, at,
        at.Field == ColumnField.Kk
            ? "keluarga ini belum ada dalam data penduduk miskin yang tercatat: tidak seorang pun tercatat dengan No. KK ini. Bantuannya tetap dicatat. Periksa No. KK-nya; bila benar dan keluarga ini memang layak, masukkan anggotanya beserta No. KK-nya ke data penduduk, lalu unggah data itu."
            : "penerima ini belum ada dalam data penduduk miskin yang tercatat. Bantuannya tetap dicatat. Periksa NIK-nya; bila benar dan orang ini memang layak, masukkan ia ke data penduduk, lalu unggah data itu.");

    /// <summary><c>recipient-not-targeted</c>: the recipient's desil is not one that the programme is meant for.</summary>
    public static Finding RecipientNotTargeted(CellPlace at, Programme programme, int desil, DecileRange target) => AtCell(
        FindingCode.RecipientNotTargeted, Severity.Warning, at,
        $"penerima ini tercatat di desil {desil}, sedangkan sasaran {programme.Name} adalah desil {target} ({(programme.LegalBasis.Length > 0 ? programme.LegalBasis : "menurut daftar program")}). Bantuannya tetap dicatat dan dihitung di luar sasaran. Periksa NIK dan desilnya.");

    /// <summary><c>aid-duplicate</c>: the recipient has the same help for the same time already; nothing of the other list is shown.</summary>
    /// <param name="sender">Who listed it.</param>
    public static Finding AidDuplicate(CellPlace at, string sender, AidPeriod period) => AtCell(
        FindingCode.AidDuplicate, Severity.Warning, at,
        $"penerima ini sudah tercatat menerima bantuan yang sama untuk periode {period}, dilaporkan oleh {sender}. Baris ini tetap dicatat dan dihitung sebagai bantuan ganda. Cocokkan dengan {sender}; bila bukan bantuan yang sama, perbaiki program atau periodenya, lalu unggah lagi.");

    /// <summary><c>aid-overlap</c>: the recipient has help that excludes this one.</summary>
    public static Finding AidOverlap(CellPlace at, string sender, string programme, AidPeriod period, ExclusionRule rule) => AtCell(
        FindingCode.AidOverlap, Severity.Warning, at,
        $"penerima ini juga tercatat menerima {programme} untuk periode {period}, dilaporkan oleh {sender}. Kedua bantuan itu tidak boleh diterima bersamaan ({rule.Source.Text}). Baris ini tetap dicatat dan dihitung sebagai tumpang tindih. Periksa siapa yang berhak, lalu perbaiki daftarnya.");

    /// <summary>The place of a delivery's recipient, for a finding of the registry, which knows rows and not columns.</summary>
    /// <param name="column">The letters of the column of the NIK or No. KK.</param>
    public static CellPlace RecipientPlace(Claim<DeliveryKey, DeliveryValues> claim, string? column) => claim.Key.Recipient switch
    {
        AidRecipient.ByNik person => new(claim.Place.Sheet, claim.Place.RowNumber, column, ColumnField.Nik, person.Nik.Digits),
        AidRecipient.ByFamily family => new(claim.Place.Sheet, claim.Place.RowNumber, column, ColumnField.Kk, family.FamilyCard.Digits),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), "No such recipient."),
    };

    /// <summary><c>aid-duplicate</c>: the file has this delivery twice.</summary>
    /// <param name="first">Where it stands first.</param>
    public static Finding AidRepeated(CellPlace at, RowPlace first) => AtCell(
        FindingCode.AidDuplicate, Severity.Warning, at,
        $"bantuan yang sama (penerima, program, dan periode yang sama) sudah tertulis di {EarlierPlace(at, first)}, sehingga hanya dihitung satu kali. "
            + "Bila memang diberikan dua kali, tulis periode atau tahap yang berbeda; bila tidak, hapus baris ini, lalu unggah lagi.");
}
