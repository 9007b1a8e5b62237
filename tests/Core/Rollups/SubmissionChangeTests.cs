using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What became of submissions between two versions, by table of cases.</summary>
public sealed class SubmissionChangeTests
{
    private static readonly ManifestInput Taken = new(
        AreaCode.Parse("6202"), new Quarter(2025, 4), DateTimeOffset.Parse("2026-01-05T02:00:00Z"), ContentHash.Parse(new string('a', 64)), SubmissionState.Merged, 120, null);

    public static TheoryData<ManifestInput?, ManifestInput?, SubmissionChangeKind?> Cases => new()
    {
        { Taken, Taken, null },
        { null, Taken, SubmissionChangeKind.Came },
        { null, Taken with { State = SubmissionState.Refused }, SubmissionChangeKind.Came }, // it counts as a refused file
        { Taken, null, SubmissionChangeKind.Withdrawn },
        { Taken with { State = SubmissionState.OnHold }, Taken, SubmissionChangeKind.Restated },
        { Taken with { State = SubmissionState.OnHold }, Taken with { State = SubmissionState.Rejected }, SubmissionChangeKind.Restated },
        { Taken, Taken with { SubmittedOn = Taken.SubmittedOn.AddDays(-2) }, SubmissionChangeKind.Moved },
        { Taken, Taken with { Mapping = ContentHash.Parse(new string('b', 64)) }, SubmissionChangeKind.ReadAnew },
        { Taken, Taken with { RowsRead = 121 }, SubmissionChangeKind.ReadAnew },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Between_OneSubmission_IsWhatBecameOfIt(ManifestInput? before, ManifestInput? now, SubmissionChangeKind? expected)
    {
        var changes = SubmissionChange.Between(before is null ? [] : [before], now is null ? [] : [now]);

        Assert.Equal(expected, changes.SingleOrDefault()?.Kind);
    }

    /// <summary>What was refused, or waits, has nothing in the registry, so that no person's figure is by it.</summary>
    [Theory]
    [InlineData(null, SubmissionState.Merged, true)]
    [InlineData(null, SubmissionState.Refused, false)]
    [InlineData(null, SubmissionState.OnHold, false)]
    [InlineData(SubmissionState.OnHold, SubmissionState.Merged, true)]
    [InlineData(SubmissionState.OnHold, SubmissionState.Rejected, false)]
    [InlineData(SubmissionState.Merged, null, true)]
    [InlineData(SubmissionState.OnHold, null, false)]
    public void IsInRegistry_OfAChange_WhereItsRowsAreOrWere(SubmissionState? before, SubmissionState? now, bool expected) => Assert.Equal(
        expected,
        new SubmissionChange(
            SubmissionChangeKind.Restated,
            before is { } was ? Taken with { State = was } : null,
            now is { } state ? Taken with { State = state } : null).IsInRegistry);

    [Fact]
    public void Between_TheSameContentOfAnotherRegencyOrQuarter_IsAnother()
    {
        var elsewhere = Taken with { Regency = AreaCode.Parse("6203") };
        var earlier = Taken with { Quarter = new Quarter(2025, 3) };

        var changes = SubmissionChange.Between([Taken], [elsewhere, earlier]);

        Assert.Equal(
            [(SubmissionChangeKind.Came, earlier), (SubmissionChangeKind.Withdrawn, Taken), (SubmissionChangeKind.Came, elsewhere)],
            changes.Select(change => (change.Kind, change.Submission)));
    }
}
