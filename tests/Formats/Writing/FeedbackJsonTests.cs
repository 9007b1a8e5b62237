using System.Text;
using System.Text.Json;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Writing;

public sealed class FeedbackJsonTests
{
    [Fact]
    public void Write_AfterTheRegistry_IsTheContractWithItsOutcomes() =>
        GoldenFile.Matches("hasil.json", Json(SampleReports.Mixed(), includeRegistryOutcomes: true));

    [Fact]
    public void Write_ForCheck_LeavesOutWhatOnlyTheRegistryKnows() =>
        GoldenFile.Matches("check.json", Json(SampleReports.Mixed(), includeRegistryOutcomes: false));

    [Fact]
    public void Write_FileRefusedWhole_HasNoDataSetAndZeroRows() =>
        GoldenFile.Matches("check-refused.json", Json(SampleReports.RefusedWhole(), includeRegistryOutcomes: false));

    [Theory]
    [InlineData(null, null)]
    [InlineData(QuarterSource.Option, "option")]
    [InlineData(QuarterSource.Path, "path")]
    [InlineData(QuarterSource.Title, "title")]
    [InlineData(QuarterSource.Column, "column")]
    [InlineData(QuarterSource.UploadTime, "upload-time")]
    public void Write_QuarterSource_HasTheContractsName(QuarterSource? source, string? expected)
    {
        using var json = JsonDocument.Parse(Json(SampleReports.Clean() with { QuarterFrom = source }, includeRegistryOutcomes: false));
        Assert.Equal(expected, json.RootElement.GetProperty("quarterFrom").GetString());
    }

    [Fact]
    public void Write_NothingKnownOfRegencyAndQuarter_WritesNull()
    {
        using var json = JsonDocument.Parse(Json(SampleReports.Clean() with { Regency = null, Quarter = null }, includeRegistryOutcomes: false));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("regency").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("quarter").ValueKind);
    }

    [Fact]
    public void Write_AnyCharacters_IsValidJson()
    {
        var finding = SampleReports.Mixed().Findings[0] with { Value = "\0\u0001\ud800\uffff\"\\</script>é" };
        using var json = JsonDocument.Parse(Json(SampleReports.Mixed() with { Findings = [finding] }, includeRegistryOutcomes: true));
        Assert.Equal("\0\u0001\ufffd\uffff\"\\</script>é", json.RootElement.GetProperty("findings")[0].GetProperty("value").GetString());
    }

    private static string Json(FileReport report, bool includeRegistryOutcomes)
    {
        using var output = new MemoryStream();
        FeedbackJson.Write(report, output, includeRegistryOutcomes);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
