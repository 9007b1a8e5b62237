using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>The name of the submissions that a quarter rests on: it changes when they do, and at nothing else.</summary>
public sealed class InputsIdTests
{
    private static readonly Quarter Quarter = new(2025, 4);

    private static readonly Submission[] Inputs =
    [
        Submissions.Of("6202", "2025-Q3", "2025-10-03T02:00:00Z"),
        Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"),
        Submissions.Of("6203", "2025-Q4", "2026-01-04T02:00:00Z"),
    ];

    public static TheoryData<string, Submission[], bool> Cases => new()
    {
        { "another order", [Inputs[2], Inputs[0], Inputs[1]], true },
        { "one for a later quarter", [.. Inputs, Submissions.Of("6202", "2026-Q1", "2026-04-02T02:00:00Z")], true },
        { "one that was withdrawn", [.. Inputs, Submissions.Of("6204", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.Withdrawn }], true },
        { "one on hold", [.. Inputs, Submissions.Of("6204", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.OnHold }], false },
        { "one of them withdrawn", [Inputs[0], Inputs[1] with { State = SubmissionState.Withdrawn }, Inputs[2]], false },
        { "one more", [.. Inputs, Submissions.Of("6204", "2025-Q4", "2026-01-05T02:00:00Z")], false },
        { "one less", Inputs[..2], false },
        { "read with another mapping", [Inputs[0], Inputs[1] with { Mapping = ContentHash.Parse(new string('b', 64)) }, Inputs[2]], false },
        { "another state", [Inputs[0], Inputs[1] with { State = SubmissionState.Refused }, Inputs[2]], false },
        { "another content", [Inputs[0], Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z", "bbbbbbbbbbbbbbbb"), Inputs[2]], false },
        { "another time", [Inputs[0], Submissions.Of("6202", "2025-Q4", "2026-01-05T03:00:00Z"), Inputs[2]], false },
        { "another regency", [Inputs[0], Inputs[1], Submissions.Of("6204", "2025-Q4", "2026-01-04T02:00:00Z")], false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_OtherSubmissions_IsTheSameOrNot(string what, Submission[] others, bool isSame) =>
        Assert.True(isSame == (IdOf(others) == IdOf(Inputs)), what);

    [Fact]
    public void Of_AQuarterThatHasClosedOrClosesOnAnotherDay_IsAnother()
    {
        string[] ids = [.. new DateOnly?[] { null, new(2026, 1, 30), new(2026, 2, 14) }.Select(closesOn => IdOf(Inputs, closesOn))];

        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public void Of_AnotherTableOfTheProvince_IsAnother()
    {
        var own = new ReferenceVersions(ContentHash.Parse(new string('b', 64)), null);
        string[] ids = [.. new[] { ReferenceVersions.Shipped, own, new ReferenceVersions(null, own.Programmes) }.Select(references => InputsId.Of(Inputs, null, references, new SuppressionRule(), new PocketRule()))];

        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public void Of_AnotherLimitOrPocketShare_IsAnother()
    {
        (SuppressionRule, PocketRule)[] rules = [(new(), new()), (new(10), new()), (new(), new(60))];

        Assert.Equal(3, rules.Select(rule => InputsId.Of(Inputs, null, ReferenceVersions.Shipped, rule.Item1, rule.Item2)).Distinct().Count());
    }

    [Fact]
    public void Of_AnyInputs_IsSixteenHexadecimalDigits() => Assert.Matches("^[0-9a-f]{16}$", IdOf(Inputs));

    private static string IdOf(Submission[] submissions, DateOnly? closesOn = null) =>
        InputsId.Of(InputsId.InputsOf(submissions, Quarter), closesOn, ReferenceVersions.Shipped, new SuppressionRule(), new PocketRule());
}
