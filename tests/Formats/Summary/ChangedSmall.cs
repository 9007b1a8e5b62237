using System.Text;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>The small quarter as version 3 of version 2: Kotim sent a late file, had one withdrawn and one released, and somebody of
/// Palangka Raya counts elsewhere by that; Palangka Raya's own file was refused. Published figures went from the one and came to the other.</summary>
public static class ChangedSmall
{
    private static readonly Submission Kept = Of("6202", 'a', SubmissionState.Merged);
    private static readonly Submission Held = Of("6202", 'b', SubmissionState.OnHold);
    private static readonly Submission Wrong = Of("6202", 'c', SubmissionState.Merged);
    private static readonly Submission Late = Of("6202", 'd', SubmissionState.Merged);
    private static readonly Submission Refused = Of("6271", 'e', SubmissionState.Refused);

    /// <summary>The quarter as it is now.</summary>
    public static ProvinceQuarter Now { get; } = Changed();

    public static async Task<string> CsvAsync() => await TextAsync(SummaryFileNames.Changes);

    public static async Task<string> HtmlAsync() => await TextAsync(SummaryFileNames.Html);

    /// <summary>A quarter as the version that another is compared with.</summary>
    public static async Task<VersionBefore> BeforeAsync(ProvinceQuarter quarter, int version = 2)
    {
        var files = await new SummaryWriter().WriteAsync(quarter, version, before: null, CancellationToken.None);
        return SummaryManifest.Read(SummaryManifest.Of(quarter, version, files).Content, files.Single(file => file.Name == SummaryFileNames.Csv).Content);
    }

    private static ProvinceQuarter Changed()
    {
        var small = SampleQuarters.Small();
        var kotim = small.Regencies[0];
        var palangka = small.Regencies[1];
        var more = new AreaFigures(12, 3, 0, 5, 7, 0, [0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 12, 0]);
        var less = new AreaFigures(-1, 0, 0, -1, 0, 0, [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], DesilCounts.None, [0, 0, 0, 0, 0, -1, 0]);
        return small with
        {
            IsProvisional = false,
            ClosesOn = null,
            Total = small.Total + more + less,
            Inputs = [Kept, Held with { State = SubmissionState.Merged }, Late, Refused],
            Regencies =
            [
                kotim with
                {
                    Figures = kotim.Figures + more,
                    Districts = [kotim.Districts[0] with { Figures = kotim.Districts[0].Figures + more }, .. kotim.Districts.Skip(1)],
                    Indicators = new IndicatorQuarter([kotim.Indicators.Figures[1]]),
                },
                palangka with { Indicators = new IndicatorQuarter([kotim.Indicators.Figures[1]]), Figures = palangka.Figures + less, Districts = [palangka.Districts[0] with { Figures = palangka.Districts[0].Figures + less }] },
            ],
        };
    }

    private static async Task<string> TextAsync(string name)
    {
        var small = SampleQuarters.Small();
        var before = await BeforeAsync(small with { Inputs = [Kept, Held, Wrong] });
        var files = await new SummaryWriter().WriteAsync(Now, 3, before, CancellationToken.None);
        return Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content.Span);
    }

    private static Submission Of(string regency, char content, SubmissionState state)
    {
        var hash = ContentHash.Parse(new string(content, 64));
        return new Submission(
            AreaCode.Parse(regency), SubmissionKey.Of(new Quarter(2025, 4), new DateTimeOffset(2026, 1, content - 'a' + 5, 2, 0, 0, TimeSpan.Zero), hash), hash,
            $"{regency}/2025-Q4/daftar SITI.xlsx", DataSet.People, QuarterSource.Path, state, RowCounts.None, 0, new Dictionary<string, int>());
    }
}
