using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Core.Tests.Rollups.Explaining;

/// <summary>Each part of a figure is laid to the row since which it is there.</summary>
public sealed class FigureSharesTests
{
    private static readonly Submission[] Sent =
    [
        Submissions.Of("6203", "2025-Q2", "2025-07-08T09:00:00+07:00", "1111111111111111"),
        Submissions.Of("6203", "2025-Q3", "2025-10-08T09:00:00+07:00", "2222222222222222"),
        Submissions.Of("6203", "2025-Q4", "2026-01-08T09:00:00+07:00", "3333333333333333"),
    ];

    public static TheoryData<string, int[], string> Cases => new()
    {
        { "there from the first", [1, 1, 1], "1 by 1+0, 0 by 0+1, 0 by 0+1" },
        { "came with the last", [0, 0, 1], "0 by 0+1, 0 by 0+1, 1 by 1+0" },
        { "came, left, came back", [1, 0, 1], "0 by 0+1, 0 by 0+1, 1 by 1+0" },
        { "rupiah of each", [500, 800, 900], "500 by 1+0, 300 by 1+0, 100 by 1+0" },
        { "rupiah corrected downwards", [500, 900, 600], "500 by 1+0, 100 by 1+0, 0 by 0+1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Add_Household_LaysEachPartToTheRowSinceWhichItIsThere(string why, int[] afterEach, string shares)
    {
        var figure = new FigureShares(Sent, new FigureViewer(AreaCode.Parse("62")));

        figure.Add(Rows, afterEach[^1], count => count == 0 ? 0 : afterEach[count - 1]);

        var explained = figure.Explain(afterEach[^1]);
        Assert.Equal((why, shares), (why, string.Join(", ", explained.Submissions.Select(share => $"{share.Amount} by {share.Rows}+{share.OtherRows}"))));
        Assert.Equal(explained.Now, explained.Submissions.Sum(share => share.Amount));
    }

    [Theory]
    [InlineData("6203", 3)]
    [InlineData("6204", 0)]
    [InlineData("62", 0)]
    public void Add_Rows_AreKeptForTheirSenderAlone(string viewer, int rows)
    {
        var figure = new FigureShares(Sent, new FigureViewer(AreaCode.Parse(viewer)));

        figure.Add(Rows, 1, count => Math.Min(count, 1));

        Assert.Equal(rows, figure.Explain(1).Rows.Count);
    }

    [Fact]
    public void Add_RowsOfAProvincesOwnFile_AreKeptForNobody()
    {
        var sent = Sent[0] with { Regency = AreaCode.Parse("62") };
        var figure = new FigureShares([sent], new FigureViewer(sent.Regency));

        figure.Add(new HouseholdRow(sent.Regency, sent.Key, new RowPlace("Data", 0, 2), "620301**********"), 1);

        Assert.Empty(figure.Explain(1).Rows);
    }

    private static IReadOnlyList<HouseholdRow> Rows =>
        [.. Sent.Select((sent, index) => new HouseholdRow(sent.Regency, sent.Key, new RowPlace("Data", 0, index + 2), "620301**********"))];
}
