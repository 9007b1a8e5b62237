using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>Reports made by hand, of synthetic people.</summary>
internal static class SampleReports
{
    public const string Sheet = "Data Warga";

    public static string? AreaName(AreaCode code) => code.ToString() == "6202" ? "Kabupaten Kotawaringin Timur" : null;

    public static readonly MappedColumn[] Columns =
    [
        new(Sheet, "A", "No", null),
        new(Sheet, "B", "No. KTP", "nik"),
        new(Sheet, "C", "Nomor KK", "kk"),
        new(Sheet, "D", "Nama", "name"),
        new(Sheet, "E", "Tgl Lahir", "birthDate"),
        new(Sheet, "F", "L/P", "sex"),
        new(Sheet, "G", "RT/RW", "rt"),
        new(Sheet, "G", "RT/RW", "rw"),
        new(Sheet, "H", "Kecamatan", "district"),
    ];

    /// <summary>A table of 1.250 rows, of which two are held and one is refused.</summary>
    public static FileReport Mixed()
    {
        var rounded = new Finding(FindingCode.NikRounded, Severity.Error, Sheet, 12, "B", "nik", "6202011503850000",
            "Lembar 'Data Warga', baris 12, kolom B: NIK tersimpan sebagai angka dan berakhir 0. Ubah format kolom menjadi Teks, lalu ketik ulang NIK dari KK.",
            "6202011503850001");
        var kk = new Finding(FindingCode.KkFormat, Severity.Warning, Sheet, 12, "C", "kk", "62020115", "Lembar 'Data Warga', baris 12, kolom C: nomor KK berisi 8 digit, seharusnya 16.");
        var damaged = new Finding(FindingCode.NikFormat, Severity.Error, Sheet, 40, "B", "nik", "=6202", "Lembar 'Data Warga', baris 40, kolom B: NIK tidak berisi 16 digit.");
        var nameless = new Finding(FindingCode.RequiredMissing, Severity.Error, Sheet, 77, "D", "name", null, "Lembar 'Data Warga', baris 77, kolom D: nama kosong. Isi nama lengkap.");
        var corrected = new Finding(FindingCode.AreaCorrected, Severity.Fixed, Sheet, 5, "H", "district", "MB Ketapang", "Lembar 'Data Warga', baris 5, kolom H: dibaca sebagai Mentawa Baru Ketapang.", "Mentawa Baru Ketapang");
        var sex = new Finding(FindingCode.SexMismatch, Severity.Warning, Sheet, 6, "F", "sex", "L", "Lembar 'Data Warga', baris 6, kolom F: jenis kelamin berbeda dengan NIK.");
        var counts = new RowCounts(Added: 1200, Changed: 40, Unchanged: 7, Held: 2, Refused: 1, Warned: 1);
        return new FileReport(
            "penduduk miskin \"Kotim\".xlsx", DataSet.People, AreaCode.Parse("6202"), Quarter.Parse("2025-Q4"), QuarterSource.Path,
            counts, [new SheetReport(Sheet, DataSet.People, counts)], Columns,
            [corrected, sex, rounded, kk, damaged, nameless],
            [
                new RowToMend(new RowPlace(Sheet, 0, 12),
                    [new(CellKind.Number, "8"), new(CellKind.Number, "6202011503850000"), Cell.OfText("62020115"), Cell.OfText("Siti Aminah"),
                     new(CellKind.Date, "1985-03-15"), Cell.OfText("P"), Cell.OfText("001/002"), Cell.OfText("Baamang")],
                    Held: true, [rounded, kk]),
                new RowToMend(new RowPlace(Sheet, 0, 40),
                    [new(CellKind.Number, "36"), Cell.OfText("=6202"), Cell.Blank, Cell.OfText("@Budi <b>&"), Cell.OfText("03/02/1990"),
                     new(CellKind.Boolean, "1"), new(CellKind.Error, "#REF!"), Cell.OfText("Baamang"), Cell.OfText("di luar tabel")],
                    Held: true, [damaged]),
                new RowToMend(new RowPlace(Sheet, 0, 77), [new(CellKind.Number, "73"), Cell.OfText("6202014503900002")], Held: false, [nameless]),
            ]);
    }

    public static FileReport RefusedWhole() => new(
        "laporan.pdf", null, AreaCode.Parse("6202"), Quarter.Parse("2025-Q4"), QuarterSource.UploadTime, RowCounts.None, [], [],
        [new Finding(FindingCode.FileUnreadable, Severity.Error, null, null, null, null, null, "Berkas 'laporan.pdf' adalah berkas PDF. Simpan tabelnya sebagai .xlsx lalu kirim lagi.")],
        []);

    public static FileReport Clean()
    {
        var counts = new RowCounts(3, 0, 0, 0, 0, 0);
        return new FileReport("bersih.csv", DataSet.People, AreaCode.Parse("6213"), Quarter.Parse("2026-Q1"), QuarterSource.Title,
            counts, [new SheetReport("bersih", DataSet.People, counts)], [new MappedColumn("bersih", "A", "NIK", "nik")], [], []);
    }

    /// <summary>A report of rows to mend alone, each a row of text cells.</summary>
    public static FileReport WithRows(MappedColumn[] columns, params (string Sheet, string[] Cells)[] rows) => Clean() with
    {
        Columns = columns,
        ToMend = [.. rows.Select((row, index) => new RowToMend(
            new RowPlace(row.Sheet, 0, index + 2),
            [.. row.Cells.Select(Cell.OfText)],
            Held: true,
            [new Finding(FindingCode.NikMissing, Severity.Error, row.Sheet, index + 2, "A", "nik", null, "NIK kosong.")]))],
    };
}
