using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>identity-conflict</c>: rows of this file that share a NIK and cannot be one person; all are held.</summary>
    /// <param name="others">Where the other rows stand.</param>
    public static Finding IdentityConflictInFile(CellPlace at, IReadOnlyList<RowPlace> others)
    {
        const int Shown = 5;
        var places = string.Join(", ", others.Take(Shown).Select(other => EarlierPlace(at, other))) + (others.Count > Shown ? ", ..." : "");
        return AtCell(
            FindingCode.IdentityConflict, Severity.Error, at,
            $"NIK ini juga dipakai di {places} dengan nama atau tanggal lahir yang tidak mungkin orang yang sama. Semua baris itu ditahan. Cocokkan dengan KTP atau KK, perbaiki NIK yang keliru, lalu unggah lagi.");
    }

    /// <summary><c>identity-conflict</c>: the registry knows someone else under this NIK; nothing of that record is shown.</summary>
    public static Finding IdentityConflictWithRegistry(CellPlace at) => AtCell(
        FindingCode.IdentityConflict, Severity.Error, at,
        "NIK ini sudah tercatat atas nama atau tanggal lahir yang tidak mungkin orang yang sama. Baris ini ditahan dan data yang sudah tercatat tidak berubah. Cocokkan NIK, nama, dan tanggal lahir dengan KTP atau KK, lalu unggah lagi.");

    /// <summary><c>claimed-elsewhere</c>: another regency lists this person as well; nothing but its name is shown.</summary>
    /// <param name="regency">The other regency's name.</param>
    public static Finding ClaimedElsewhere(CellPlace at, string regency) => AtCell(
        FindingCode.ClaimedElsewhere, Severity.Warning, at,
        $"orang ini juga dilaporkan oleh {regency} dan hanya dihitung satu kali. Pastikan tempat tinggalnya; bila sudah pindah, isi kolom status dengan 'Pindah', lalu unggah lagi.");

    /// <summary><c>listed-after-exit</c>: the regency had said that the person left its list, and lists them again without a status.</summary>
    /// <param name="on">When that was submitted, as people write it, in the province's time.</param>
    /// <param name="said">The row of that submission which said so.</param>
    public static Finding ListedAfterExit(CellPlace at, PersonStatus exit, string on, RowPlace said) => AtCell(
        FindingCode.ListedAfterExit, Severity.Warning, at,
        $"orang ini sudah keluar dari daftar sejak kiriman {on}, yang menyebutnya '{WordOf(exit)}' (lembar '{said.Sheet}', baris {said.RowNumber}). Baris ini tidak menyebut status, sehingga ia tetap tercatat keluar. Bila masih ada di sini, isi kolom status dengan 'Aktif', lalu unggah lagi; bila tidak, hapus barisnya dari daftar.");

    // As operators write it in a Status column.
    private static string WordOf(PersonStatus exit) => exit switch
    {
        PersonStatus.Died => "Meninggal",
        PersonStatus.Moved => "Pindah",
        PersonStatus.Prospered => "Mampu",
        PersonStatus.Duplicate => "Ganda",
        _ => throw new ArgumentOutOfRangeException(nameof(exit), exit, "No reason to leave the list."),
    };

    /// <summary>The place of a row's NIK, for a finding of the registry, which knows rows and not columns.</summary>
    /// <param name="column">The letters of the table's NIK column.</param>
    public static CellPlace NikPlace(RowPlace place, string? column, Nik nik) =>
        new(place.Sheet, place.RowNumber, column, ColumnField.Nik, nik.Digits);
}
