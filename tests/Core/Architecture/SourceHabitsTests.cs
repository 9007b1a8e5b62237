using Pipeline.Testing;

namespace Pipeline.Core.Tests.Architecture;

/// <summary>How our code reads (STYLE), as far as a machine can tell.</summary>
public sealed class SourceHabitsTests
{
    private static readonly string[] SaysNothing = ["Common", "Shared", "Helpers", "Utils", "Services", "Interfaces"];

    private static readonly string[] Code = [.. SourceTree.Files("functions", ".cs", ".razor"), .. SourceTree.Files("tests", ".cs")];

    [Fact]
    public void Files_Longest_IsAtMost300Lines() =>
        Assert.DoesNotContain(Code.Select(file => (File: file, Lines: LengthOf(file))), file => file.Lines > 300);

    [Fact]
    public void Files_OfTheProduct_AreShort()
    {
        var lengths = Code.Where(file => file.StartsWith("functions/", StringComparison.Ordinal)).Select(LengthOf).Order().ToArray();

        Assert.InRange(lengths[lengths.Length / 2], 30, 70);
        Assert.InRange(lengths[lengths.Length * 9 / 10], 30, 149);
    }

    [Fact]
    public void Folders_AreNamedForTheDomain() =>
        Assert.DoesNotContain(
            SourceTree.Folders("functions").Concat(SourceTree.Folders("tests")),
            folder => SaysNothing.Contains(folder[(folder.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Modes_AreToldApartInProgramAlone() =>
        Assert.DoesNotContain(
            Code.Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal)),
            file => File.ReadLines(SourceTree.PathOf(file)).Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

    [Theory]
    [InlineData("TO" + "DO")] // in two pieces, so that this file does not find itself
    [InlineData("FIX" + "ME")]
    [InlineData("NotImplemented" + "Exception")]
    [InlineData("#pragma warning " + "disable")]
    public void Code_LeavesNothingForLater(string mark) =>
        Assert.DoesNotContain(Code, file => SourceTree.Read(file).Contains(mark, StringComparison.Ordinal));

    private static int LengthOf(string file) => File.ReadLines(SourceTree.PathOf(file)).Count();
}
