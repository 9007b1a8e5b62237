using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Plans;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>column-missing</c>: a plan that does not say of which OPD, or of which year.</summary>
    public static Finding ColumnMissingOfPlan(string sheet, int row, ColumnField field) => new(
        FindingCode.ColumnMissing, Severity.Error, sheet, row, null, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}: rencana program ini tidak dibaca, karena "
            + (field == ColumnField.Agency
                ? "tidak ada kolom OPD dan baris di atas tabel tidak menyebut OPD. Tambahkan kolom 'OPD', atau tulis 'OPD : nama OPD' di atas tabel,"
                : "tidak ada kolom tahun anggaran dan baris di atas tabel tidak menyebut tahunnya. Tambahkan kolom 'Tahun Anggaran', atau tulis 'TAHUN ANGGARAN 2025' di atas tabel,")
            + " lalu unggah lagi.");

    /// <summary><c>required-missing</c>: what tells a line of a plan from others is not written.</summary>
    public static Finding PlanKeyMissing(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        $"{(at.Field == ColumnField.Agency ? "OPD" : at.Field.Label())} {(at.Value.Length == 0 ? "kosong" : $"{Shown(at.Value)} tidak dapat dibaca")}, padahal setiap baris rencana memerlukan program, OPD, dan tahun anggaran. "
            + "Baris ini tidak diterima. Isi di setiap baris, atau gabungkan selnya (Merge) sampai baris terakhir yang dimaksud, lalu unggah lagi.");

    /// <summary><c>plan-duplicate</c>: the very same line of a plan again; counted once.</summary>
    public static Finding PlanRepeated(CellPlace at, RowPlace first) => AtCell(
        FindingCode.PlanDuplicate, Severity.Warning, at,
        $"program, OPD, tahun, kegiatan, dan sumber dana ini sudah ada di lembar '{first.Sheet}' baris {first.RowNumber} dengan angka yang sama, sehingga dihitung satu kali. Hapus salah satunya; bila kegiatannya memang lain, tulis nama kegiatannya di kolom 'Kegiatan', lalu unggah lagi.");

    /// <summary><c>plan-duplicate</c>: one line of a plan with several figures; all held.</summary>
    public static Finding PlanDuplicate(CellPlace at, IReadOnlyList<RowPlace> others) => AtCell(
        FindingCode.PlanDuplicate, Severity.Error, at,
        $"program, OPD, tahun, kegiatan, dan sumber dana ini ditulis lebih dari satu kali dengan angka yang berbeda (lihat juga {string.Join(", ", others.Select(other => $"lembar '{other.Sheet}' baris {other.RowNumber}"))}). "
            + "Semuanya ditahan, karena tidak diketahui mana yang berlaku atau apakah dijumlahkan. Sisakan satu baris yang benar, atau bedakan kegiatannya di kolom 'Kegiatan' atau sumbernya di kolom 'Sumber Dana', lalu unggah lagi.");

    /// <summary><c>programme-unknown</c>: no programme of the table has that name, and the plan leaves open what the table would say.</summary>
    public static Finding PlanProgrammeUnknown(CellPlace at, ProgrammeMatch match) => AtCell(
        FindingCode.ProgrammeUnknown, Severity.Warning, at,
        match switch
        {
            ProgrammeMatch.Ambiguous several =>
                $"nama program {Shown(at.Value)} bisa berarti lebih dari satu program ({string.Join(", ", several.Programmes.Take(5).Select(programme => programme.Name))}). "
                    + "Anggarannya dihitung, tetapi tidak di program mana pun. Tulis satu program di setiap baris, lalu unggah lagi.",
            _ => $"nama program {Shown(at.Value)} tidak ada dalam daftar program, dan strategi, sektor, atau kelompoknya tidak diisi. Anggarannya dihitung, tetapi sebagian tanpa strategi, sektor, atau kelompok. "
                + "Isi kolom 'Strategi', 'Sektor', dan 'Kelompok', atau tulis nama resmi programnya, lalu unggah lagi.",
        },
        (match as ProgrammeMatch.Unknown)?.Nearest?.Name);

    /// <summary><c>money-scaled</c>: the figures of a column stand in thousands, millions or billions of rupiah, and were multiplied.</summary>
    internal static Finding MoneyScaled(string sheet, int row, string column, ColumnField field, MoneyScale scale) => new(
        FindingCode.MoneyScaled, Severity.Fixed, sheet, row, column, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}, kolom {column}: {field.Label()} ditulis dalam {scale.Label()} rupiah, sehingga setiap angkanya dikalikan {Grouped((int)scale)} (angka 1 dibaca Rp {Grouped((int)scale)}). Bila angkanya sudah dalam rupiah penuh, hapus kata '{scale.Label()}' dari judulnya, lalu unggah lagi.");
}
