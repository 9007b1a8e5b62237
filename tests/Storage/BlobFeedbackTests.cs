using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Storage.Blobs;

namespace Pipeline.Storage.Tests;

/// <summary>Names of feedback: an upload's own name may leave no room for them.</summary>
public sealed class BlobFeedbackTests
{
    [Fact]
    public void NameOf_Upload_IsItsFolderAndFile() =>
        Assert.Equal("6202/2025-Q4/kec1/daftar.xlsx/hasil.xlsx", NameOf("kec1/daftar.xlsx"));

    [Theory]
    [InlineData(1_000)] // 13 before it and 11 after it: the longest that fits
    [InlineData(1_001)]
    [InlineData(1_019)]
    public void NameOf_LongUpload_IsWithinABlobsName(int length)
    {
        var name = NameOf(new string('a', length));

        Assert.Equal(1_024, name.Length);
        Assert.Equal(length <= 1_000, name == $"6202/2025-Q4/{new string('a', length)}/hasil.xlsx");
    }

    [Fact]
    public void NameOf_TwoLongUploadsThatDifferInTheEnd_AreTwo()
    {
        var beginning = new string('a', 1_010);

        Assert.NotEqual(NameOf(beginning + "1.csv"), NameOf(beginning + "2.csv"));
    }

    [Fact]
    public void NameOf_CutWouldPartACharacter_CutsBeforeIt()
    {
        var name = NameOf(string.Concat(Enumerable.Repeat("\U0001F4C4", 505)));

        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
        Assert.InRange(name.Length, 1_000, 1_024);
    }

    private static string NameOf(string file) => BlobFeedback.NameOf(new FeedbackPlace(AreaCode.Parse("6202"), new Quarter(2025, 4), file), "hasil.xlsx");
}
