using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Formats.Writing;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

public sealed class SpreadsheetTextTests
{
    // Text that has gone wrong in spreadsheets before, mixed with anything.
    private static readonly Gen<string> HostileText = Gen.OneOf(
        Gen.Elements("=cmd|' /C calc'!A0", "+62", "-1", "@SUM(A1)", "_x0041_", "_x000D_", "_x00", "__x0001__", "\r\n", "\u0001", "\0", "\ud800", "\udc00", "😀", "\ufffe", "]]>", "&amp;", "<f>1</f>", " ", "\t", "e\u0301"),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Write_AnyText_IsReadBackByAnotherReader()
    {
        var texts = HostileText.ListOf().Select(parts => string.Concat(parts)).ArrayOf(8);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20251, 4711),
            Prop.ForAll(texts.ToArbitrary(), written =>
            {
                var read = WorkbookText.Rows(Workbook(written), FeedbackSheets.ToMend)[1..];
                Assert.Equal(written.Select(Readable), read.Select(row => row[1]));
            }));
    }

    [Theory]
    [InlineData("_x0041", "\u0001")] // the code of the control character would complete the text before it
    [InlineData("a_x0041_b", "_x005F_")]
    [InlineData("\r", "\n")]
    public void Write_TextThatLooksLikeACode_IsReadBackUnchanged(string first, string second) =>
        Assert.Equal(first + second, WorkbookText.Rows(Workbook([first + second]), FeedbackSheets.ToMend)[1][1]);

    [Fact]
    public void Write_TextBeyondWhatACellTakes_IsCutBeforeHalfACharacter()
    {
        var text = new string('a', SpreadsheetText.MaxLength - 1) + "😀";
        Assert.Equal(new string('a', SpreadsheetText.MaxLength - 1), WorkbookText.Rows(Workbook([text]), FeedbackSheets.ToMend)[1][1]);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void ColumnLetters_AndIndex_AreEachOthersInverse(int index, string letters)
    {
        Assert.Equal(letters, SpreadsheetText.ColumnLetters(index));
        Assert.Equal(index, SpreadsheetText.ColumnIndex(letters));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("B2")]
    [InlineData("ABCD")]
    public void ColumnIndex_NoColumn_IsNull(string? letters) => Assert.Null(SpreadsheetText.ColumnIndex(letters));

    [Theory]
    [InlineData("6202011503850000", true)]
    [InlineData("6.202E+15", true)]
    [InlineData("-0.5", true)]
    [InlineData("1E999", false)]
    [InlineData("1,5", false)]
    [InlineData(" 1", false)]
    [InlineData("", false)]
    [InlineData("NaN", false)]
    public void IsNumber_StoredText_IsWhatXmlTakesAsOne(string text, bool expected) => Assert.Equal(expected, SpreadsheetText.IsNumber(text));

    /// <summary>What XML cannot say at all is shown as U+FFFD; everything else stays.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            readable.Append(rune.Value is 0 or 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return readable.ToString();
    }

    private static byte[] Workbook(string[] names)
    {
        var report = SampleReports.WithRows(
            [new("Data", "A", "NIK", "nik"), new("Data", "B", "Nama", "name")],
            [.. names.Select(name => ("Data", new[] { "1", name }))]);
        using var output = new MemoryStream();
        FeedbackWorkbook.Write(report, output, SampleReports.AreaName, includeRegistryOutcomes: true);
        return output.ToArray();
    }
}
