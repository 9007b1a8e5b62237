using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Local.Output;

/// <summary>The words of a check.</summary>
internal static class CheckWording
{
    /// <summary>Whose file it is, of which quarter, and who says so.</summary>
    public static string Origin(FileReport report)
    {
        var regency = report.Regency is { } code ? $"{code} {AreaTable.Kemendagri.Find(code)?.DisplayName}" : "no regency given";
        return report.Quarter is { } quarter ? $"{regency}, {quarter} ({Source(report.QuarterFrom)})" : $"{regency}, no quarter given";
    }

    /// <summary>What became of rows, in figures that add up.</summary>
    public static string Rows(RowCounts rows) =>
        $"{Number(rows.Read)} rows read: {Number(rows.Accepted)} taken ({Number(rows.Warned)} with a warning), {Number(rows.Held)} held, {Number(rows.Refused)} refused";

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "fixed",
    };

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Source(QuarterSource? source) => source switch
    {
        QuarterSource.Option => "by --quarter",
        QuarterSource.Path => "by its folder",
        QuarterSource.Title => "by its title",
        QuarterSource.Column => "by its period column",
        _ => "by today's date",
    };
}
