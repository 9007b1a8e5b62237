using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Plans;

/// <summary>What the lines above a plan, or between its rows, say of all rows below them.</summary>
/// <param name="Agency">The OPD as written: «OPD : Dinas Sosial», or a line that begins as an OPD's name does; null where none is named.</param>
/// <param name="Year">The budget year; null where none is named.</param>
/// <param name="Scale">In what the money is written; null where nothing is said.</param>
internal sealed partial record PlanTitle(string? Agency, int? Year, MoneyScale? Scale)
{
    private const int LongestLine = 200;

    public static readonly PlanTitle None = new(null, null, null);

    /// <summary>What the lines above a table say, and its sheet's name where they name no year.</summary>
    public static PlanTitle Of(IReadOnlyList<SheetRow> above, string sheet)
    {
        var lines = above.Select(OfLine).Aggregate(None, (sum, line) => sum.Or(line));
        return lines with { Year = lines.Year ?? OnlyYearIn(above.SelectMany(Texts)) ?? OnlyYearIn([sheet]) };
    }

    /// <summary>What one line says for certain.</summary>
    public static PlanTitle OfLine(SheetRow row)
    {
        var texts = Texts(row).ToArray();
        return new PlanTitle(
            AgencyIn(row, texts),
            texts.Append(string.Join(' ', texts)).Select(text => LabelledYear().Match(text)).Where(match => match.Success).Select(YearOf).FirstOrDefault(),
            texts.Select(MoneyScales.OfTitle).FirstOrDefault(scale => scale is not null));
    }

    /// <summary>This, and what it leaves open as the other says it.</summary>
    public PlanTitle Or(PlanTitle other) => new(Agency ?? other.Agency, Year ?? other.Year, Scale ?? other.Scale);

    private static string? AgencyIn(SheetRow row, string[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            if (AgencyLabel().Match(texts[index]) is { Success: true } label)
            {
                var value = label.Groups["value"].Value.Trim();
                return value.Length > 0 ? value : texts.Skip(index + 1).Select(text => text.TrimStart(':', ' ')).FirstOrDefault(text => text.Length > 0);
            }
        }

        // «I. DINAS SOSIAL» alone in its line, or behind its number.
        return row.Cells.Count(cell => !cell.IsBlank) <= 2 && texts is [.., var last] && AgencyAlone().Match(last) is { Success: true } alone ? alone.Groups["name"].Value : null;
    }

    private static int? OnlyYearIn(IEnumerable<string> texts) =>
        texts.SelectMany(text => AnyYear().Matches(text)).Select(YearOf).Distinct().Take(2).ToArray() is [var only] ? only : null;

    private static int? YearOf(Match match) => int.Parse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(SheetRow row) =>
        row.Cells.Select(CellText.Unmarked).Where(text => text.Length is > 0 and <= LongestLine);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(NAMA\s+)?(OPD|SKPD|PERANGKAT\s+DAERAH|INSTANSI|UNIT\s+KERJA|(OPD|INSTANSI)\s+PENANGGUNG\s+JAWAB)\s*(\([^)]*\))?\s*([:=]\s*(?<value>.*))?$", Options)]
    private static partial Regex AgencyLabel();

    [GeneratedRegex(@"^([0-9IVX]{1,5}\s*[.)]\s*|[A-Z][.)]\s*)?(?<name>(DINAS|BADAN|KANTOR|SEKRETARIAT|INSPEKTORAT|SATUAN\s+POLISI|SATPOL|RSUD|RUMAH\s+SAKIT|BAGIAN|BAPPEDA\w*|BAPPERIDA|BAPPELITBANG\w*|KECAMATAN)\s+[^:]{3,}|BAPP\w+|INSPEKTORAT|SATPOL\s+PP)$", Options)]
    private static partial Regex AgencyAlone();

    [GeneratedRegex(@"\b(TAHUN(\s+ANGGARAN)?|T\.?\s?A\.?)\s*[:=]?\s*(?<year>20[0-9]{2})\b", Options)]
    private static partial Regex LabelledYear();

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})(?![0-9])", Options)]
    private static partial Regex AnyYear();
}
