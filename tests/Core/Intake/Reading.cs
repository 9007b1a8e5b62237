using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Reads small tables as an upload of Kotawaringin Timur for 2025-Q4.</summary>
internal static class Reading
{
    /// <summary>The columns of most tests, A to F.</summary>
    public static readonly object?[] Header = ["NIK", "Nama", "Jenis Kelamin", "Tanggal Lahir", "Kecamatan", "Desa"];

    public static readonly SubmissionOrigin Origin =
        new("data.xlsx", AreaCode.Parse("6202"), new Quarter(2025, 4), QuarterSource.Path, new Quarter(2026, 1));

    /// <summary>A row of <see cref="Header"/> with nothing wrong in it; a test changes what it is about.</summary>
    public static object?[] Person(object? nik = null, object? name = null, object? sex = null, object? born = null, object? district = null, object? village = null) =>
        [nik ?? "6202054302900001", name ?? "SITI AMINAH", sex ?? "P", born ?? "03/02/1990", district ?? "Baamang", village];

    public static MemoryWorkbook Sheet(params object?[][] rows) => new MemoryWorkbook().With("Data", rows);

    public static FileReport Check(IWorkbook workbook, SubmissionOrigin? origin = null) =>
        CheckFile.Run(new OneWorkbook(workbook), Stream.Null, origin ?? Origin);

    public static FileReport Check(params object?[][] rows) => Check(Sheet(rows));

    public static IReadOnlyList<JudgedRow> Rows(IWorkbook workbook, SubmissionOrigin? origin = null) =>
        [.. FileIntake.ReadRows(Assert.IsType<SurveyResult.Readable>(FileIntake.Survey(workbook, origin ?? Origin)).Survey)];

    public static IReadOnlyList<JudgedRow> Rows(params object?[][] rows) => Rows(Sheet(rows));

    /// <summary>The values of one row under a header of its own: NIK, name and kecamatan are added.</summary>
    public static (PersonValues Values, IReadOnlyList<Finding> Findings) Value(string header, object? cell, string nik = "6202054302900001")
    {
        var row = Assert.Single(Rows(["NIK", "Nama", "Kecamatan", header], [nik, "SITI AMINAH", "Baamang", cell]));
        return (Assert.IsType<RowVerdict.Ready>(row.Verdict).Claim.Values, row.Findings);
    }

    /// <summary>Codes as a list, for asserting them at a glance.</summary>
    public static string Codes(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(finding => finding.Code.Text));
}
