using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What <c>perubahan.csv</c> says of causes, never more finely than they are known; explained in docs/ringkasan-kolom.md.</summary>
internal static class ChangeWords
{
    /// <summary>Figures of a regency of which no submission changed: who counts in it depends on others, too (docs/decisions/0012).</summary>
    private const string Others = "kiriman lain";

    /// <summary>What can be behind a changed figure of an area: of a regency and its districts its own submissions that changed and
    /// have a part in it, of the province all of them; and what holds for every figure.</summary>
    public static string Because(SummaryChanges changes, FigureCell cell)
    {
        var area = AreaCode.Parse(cell.Area);
        var own = changes.Submissions
            .Where(change => (area.Level == AreaLevel.Province || change.Regency == area.Regency) && (change.IsInRegistry || CountsFiles(cell.Measure)))
            .ToArray();
        var causes = new List<string>
        {
            own.Length == 0 ? Others
            : area.Level == AreaLevel.Province ? "semua kiriman yang berubah"
            : $"kiriman {string.Join(' ', own.Select(change => change.Submission.Hash.Abbreviated))}",
        };
        if (changes.HasOtherReferences)
        {
            causes.Add("tabel rujukan provinsi");
        }

        if (changes.IsCountedOtherwise)
        {
            causes.Add("cara menghitung");
        }

        if (changes.IsSuppressedOtherwise)
        {
            causes.Add("batas angka kecil");
        }

        return string.Join(" atau ", causes);
    }

    // Of files that were refused or wait, too, of which nothing is in any other figure.
    private static bool CountsFiles(string measure) =>
        measure == "regencies" || measure.StartsWith("files_", StringComparison.Ordinal) || measure.StartsWith("rows_", StringComparison.Ordinal);

    public static string Of(SubmissionChange change) => change.Kind switch
    {
        SubmissionChangeKind.Came => "masuk",
        SubmissionChangeKind.Withdrawn => "ditarik",
        SubmissionChangeKind.Moved => "waktu kirim berubah: ada salinannya yang dikirim pada waktu lain",
        SubmissionChangeKind.ReadAnew => "dibaca ulang",
        _ when change is { Before.State: SubmissionState.OnHold, Now.State: SubmissionState.Merged } => "dimuat setelah ditahan",
        _ when change.Now!.State == SubmissionState.Rejected => "diputuskan tidak dimuat",
        _ => "keadaannya berubah",
    };

    /// <summary>How far a submission has come, as <c>perubahan.csv</c> says it.</summary>
    public static string Of(SubmissionState state) => SummaryKeys.Camel(state.ToString());
}
