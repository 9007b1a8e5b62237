using System.Text;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public class LoadFileTests
{
    private static readonly LoadPlan Plan = new(1000, "6203", new Quarter(2025, 4), 0, LoadFormat.Csv);

    [Fact]
    public void Csv_HasTheRowsAskedFor_AndEveryNikOnce()
    {
        var rows = Lines(Plan).Skip(1).ToList();

        Assert.Equal(1000, rows.Count);
        Assert.Equal(1000, rows.Select(row => row.Split(';')[2]).Where(nik => Nik.TryParse(nik, out _)).Distinct().Count());
    }

    [Fact]
    public void Csv_WithMoreRows_StartsWithTheSameRows() =>
        Assert.Equal(Lines(Plan), Lines(Plan with { Rows = 1500 }).Take(1001));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(100, 1000)]
    public void Csv_Changed_DiffersInThatShareOfRows(int percent, int rows) =>
        Assert.Equal(rows, Lines(Plan).Zip(Lines(Plan with { ChangedPercent = percent })).Count(pair => pair.First != pair.Second));

    [Fact]
    public void Xlsx_Twice_HasTheSameBytes() =>
        Assert.Equal(Bytes(Plan with { Format = LoadFormat.Xlsx }), Bytes(Plan with { Format = LoadFormat.Xlsx }));

    private static List<string> Lines(LoadPlan plan) => [.. Encoding.UTF8.GetString(Bytes(plan)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static byte[] Bytes(LoadPlan plan)
    {
        using var memory = new MemoryStream();
        LoadFile.Write(memory, plan);
        return memory.ToArray();
    }
}
