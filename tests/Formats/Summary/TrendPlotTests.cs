using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>Where the points of a trend lie.</summary>
public sealed class TrendPlotTests
{
    [Fact]
    public void Places_LowestAndHighest_FillTheHeight_AndTheRestLiesBetweenByItsValue()
    {
        var places = Plot(100, 150, 200).Places.ToArray();

        Assert.Equal(["34", "190", "346"], places.Select(place => place.X));
        Assert.Equal(["110", "70", "30"], places.Select(place => place.Y));
    }

    // A year of which nothing is known takes its place.
    [Fact]
    public void Places_YearsApart_LieAsFarApart()
    {
        var plot = new TrendPlot([new(2020, "Mar", "2020", 5, "5"), new(2023, "Mar", "2023", 6, "6"), new(2024, "Mar", "2024", 7, "7")]);

        Assert.Equal(["34", "268", "346"], plot.Places.Select(place => place.X));
    }

    [Fact]
    public void Places_AllAlike_LieInTheMiddle() => Assert.Equal(["76", "76"], Plot(7, 7).Places.Select(place => place.Y));

    // Nothing of the place of a hidden point may tell how much it is.
    [Fact]
    public void Places_OfWhatIsHidden_LieOnTheAxis_AndNoLineLeadsThere()
    {
        var plot = Plot(100, null, 200, 150);

        Assert.Equal("122", plot.Places.ElementAt(1).Y);
        var line = Assert.Single(plot.Lines);
        Assert.Equal(("242", "346"), (line.X1, line.X2));
    }

    [Fact]
    public void Places_OneAlone_LiesInTheMiddle_WithoutALine()
    {
        var plot = Plot(5);

        Assert.Equal(("190", "76"), (plot.Places.Single().X, plot.Places.Single().Y));
        Assert.Empty(plot.Lines);
    }

    private static TrendPlot Plot(params decimal?[] values) => new([.. values.Select((value, index) => new TrendPlotPoint(index, "TW I", "2025", value, value is null ? null : $"{value}"))]);
}
