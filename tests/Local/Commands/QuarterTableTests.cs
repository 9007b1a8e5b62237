using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Output;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Local.Tests.Commands;

/// <summary>What the operator sees of the quarters.</summary>
public sealed class QuarterTableTests
{
    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly Quarter Quarter = new(2025, 4);
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-10T18:30:00Z");
    private static readonly QuarterLine Line = new(Province, Quarter, 3, "0123456789abcdef", IsProvisional: false, new string('c', 64)) { OpenMatters = 0 };

    private static readonly Submission Stuck = new(
        AreaCode.Parse("6203"), new SubmissionKey(Quarter, Now.AddDays(-1), "0123456789abcdef"), ContentHash.Parse(new string('b', 64)), "6203/2025-Q4/daftar.xlsx",
        DataSet.People, QuarterSource.Path, SubmissionState.Merging, RowCounts.None, 0, new Dictionary<string, int>());

    private static readonly QuarterState.Due Due = new(new CompileRun(Province, Quarter, "fedcba9876543210"), new DateOnly(2026, 1, 30), [], null);

    public static TheoryData<string, QuarterAccount, string> Cases => new()
    {
        { "closed", Of(Line, new QuarterState.UpToDate(null)), "v3|closed|2026-01-30|up to date|0" },
        { "compiled before anybody counted", Of(Line with { OpenMatters = null }, new QuarterState.UpToDate(null)), "v3|closed|2026-01-30|up to date|?" },
        { "many matters", Of(Line with { IsProvisional = true, OpenMatters = 12_345 }, new QuarterState.UpToDate(null)), "v3|provisional|2026-01-30|up to date|12,345" },
        { "never compiled", Of(null, Due), "-|-|2026-01-30|due|-" },
        { "cut off", Of(Line, Due with { CutOff = Now.AddDays(-1) }), "v3|closed|2026-01-30|due: the run of 2026-01-10 01:30 +07:00 never ended|0" },
        { "under way", Of(Line, new QuarterState.Underway(Due, Now)), "v3|closed|2026-01-30|under way since 2026-01-11 01:30 +07:00|0" },
        { "waits", Of(Line, new QuarterState.Unsettled([Stuck])), "v3|closed|2026-01-30|waits for 1 submission|0" },
        { "waits for more", Of(Line, new QuarterState.Unsettled([Stuck, Stuck])), "v3|closed|2026-01-30|waits for 2 submissions|0" },
        { "not begun", Of(Line, Due) with { Quarter = new Quarter(2026, 2) }, "v3|closed|2026-07-30|due when it begins|0" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_AQuarter_IsOneLine(string what, QuarterAccount account, string expected)
    {
        using var output = new StringWriter();

        Terminal.Redirected(output, output, TimeProvider.System).Screen.Write(QuarterTable.Of([account], new ClosingRule(), Now));

        var row = output.ToString().Split('\n').Single(text => text.Contains($"{account.Quarter}", StringComparison.Ordinal));
        Assert.Equal((what, $"62 Kalimantan Tengah|{account.Quarter}|{expected}"), (what, string.Join('|', row.Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Trim(' ', '│')))));
    }

    [Fact]
    public void Below_ASubmissionThatNeverSettles_IsNamedOnceAndSaysWhatToDo() => Assert.Equal(
        [
            "62 waits from 2025-Q4 on for submission 2025-Q4-0123456789abcdef of 6203, submitted 2026-01-10 01:30 +07:00, which is still being merged: `redrive` ingests what waits or failed.",
            "What is due is compiled by the next run of the timer; `rollup` does it now.",
        ],
        QuarterTable.Below([Of(Line, new QuarterState.Unsettled([Stuck])), Of(Line, new QuarterState.Unsettled([Stuck])) with { Quarter = Quarter.Next }, Of(null, Due)]));

    [Fact]
    public void Below_NothingWaits_SaysNothing() => Assert.Empty(QuarterTable.Below([Of(Line, new QuarterState.UpToDate(null))]));

    private static QuarterAccount Of(QuarterLine? line, QuarterState state) => new(Province, Quarter, line, state);
}
