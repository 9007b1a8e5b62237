using Pipeline.Areas;
using Pipeline.Local.Output;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Local.Tests.Commands;

public sealed class StatusTablesTests
{
    [Theory]
    [InlineData(12_345, "12,345")]
    [InlineData(0, "0")]
    [InlineData(null, "?")] // compiled before anybody counted
    public void OfQuarters_MattersBetweenRegencies_AreCounted(int? open, string shown)
    {
        using var output = new StringWriter();
        var line = new QuarterLine(AreaCode.Parse("62"), new Quarter(2025, 4), 3, "0123456789abcdef", IsProvisional: false, new string('c', 64)) { OpenMatters = open };

        Terminal.Redirected(output, output, TimeProvider.System).Screen.Write(StatusTables.OfQuarters([line]));

        var row = output.ToString().Split('\n').Single(text => text.Contains("2025-Q4", StringComparison.Ordinal));
        Assert.Equal(["62", "Kalimantan", "Tengah", "2025-Q4", "v3", "after", "its", "end", shown], row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(cell => cell != "│"));
        Assert.Contains("To settle between regencies", output.ToString(), StringComparison.Ordinal);
    }
}
