using System.Text;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Reading.Csv;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>Records that are cut up plainly, beside the same text read by the parser alone.</summary>
public class PlainRecordTests
{
    private const int Cases = 20_000;

    private static readonly string[] Pieces =
        ["a", "bc", " ", ";", ";", ";", ",", "\"", "\"\"", "\"x\"", "\"x;y\"", ";\"z\";", "\n", "\n", "\r\n", "\r", "\0", "\uFFFF", "\uFFFF\uFFFE", "é", "=", "'", "0123456789"];

    [Fact]
    public void Rows_AnyText_AreThoseOfTheParser()
    {
        var random = new Random(20251231);
        var (read, refused) = (0, 0);
        for (var number = 0; number < Cases; number++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var limits = number % 3 == 0 ? ReadingLimits.Default with { CellCharacters = 9 } : ReadingLimits.Default;

            var expected = Read(Parsed(new StringReader(text), limits));
            var rows = Read(Plain(text, limits));

            Assert.True(expected == rows, $"{text}\n{expected}\n{rows}");
            (read, refused) = expected.StartsWith('!') ? (read, refused + 1) : (read + 1, refused);
        }

        Assert.True(read > Cases / 20 && refused > Cases / 20, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Rows_LineEndAtEveryPlaceOfTheBuffer_IsOne()
    {
        // Lines of seven, eight or nine characters, so that the buffer's end falls on each of them.
        foreach (var line in new[] { "a;b1234\r\n", "a;b1234\r", "a;b1234\n", "a;b12\r\n", "a;b123\r\n" })
        {
            var text = string.Concat(Enumerable.Repeat(line, 50_000));

            Assert.Equal(50_000, Plain(text, ReadingLimits.Default).Count(cells => cells is [{ Text: "a" }, _]));
            Assert.Equal(50_000, Plain(text, ReadingLimits.Default).Count());
        }
    }

    [Fact]
    public void Text_ThatAColumnRepeats_IsOne()
    {
        var rows = Plain("Petani;A\nNelayan;B\nPetani;C\n", ReadingLimits.Default).ToList();

        Assert.Same(rows[0][0].Text, rows[2][0].Text);
        Assert.Equal(["Petani", "Nelayan", "Petani"], rows.Select(cells => cells[0].Text));
    }

    [Fact]
    public void Record_WithDoubledQuotes_IsPlain()
    {
        var plain = new PlainRecords(new StringReader("\"Jl. \"\"Melati\"\" 3\";\"\"\"\";x\n"), ';', ReadingLimits.Default);

        Assert.Equal(["Jl. \"Melati\" 3", "\"", "x"], plain.Read()!.Select(cell => cell.Text));
    }

    private static IEnumerable<Cell[]> Plain(string text, ReadingLimits limits)
    {
        var plain = new PlainRecords(new StringReader(text), ';', limits);
        while (plain.Read() is { } cells)
        {
            yield return cells;
        }

        foreach (var cells in Parsed(plain.Rest(), limits))
        {
            yield return cells;
        }
    }

    private static IEnumerable<Cell[]> Parsed(TextReader text, ReadingLimits limits)
    {
        using var parsed = new ParsedRecords(text, ';', limits);
        while (parsed.Read() is { } cells)
        {
            yield return cells;
        }
    }

    private static string Read(IEnumerable<Cell[]> records)
    {
        var rows = new StringBuilder();
        try
        {
            foreach (var cells in records)
            {
                rows.Append(string.Join('|', cells.Select(cell => $"{cell.Kind}:{cell.Text}"))).Append('/');
            }

            return rows.ToString();
        }
        catch (UnreadableWorkbookException refusal)
        {
            return $"! {refusal.Reason} {refusal.Detail} {rows}";
        }
    }
}
