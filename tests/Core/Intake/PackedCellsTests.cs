using FsCheck;
using FsCheck.Fluent;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Packed cells: what is taken out is what was put in.</summary>
public sealed class PackedCellsTests
{
    [Fact]
    public void Unpack_AnyTexts_AreTheSame() =>
        Prop.ForAll<string?[]>(texts =>
        {
            Cell[] cells = [.. texts.Select((text, index) => new Cell((CellKind)(index % 6), text ?? "") { IsPercent = index % 4 == 0 })];

            return PackedCells.Of(cells).Unpack().SequenceEqual(cells);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20254, 7));

    [Theory]
    [InlineData("")]
    [InlineData("SITI NURHALIZA")]
    [InlineData("Sa’diyah")] // beyond Latin-1
    [InlineData("\ud800 half of a pair")]
    [InlineData("ÿ\0")]
    public void Unpack_TextsThatAreEasilyLost_AreTheSame(string text)
    {
        Cell[] cells = [new(CellKind.Text, text), Cell.Blank, new(CellKind.Number, "6202011503850007")];

        Assert.Equal(cells, PackedCells.Of(cells).Unpack());
    }
}
