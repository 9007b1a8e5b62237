using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>What happens to a NIK on its way through offices and spreadsheets. DESIGN.md, "A NIK, as found in a cell".</summary>
internal static class NikFaults
{
    /// <summary>Typed into a number cell: Excel keeps 15 digits and puts 0 for the last.</summary>
    public static Fault Truncated(int rows, string? district = null) => draft =>
    {
        foreach (var row in draft.Pick("truncated", rows, person => district is null || person.Household.Home.District == district))
        {
            Truncate(row, CellKind.Number);
        }
    };

    /// <summary>The same for the whole list, which was then saved as text.</summary>
    public static Fault AllTruncatedAsText() => draft => draft.Rows.ForEach(row => Truncate(row, CellKind.Text));

    /// <summary>Another program stored whole numbers: sound, but for those that truly end in 0 and so look rounded.</summary>
    public static Fault NumbersEndingInZero() => draft =>
    {
        foreach (var row in draft.Rows.Where(row => row.Person.Nik[^1] == '0'))
        {
            row.Hold("nik-rounded");
        }
    };

    /// <summary>A CSV saved from Excel after it had shown the number as <c>6,2E+15</c>.</summary>
    public static Fault Scientific(int rows) => Each("scientific", rows, "nik-rounded", nik => $"{nik[0]},{nik[1..6]}E+15");

    public static Fault LastDigitMissing(int rows) => Each("15 digits", rows, "nik-format", nik => nik[..15]);

    public static Fault DigitTooMany(int rows) => Each("17 digits", rows, "nik-format", nik => nik + nik[^1]);

    /// <summary>Typed to fill the cell.</summary>
    public static Fault Invented(params IReadOnlyList<string> numbers) => Fixed("invented", "nik-format", numbers);

    /// <summary>No NIK: blank, a dash, or words.</summary>
    public static Fault Missing(params IReadOnlyList<string> written) => Fixed("missing", "nik-missing", written);

    /// <summary>The number that a village system gives to those without one: 0, village code, serial.</summary>
    public static Fault Temporary(int rows) => draft =>
    {
        var serial = 0;
        foreach (var row in draft.Pick("temporary", rows))
        {
            row.Write(Field.Nik, $"0{row.Person.Household.Home.Code}{++serial:D5}").Hold("nik-temporary");
        }
    };

    /// <summary>Day 32: one slip of a finger.</summary>
    public static Fault ImpossibleDate(int rows) => Each("day 32", rows, "nik-birthdate", nik => $"{nik[..6]}32{nik[8..]}");

    /// <summary>A province that does not exist.</summary>
    public static Fault UnknownProvince(int rows) => Each("province 29", rows, "nik-area", nik => $"29{nik[2..]}");

    /// <summary>People's own old numbers whose district is not in today's table: taken and flagged, wherever they live now.</summary>
    public static void FlagVanishedDistricts(Draft draft)
    {
        foreach (var row in draft.Rows.Where(row => !row.Written.ContainsKey(Field.Nik) && !draft.Gazetteer.HasDistrict(row.Person.Nik[..6])))
        {
            row.Flag("nik-area");
        }
    }

    /// <summary>One row's NIK as a number cell keeps it, or as text that had been one.</summary>
    public static void Truncate(PlannedRow row, CellKind kind)
    {
        var stored = row.Person.Nik[..15] + "0";
        row.Write(Field.Nik, new Cell(kind, stored))
            .Hold(stored.EndsWith("0000", StringComparison.Ordinal) ? "nik-serial" : "nik-rounded");
    }

    private static Fault Each(string purpose, int rows, string code, Func<string, string> damage) => draft =>
    {
        foreach (var row in draft.Pick(purpose, rows))
        {
            row.Write(Field.Nik, damage(row.Person.Nik)).Hold(code);
        }
    };

    private static Fault Fixed(string purpose, string code, IReadOnlyList<string> written) => draft =>
    {
        foreach (var (row, text) in draft.Pick(purpose, written.Count).Zip(written))
        {
            row.Write(Field.Nik, text).Hold(code);
        }
    };
}
