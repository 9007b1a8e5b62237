using System.Net;
using System.Text;
using System.Text.Json;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>What the files of a summary say where figures are hidden.</summary>
public sealed class SuppressedSummaryTests
{
    private const int Below = 50;
    private static readonly ProvinceQuarter Known = WithoutPlansOfRegencies(SyntheticQuarter.Full("64", 7));
    private static readonly ProvinceQuarter Published = SuppressQuarter.Of(Known, new SuppressionRule(Below));
    private static readonly ProvinceQuarter Hidden = SuppressQuarter.Of(Known, new SuppressionRule(int.MaxValue));

    // A figure that is added to a quarter later must go the same way: it is found here by its type.
    [Fact]
    public void Of_EverythingSmall_LeavesNoCountOfPeopleInTheQuarter()
    {
        Assert.DoesNotContain(QuarterNumbers.Of(Hidden).Counts, count => count.Value is not (null or 0));
        Assert.Contains(QuarterNumbers.Of(Known).Counts, count => count.Value > 0);
    }

    // Ratios of hidden counts are not numbers any more.
    [Fact]
    public void Of_EverythingSmall_NumbersThatCannotBeHiddenAreOfNoPeople() => Assert.Equal(
        [
            "FaultCount.Times", "IndicatorFigures.Distance", "IndicatorFigures.LastDistance", "IndicatorFigures.Rank", "OpenRows.Rows", "PlanFigures.Budget", "PlanFigures.BudgetByTable", "PlanFigures.Lines", "PlanFigures.Realisation", "PlanFigures.Share", "PlanFigures.Unreported", "PlanTarget.Number", "PocketRule.Share", "PovertyPockets.HiddenVillages", "PovertyPockets.Share", "PublishedFigure.Value",
            "Reporting.FilesOnHold", "Reporting.FilesRefused", "Reporting.FilesTaken", "Reporting.RowsHeld", "Reporting.RowsMended", "Reporting.RowsRead", "Reporting.RowsRefused", "Reporting.RowsTaken",
            "SuppressedFigures.All", "SuppressedFigures.Below", "SuppressedFigures.Others", "SuppressedFigures.Small", "TrendPoint.Senders",
        ],
        QuarterNumbers.Of(Hidden).OtherKinds);

    [Fact]
    public async Task Csv_HidesEverySmallCountOfPeople_AndLeavesTheRestAsItWas()
    {
        var known = CsvRows.Of((await SummaryFiles.OfAsync(Known)).Csv);
        var published = CsvRows.Of((await SummaryFiles.OfAsync(Published)).Csv);

        Assert.Equal(known.Count, published.Count);
        Assert.InRange(published.Count(row => row["note"] == "suppressed"), Published.Suppressed.Small + 1, Published.Suppressed.All);
        foreach (var (was, isNow) in known.Zip(published))
        {
            if (isNow["note"] == "suppressed")
            {
                Assert.Equal("", isNow["value"]);
                Assert.NotEqual("0", was["value"]);
            }
            else
            {
                Assert.Equal(was, isNow);
                Assert.False(was["measure"] is "persons" or "families" or "help_persons" or "help_families" && decimal.Parse(was["value"]) is > 0 and < Below);
            }
        }
    }

    [Fact]
    public async Task Json_HasNullForWhatIsHidden_AndFitsItsSchema()
    {
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "ringkasan.schema.json")));
        using var json = JsonDocument.Parse((await SummaryFiles.OfAsync(Published)).Json);
        var deviations = new List<string>();
        SchemaDeviations.Find(json.RootElement, schema.RootElement, schema.RootElement, "$", deviations);

        Assert.DoesNotContain(deviations, deviation => !deviation.EndsWith("is not in the file", StringComparison.Ordinal));
        Assert.Equal(Below, json.RootElement.GetProperty("suppressed").GetProperty("below").GetInt32());
        Assert.Equal(Published.Suppressed.All, json.RootElement.GetProperty("suppressed").GetProperty("figures").GetInt32());
    }

    [Fact]
    public async Task Page_SaysWhereFiguresAreHidden_AndWhy()
    {
        var html = WebUtility.HtmlDecode((await SummaryFiles.OfAsync(Published)).Html);

        Assert.Contains("<span class=\"hushed\" role=\"img\" aria-label=\"disembunyikan\" title=\"disembunyikan\">✱</span>", html, StringComparison.Ordinal);
        Assert.Matches("<b>Tanda ✱</b> berarti angkanya disembunyikan, supaya tidak ada orang yang dapat dikenali: angka 1 sampai 49", html);
        Assert.DoesNotContain("✱", WebUtility.HtmlDecode((await SummaryFiles.OfAsync(Known)).Html), StringComparison.Ordinal);
    }

    // Numbers that a hidden one was made into, such as the width of a bar, would give it away as well as it would itself.
    [Fact]
    public async Task Page_OfTwoQuartersThatDifferInWhatIsHidden_IsTheSame()
    {
        var otherwise = Known with { Total = Known.Total + Known.Total, Unplaced = Known.Unplaced, Groups = [.. Known.Groups.Select(group => group with { Persons = group.Persons + group.Persons })] };

        var one = await SummaryFiles.OfAsync(Hidden);
        var other = await SummaryFiles.OfAsync(SuppressQuarter.Of(otherwise, new SuppressionRule(int.MaxValue)));

        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Changes_AfterALimitIsSet_SaySoFirst_AndNameWhatIsHiddenNow()
    {
        var files = await new SummaryWriter().WriteAsync(Published, 3, await ChangedSmall.BeforeAsync(Known), CancellationToken.None);
        var rows = CsvRows.Of(Encoding.UTF8.GetString(files.Single(file => file.Name == SummaryFileNames.Changes).Content.Span));

        Assert.Equal(["suppression", "0", $"{Below}", "batas angka kecil yang disembunyikan berubah"], new[] { "part", "before", "now", "because" }.Select(column => rows[0][column]));
        Assert.All(rows.Skip(1), row => Assert.Equal(("figure", "changed", "", "", "kiriman lain atau batas angka kecil"), (row["part"], row["change"], row["now"], row["difference"], row["because"])));
        Assert.NotEmpty(rows.Skip(1));
        var html = Encoding.UTF8.GetString(files.Single(file => file.Name == SummaryFileNames.Html).Content.Span);
        Assert.Contains("Batas angka kecil yang disembunyikan juga berubah", html, StringComparison.Ordinal);
    }

    // A plan names recipients of the help that stands beside it; here the province alone has such.
    private static ProvinceQuarter WithoutPlansOfRegencies(ProvinceQuarter quarter) =>
        quarter with { Help = SampleQuarters.Small().Help, Regencies = [.. quarter.Regencies.Select(regency => regency with { Plan = PlanQuarter.None })] };
}
