using System.Text.RegularExpressions;
using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>An area named by a line above or between rows: <c>KECAMATAN : MENTAYA HULU</c>, also with the name in the next cell.</summary>
/// <param name="IsLabelled">Whether a colon or a cell of its own sets the name off; if not, it may be any sentence and must be an area to count.</param>
internal sealed partial record AreaLine(AreaLevel Level, string Name, bool IsLabelled)
{
    private const int Longest = 60;

    /// <summary>All areas that a row names.</summary>
    public static IReadOnlyList<AreaLine> In(SheetRow row)
    {
        var lines = new List<AreaLine>();
        var texts = row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => PlainText.Of(cell.Text)).Where(text => text.Length > 0).ToList();
        for (var index = 0; index < texts.Count; index++)
        {
            if (LabelAlone().Match(texts[index]) is { Success: true } label)
            {
                if (index + 1 < texts.Count && Trimmed(texts[index + 1]) is { Length: > 0 } next)
                {
                    lines.Add(new AreaLine(LevelOf(label), next, IsLabelled: true));
                    index++;
                }

                continue;
            }

            lines.AddRange(InText(texts[index]));
        }

        return lines;
    }

    /// <summary>Whether a text begins as an area line does.</summary>
    public static bool Begins(string text) => Label().Match(text) is { Success: true, Index: 0 };

    private static IEnumerable<AreaLine> InText(string text)
    {
        var labels = Label().Matches(text).Where(label => !IsPartOfName(text, label)).ToList();
        for (var index = 0; index < labels.Count; index++)
        {
            var start = labels[index].Index + labels[index].Length;
            var end = index + 1 < labels.Count ? labels[index + 1].Index : text.Length;
            var name = text[start..end];
            var isLabelled = name.TrimStart() is [':' or '=', ..];
            name = Trimmed(AfterName().Replace(name, ""));
            if (name.Length is > 0 and <= Longest)
            {
                yield return new AreaLine(LevelOf(labels[index]), name, isLabelled);
            }
        }
    }

    // «KECAMATAN KOTA BESI»: a label right behind a label is the name's own first word.
    private static bool IsPartOfName(string text, Match label) =>
        label.Groups["kota"].Success && BehindLabel().IsMatch(text[..label.Index]);

    private static AreaLevel LevelOf(Match label) =>
        label.Groups["regency"].Success || label.Groups["kota"].Success ? AreaLevel.Regency
        : label.Groups["district"].Success ? AreaLevel.District
        : label.Groups["village"].Success ? AreaLevel.Village
        : AreaLevel.Province;

    private static string Trimmed(string text) => text.Trim(' ', ':', '=', ',', ';', '-', '.', '(', ')');

    private const string Labels =
        @"(?<province>PROVINSI|PROPINSI|PROV)|(?<regency>KABUPATEN\s*/\s*KOTA|KAB\.?\s*/\s*KOTA|KABUPATEN|KAB)|(?<kota>KOTA)|" +
        @"(?<district>KECAMATAN|KEC)|(?<village>DESA\s*/\s*KELURAHAN|KELURAHAN\s*/\s*DESA|DESA\s*/\s*KEL|KEL\.?\s*/\s*DESA|KELURAHAN|DESA|KEL)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(" + Labels + @")\b\.?", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(NAMA\s+)?(" + Labels + @")\.?\s*[:=]?\s*$", Options)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(@"\b(KECAMATAN|KEC|KELURAHAN|DESA|KEL|KABUPATEN|KAB)\b[\s.:/=]*$", Options)]
    private static partial Regex BehindLabel();

    // What follows a name in a title: «... KECAMATAN BAAMANG TAHUN 2025», «..., TRIWULAN IV».
    [GeneratedRegex(@"(\b(RT|RW|DUSUN|TAHUN|TA|TRIWULAN|TW|SEMESTER|PERIODE|PER|BULAN|DAN|DI|YANG|UNTUK|SE)\b|[,;()\-–]|20[0-9]{2}).*$", Options)]
    private static partial Regex AfterName();
}
