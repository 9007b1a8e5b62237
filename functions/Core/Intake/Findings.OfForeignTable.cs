namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>no-table</c>: a table among the people of a sheet that is not read, with the rows passed over.</summary>
    internal static Finding NotRead(string sheet, ForeignTable table) => table switch
    {
        { Reason: ForeignReason.TooMany } => TablesTooMany(sheet, table.Head.FirstRow, table.Tables, table.Passed.ToString()),
        { Tables: > 1 } => OtherTablesBelow(sheet, table.Head.FirstRow, table.Tables - 1, table.Passed.ToString()),
        _ => OtherTableBelow(sheet, table.Head.FirstRow, [.. table.Head.Columns.Select(column => column.Header)], table.Passed.ToString(), table.Reason == ForeignReason.Assistance),
    };

    /// <summary><c>no-table</c>: another table below the people of a sheet.</summary>
    /// <param name="rows">How many rows were passed over, and which: <c>4 baris (baris 31-34)</c>.</param>
    /// <param name="isOfAssistance">Whether it lists who got what.</param>
    public static Finding OtherTableBelow(string sheet, int row, IReadOnlyList<string> headers, string rows, bool isOfAssistance = false) => OfFile(
        FindingCode.NoTable,
        $"Lembar '{sheet}', baris {row}: di sini mulai "
            + (isOfAssistance ? $"daftar penerima bantuan ({Quoted(headers)}), bukan data penduduk miskin. " : $"tabel lain ({Quoted(headers)}) yang bukan data penduduk dengan 'NIK' dan 'Nama'. ")
            + $"Tabel itu tidak dibaca: {rows}. {LookForPeople}",
        Severity.Warning, sheet, row);

    /// <summary><c>no-table</c>: more such tables than are named one by one.</summary>
    /// <param name="row">Where the first of them begins.</param>
    /// <param name="more">How many follow it.</param>
    /// <param name="rows">As above, of all of them.</param>
    public static Finding OtherTablesBelow(string sheet, int row, int more, string rows) => OfFile(
        FindingCode.NoTable,
        $"Lembar '{sheet}', baris {row}: di sini mulai tabel lain lagi, dan {more} lainnya di bawahnya, yang juga bukan data penduduk. Tabel-tabel itu tidak dibaca: {rows}. {LookForPeople}",
        Severity.Warning, sheet, row);

    /// <summary><c>no-table</c>: tables of people beyond as many as a sheet can have. People stand there, so it is an error.</summary>
    /// <param name="row">Where the first of them begins.</param>
    /// <param name="tables">How many they are.</param>
    /// <param name="rows">As above, of all of them.</param>
    public static Finding TablesTooMany(string sheet, int row, int tables, string rows) => OfFile(
        FindingCode.NoTable,
        $"Lembar '{sheet}', baris {row}: satu lembar paling banyak memuat {TableSections.Most} tabel yang judul kolomnya berlainan. Mulai baris ini {tables} tabel tidak dibaca: {rows}. "
            + "Samakan judul kolom tabel-tabel itu, atau pindahkan ke lembar lain, lalu unggah lagi.",
        Severity.Error, sheet, row);

    private const string LookForPeople =
        "Periksa baris-baris itu. Bila ada penduduk di situ, pindahkan barisnya ke bawah judul kolom data penduduk, lalu unggah lagi; bila tidak ada, abaikan pesan ini.";
}
