using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Where the feedback of an upload lies: two files of one name in two folders do not share it.</summary>
public sealed class FeedbackPlaceTests
{
    [Theory]
    [InlineData("6202/data.xlsx", "data.xlsx")]
    [InlineData("6202/2025-Q4/data.xlsx", "data.xlsx")]
    [InlineData("6202/2025-Q4/kec1/data.xlsx", "kec1/data.xlsx")]
    [InlineData("6202/kec2/2025-Q4/data.xlsx", "kec2/data.xlsx")]
    [InlineData("6202/2025-Q3/2025-Q4/data.xlsx", "2025-Q3/data.xlsx")] // the last one counts
    [InlineData("6202/2025-Q4", "2025-Q4")] // a file that is called like a quarter
    public void Of_Path_IsTheFileInItsFolders(string path, string file) =>
        Assert.Equal(file, FeedbackPlace.Of(AreaCode.Parse("6202"), new Quarter(2025, 4), path).File);
}
