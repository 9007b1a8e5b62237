using Pipeline.Standins.Functions;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>The grammar of the official host, from its own tests and its BlobPathSource.</summary>
public sealed class BlobPathTemplateTests
{
    [Theory]
    [InlineData("uploads/{name}", "a.csv", "name=a.csv")]
    [InlineData("uploads/{name}", "6202/2025-Q4/a.csv", "name=6202/2025-Q4/a.csv")]
    // A name takes as much as it can: the first one up to the last slash.
    [InlineData("uploads/{regency}/{name}", "6202/2025-Q4/a.csv", "regency=6202/2025-Q4 name=a.csv")]
    [InlineData("uploads/{regency}/{name}", "a.csv", null)]
    [InlineData("uploads/{stem}.{extension}", "foo.bar.txt", "stem=foo.bar extension=txt")]
    [InlineData("uploads/{stem}.csv", "a.xlsx", null)]
    [InlineData("uploads/{stem}.csv", "a.csv.bak", null)]
    [InlineData("uploads/{name}", "", "name=")]
    [InlineData("uploads/6202/{name}", "6202/a.csv", "name=a.csv")]
    [InlineData("uploads/6202/{name}", "6203/a.csv", null)]
    [InlineData("uploads/a+b/{name}", "a+b/c", "name=c")]
    [InlineData("uploads/{{2014}}/{name}", "{2014}/c", "name=c")]
    [InlineData("uploads/fixed.csv", "fixed.csv", "")]
    [InlineData("uploads/fixed.csv", "Fixed.csv", null)]
    [InlineData("uploads", "anything/at all.csv", "")]
    public void Template_MatchedWithAName_GivesItsValues(string template, string blobName, string? expected)
    {
        var matched = BlobPathTemplate.Parse(template).TryMatch(blobName, out var values);

        Assert.Equal(expected, matched ? string.Join(' ', values!.Select(pair => $"{pair.Key}={pair.Value}")) : null);
    }

    [Theory]
    [InlineData("uploads/{name}", "uploads", "")]
    [InlineData("uploads/6202/{name}.csv", "uploads", "6202/")]
    [InlineData("uploads/a{{b/{name}", "uploads", "a")]
    [InlineData("uploads", "uploads", "")]
    public void Template_Parsed_KnowsItsContainerAndWhatEveryNameBeginsWith(string template, string container, string prefix)
    {
        var parsed = BlobPathTemplate.Parse(template);

        Assert.Equal((container, prefix), (parsed.Container, parsed.Prefix));
    }

    [Theory]
    [InlineData("/a.csv", "Invalid blob trigger path '/a.csv'. Paths must be in the format 'container/blob'.")]
    [InlineData("uploads/", "Invalid blob trigger path 'uploads/'. Paths must be in the format 'container/blob'.")]
    [InlineData("up\\loads/a", "Invalid blob trigger path 'up\\loads/a'. Paths must be in the format 'container/blob'.")]
    [InlineData("{container}/a", "Invalid blob trigger path '{container}/a'. Container paths cannot contain {resolve} tokens.")]
    [InlineData("Up/a", "Invalid blob trigger path 'Up/a'. 'Up' is no container name.")]
    [InlineData("uploads/{}", "Invalid template 'uploads/{}'. The parameter name '' is invalid.")]
    // ASP.NET's catch-all is not of this grammar; any name may hold slashes.
    [InlineData("uploads/{*rest}", "Invalid template 'uploads/{*rest}'. The parameter name '*rest' is invalid.")]
    [InlineData("uploads/{1st}", "Invalid template 'uploads/{1st}'. The parameter name '1st' is invalid.")]
    [InlineData("uploads/{name", "Invalid template 'uploads/{name'. Missing closing bracket at position 9.")]
    [InlineData("uploads/name}", "Invalid template 'uploads/name}'. Missing opening bracket at position 13.")]
    public void Template_OutsideTheGrammar_IsRefused(string template, string message)
    {
        var refused = Assert.Throws<FormatException>(() => BlobPathTemplate.Parse(template));

        Assert.Equal(message, refused.Message);
    }
}
