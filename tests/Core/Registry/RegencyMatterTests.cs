using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>What two regencies have to settle, and what is settled (docs/decisions/0012).</summary>
public sealed class RegencyMatterTests
{
    private static readonly Quarter Quarter = new(2025, 4);

    public static TheoryData<string, string[], string> Cases => new()
    {
        // claims: regency quarter status name; expected: kind, who stands since when, the other since when, why it left
        { "one regency alone", ["6202 2025-Q3 - SITI"], "" },
        { "both list the person", ["6202 2025-Q3 - SITI", "6203 2025-Q4 - SITI"], "ClaimedByBoth 6202 2025-Q3 6203 2025-Q4 " },
        { "another province", ["6408 2025-Q3 - SITI", "6203 2025-Q4 - SITI"], "ClaimedByBoth 6408 2025-Q3 6203 2025-Q4 " },
        { "two people", ["6202 2025-Q3 - SITI", "6203 2025-Q4 - BUDI"], "IdentityConflict 6202 2025-Q3 6203 2025-Q4 " },
        { "two people, and one left", ["6202 2025-Q3 - SITI", "6203 2025-Q4 Died BUDI"], "IdentityConflict 6202 2025-Q3 6203 2025-Q4 Died" },
        { "two people, and the wrong one was taken back", ["6202 2025-Q3 - SITI", "6203 2025-Q3 - BUDI", "6203 2025-Q4 Duplicate BUDI"], "" },
        { "two people, and it was the first one's mistake", ["6202 2025-Q2 - SITI", "6203 2025-Q3 - BUDI", "6202 2025-Q4 Duplicate SITI"], "" },
        { "two people, one gone and one taken back", ["6202 2025-Q3 Duplicate SITI", "6203 2025-Q4 Died BUDI"], "" },
        { "taken back because the other has it", ["6202 2025-Q3 - SITI", "6203 2025-Q4 Duplicate SITI"], "" },
        { "dead here, alive there", ["6202 2025-Q2 - SITI", "6202 2025-Q3 Died SITI", "6203 2025-Q4 - SITI"], "PresentAfterExit 6203 2025-Q4 6202 2025-Q3 Died" },
        { "no longer poor here, listed there", ["6202 2025-Q3 Prospered SITI", "6203 2025-Q4 - SITI"], "PresentAfterExit 6203 2025-Q4 6202 2025-Q3 Prospered" },
        { "moved: the old end first", ["6202 2025-Q3 Moved SITI", "6203 2025-Q4 - SITI"], "Moved 6203 2025-Q4 6202 2025-Q3 Moved" },
        { "moved: the new end first", ["6203 2025-Q2 - SITI", "6202 2025-Q2 - SITI", "6202 2025-Q4 Moved SITI"], "Moved 6203 2025-Q2 6202 2025-Q4 Moved" },
        { "moved: the old end alone", ["6202 2025-Q3 Moved SITI"], "" },
        { "both say gone", ["6202 2025-Q3 Died SITI", "6203 2025-Q4 Moved SITI"], "" },
        { "came back", ["6202 2025-Q2 Died SITI", "6202 2025-Q3 Present SITI", "6203 2025-Q4 - SITI"], "ClaimedByBoth 6202 2025-Q2 6203 2025-Q4 " },
        { "said after the quarter", ["6202 2025-Q3 - SITI", "6203 2026-Q1 - SITI"], "" },
    };

    public static TheoryData<string, string[], bool> Returns => new()
    {
        { "never left", ["6202 2025-Q3 Present SITI"], false },
        { "left", ["6202 2025-Q3 - SITI", "6202 2025-Q4 Died SITI"], false },
        { "left, and listed without a status", ["6202 2025-Q3 Died SITI", "6202 2025-Q4 - SITI"], false },
        { "left, and said to be there", ["6202 2025-Q3 Died SITI", "6202 2025-Q4 Present SITI"], true },
        { "came back, and left again", ["6202 2025-Q2 Died SITI", "6202 2025-Q3 Present SITI", "6202 2025-Q4 Moved SITI"], false },
        { "comes back after the quarter", ["6202 2025-Q3 Died SITI", "6202 2026-Q1 Present SITI"], false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_ClaimsOfTwoRegencies_IsWhatIsLeftToSettle(string why, string[] claims, string expected)
    {
        var record = claims.Select(Parse).Aggregate(PersonRecord.Unknown(MergeModel.Someone), MergeModel.Fold);

        Assert.True(expected == Describe(record, Quarter), $"{why}: found {Describe(record, Quarter)}");
    }

    [Theory]
    [MemberData(nameof(Returns))]
    public void HasReturned_AfterAnExit_OnlyByAStatus(string why, string[] claims, bool expected)
    {
        var record = claims.Select(Parse).Aggregate(PersonRecord.Unknown(MergeModel.Someone), MergeModel.Fold);

        Assert.True(expected == ListExit.HasReturned(record.HistoryOf(AreaCode.Parse("6202")), Quarter), why);
    }

    [Fact]
    public void Of_AnyOrderOfArrival_IsTheSame() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20251122, 1), Prop.ForAll(MergeModel.TwoOrders, orders =>
            Describe(MergeModel.FoldAll(orders.Arrivals), Quarter) == Describe(MergeModel.FoldAll(orders.OtherArrivals), Quarter)));

    [Fact]
    public void Fold_TakesBackAClaimUnderSomebodyElsesNik_IsNotHeld()
    {
        var record = new[] { "6202 2025-Q3 - SITI", "6203 2025-Q3 - BUDI" }.Select(Parse).Aggregate(PersonRecord.Unknown(MergeModel.Someone), MergeModel.Fold);
        var back = Parse("6203 2025-Q4 Duplicate BUDI");

        var row = Assert.Single(PersonMerge.Fold(record, back.Regency, back.Key, MergeModel.ClaimsOf(back)).Rows);

        Assert.IsType<RowOutcome.Changed>(row.Outcome);
    }

    public static TheoryData<string, string[], string, string> Exits => new()
    {
        // what 6202 and others said before; the row; the exit that it leaves standing: reason, quarter of the submission, row
        { "listed again without a status", ["6202 2025-Q2 - SITI", "6202 2025-Q3 Died SITI"], "6202 2025-Q4 - SITI", "Died 2025-Q3 2" },
        { "again and again", ["6202 2025-Q2 Died SITI", "6202 2025-Q3 - SITI"], "6202 2025-Q4 - SITI", "Died 2025-Q2 2" },
        { "taken back, and listed again", ["6202 2025-Q3 Duplicate SITI"], "6202 2025-Q4 - SITI", "Duplicate 2025-Q3 2" },
        { "said to be there", ["6202 2025-Q3 Died SITI"], "6202 2025-Q4 Present SITI", "" },
        { "the same said once more", ["6202 2025-Q3 Died SITI"], "6202 2025-Q4 Died SITI", "" },
        { "had come back", ["6202 2025-Q2 Died SITI", "6202 2025-Q3 Present SITI"], "6202 2025-Q4 - SITI", "" },
        { "never left", ["6202 2025-Q3 - SITI"], "6202 2025-Q4 - SITI", "" },
        { "left only later", ["6202 2025-Q4 Died SITI"], "6202 2025-Q3 - SITI", "" },
        { "left another regency", ["6203 2025-Q3 Moved SITI"], "6202 2025-Q4 - SITI", "" },
        { "another person under the NIK", ["6202 2025-Q3 Died SITI"], "6202 2025-Q4 - BUDI", "" },
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public void Fold_ListedWithoutAStatus_LeavesTheExitAndNamesIt(string why, string[] before, string row, string expected)
    {
        var record = before.Select(Parse).Aggregate(PersonRecord.Unknown(MergeModel.Someone), MergeModel.Fold);
        var again = Parse(row);

        var merged = Assert.Single(PersonMerge.Fold(record, again.Regency, again.Key, MergeModel.ClaimsOf(again)).Rows);

        var exit = merged.StandingExit is { } found ? $"{found.Reason} {found.Submission.Quarter} {found.Place.RowNumber}" : "";
        Assert.True(expected == exit, $"{why}: found {exit}");
    }

    [Fact]
    public void Fold_OneOfTwoRowsSaysTheStatus_LeavesNoExitToName()
    {
        var record = MergeModel.Fold(PersonRecord.Unknown(MergeModel.Someone), Parse("6202 2025-Q3 Died SITI"));
        var back = Parse("6202 2025-Q4 Present SITI");
        PersonValues[] rows = [back.Rows[0].With(PersonField.Status, null), back.Rows[0]];

        var merged = PersonMerge.Fold(record, back.Regency, back.Key, MergeModel.ClaimsOf(back with { Rows = rows })).Rows;

        Assert.All(merged, row => Assert.Null(row.StandingExit));
    }

    private static string Describe(PersonRecord record, Quarter quarter) => Standing.Of(record, quarter) is not { } standing
        ? ""
        : string.Join(", ", RegencyMatter.Of(record, standing, quarter).Select(matter =>
            $"{matter.Kind} {matter.Stands.Regency} {matter.Stands.Since} {matter.Other.Regency} {matter.Other.Since} {matter.Other.Exit}"));

    private static ModelSubmission Parse(string claim)
    {
        var parts = claim.Split(' ', 4);
        var name = parts[3] == "SITI" ? "SITI AMINAH" : "BUDI SANTOSO";
        var values = PersonValues.Empty.With(PersonField.Name, name).With(PersonField.Status, parts[2] == "-" ? null : parts[2]);
        return new ModelSubmission(
            AreaCode.Parse(parts[0]), new SubmissionKey(Quarter.Parse(parts[1]), DateTimeOffset.UnixEpoch, $"000000000000000{parts[1][^1]}"), [values]);
    }
}
