using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>perubahan.csv</c>: first what the two versions rest on and do not share, then each figure that changed; its
/// columns and words are explained in docs/ringkasan-kolom.md.</summary>
internal static class SummaryChangesCsv
{
    private static readonly string[] Columns =
    [
        "province", "quarter", "version", "version_before", "part", "level", "area_code", "area_name", "measure", "dimension", "category",
        "change", "before", "now", "difference", "because", "submission_quarter", "submitted_on", "sha256",
    ];

    /// <param name="version">The version that was written after the one before.</param>
    public static byte[] Write(SummaryChanges changes, int version)
    {
        string[] versions =
        [
            changes.Quarter.Province.ToString(), changes.Quarter.Quarter.ToString(), Number(version), Number(changes.Before.Version),
        ];
        var rows = OfTheWhole(changes).Concat(OfSubmissions(changes)).Concat(OfFigures(changes)).Select(row => (string[])[.. versions, .. row]);
        return CsvFile.Write(rows.Prepend(Columns));
    }

    private static IEnumerable<string[]> OfTheWhole(SummaryChanges changes)
    {
        var (before, quarter) = (changes.Before, changes.Quarter);
        string[] province = ["province", quarter.Province.ToString(), changes.NameOf("province", quarter.Province)];
        if (before.IsProvisional != quarter.IsProvisional)
        {
            yield return ["quarter", .. province, "", "", "", "changed", Provisional(before.IsProvisional), Provisional(quarter.IsProvisional), "", quarter.IsProvisional ? "triwulan dibuka" : "triwulan ditutup", "", "", ""];
        }

        if (changes.IsCountedOtherwise)
        {
            yield return ["counting", .. province, "", "", "", "changed", before.Counting is { } counting ? Number(counting) : "", Number(InputsId.Counting), "", "cara menghitung berubah: aplikasi diperbarui", "", "", ""];
        }

        if (changes.IsSuppressedOtherwise)
        {
            yield return ["suppression", .. province, "", "", "", "changed", Number(before.SuppressBelow), Number(quarter.Suppressed.Below), "", "batas angka kecil yang disembunyikan berubah", "", "", ""];
        }

        if (changes.HasOtherPocketShare)
        {
            yield return ["pockets", .. province, "", "", "", "changed", Number(before.PocketShare!.Value), Number(quarter.PocketRule.Share), "", "bagian orang miskin dalam kantong kemiskinan berubah", "", "", ""];
        }

        foreach (var (name, was, isNow) in new[]
        {
            ("programmes", before.References.Programmes, quarter.References.Programmes),
            ("rules", before.References.Rules, quarter.References.Rules),
        }.Where(table => table.Item2 != table.Item3))
        {
            yield return ["reference", .. province, name, "", "", "changed", Shipped(was), Shipped(isNow), "", "tabel rujukan provinsi diganti", "", "", ""];
        }
    }

    private static IEnumerable<string[]> OfSubmissions(SummaryChanges changes)
    {
        foreach (var change in changes.Submissions)
        {
            var submission = change.Submission;
            var level = submission.Regency.Level == AreaLevel.Province ? "province" : "regency";
            yield return
            [
                "submission", level, submission.Regency.ToString(), changes.NameOf(level, submission.Regency), "", "", "",
                change.Before is null ? "came" : change.Now is null ? "went" : "changed",
                change.Before is { } before ? ChangeWords.Of(before.State) : "",
                ChangeWords.Of(change.Now?.State ?? SubmissionState.Withdrawn), "", ChangeWords.Of(change),
                submission.Quarter.ToString(),
                ProvinceTime.In(submission.Regency, submission.SubmittedOn).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                submission.Hash.Abbreviated,
            ];
        }
    }

    private static IEnumerable<string[]> OfFigures(SummaryChanges changes) => changes.Figures.Select(figure => (string[])
    [
        "figure", figure.Cell.Level, figure.Cell.Area, figure.AreaName, figure.Cell.Measure, figure.Cell.Dimension, figure.Cell.Category,
        figure.Before is null ? "came" : figure.Now is null ? "went" : "changed",
        figure.Before ?? "", figure.Now ?? "", figure.Difference?.ToString(CultureInfo.InvariantCulture) ?? "",
        ChangeWords.Because(changes, figure.Cell), "", "", "",
    ]);

    private static string Provisional(bool isProvisional) => isProvisional ? "provisional" : "closed";

    private static string Shipped(ContentHash? version) => version?.Abbreviated ?? "shipped";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
