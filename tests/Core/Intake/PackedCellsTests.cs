using FsCheck;
using FsCheck.Fluent;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class PackedCellsTests
{
    [Fact]
    public void Unpack_CellsOfEveryKind_GivesEachAsItWas()
    {
        Cell[] cells =
        [
            Cell.Blank,
            new(CellKind.Blank, "  "),
            Cell.OfText("SITI NURHALIZA ŞĀ \U0001F600"),
            new(CellKind.Number, "6.202E+15"),
            new(CellKind.Number, "0.0552") { IsPercent = true },
            new(CellKind.Date, "1990-02-03"),
            new(CellKind.Boolean, "1"),
            new(CellKind.Error, "#REF!"),
            Cell.OfText(new string('x', 70_000)), // its length takes three bytes
            Cell.Blank,
        ];

        var packed = PackedCells.Of(cells);

        Assert.Equal(cells, packed.Unpack());
        Assert.Equal((10, 9), (packed.Count, packed.Written));
    }

    [Theory]
    [InlineData("Sa’diyah")] // beyond Latin-1
    [InlineData("\ud800 half of a pair")]
    [InlineData("ÿ\0")]
    public void Unpack_TextsThatAreEasilyLost_AreTheSame(string text)
    {
        Cell[] cells = [Cell.OfText(text), Cell.Blank, new(CellKind.Number, "6202011503850007")];

        Assert.Equal(cells, PackedCells.Of(cells).Unpack());
    }

    [Fact]
    public void Unpack_AnyTexts_AreTheSame() =>
        Prop.ForAll<string?[]>(texts =>
        {
            Cell[] cells = [.. texts.Select((text, index) => new Cell((CellKind)(index % 6), text ?? "") { IsPercent = index % 4 == 0 })];

            return PackedCells.Of(cells).Unpack().SequenceEqual(cells);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20254, 7));

    [Fact]
    public void Written_NothingButBlanks_IsNone() => Assert.Equal(0, PackedCells.Of([Cell.Blank, new(CellKind.Blank, " ")]).Written);
}
