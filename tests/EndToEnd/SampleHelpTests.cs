using System.Globalization;
using System.Text.Json;
using Pipeline.EndToEnd.Samples;
using Pipeline.Samples;

namespace Pipeline.EndToEnd;

/// <summary>The lists of recipients and the plans among the samples, from file to feedback and summary: what was planted is what is told and counted.</summary>
public sealed class SampleHelpTests
{
    private static readonly string[] OfRegistry = ["aid-duplicate", "aid-overlap", "recipient-not-targeted", "recipient-unknown"];

    // Who sends a list or a plan, and where the recipients live.
    private static readonly string[] Senders = ["62", "6201", "6202", "6203", "6204", "6209", "6211", "6271"];

    [Fact]
    public async Task HelpAndPlans_OfTheSamples_AreToldAndCountedAsTheyWerePlanted()
    {
        var files = CommittedSamples.World.Files.Where(file => Senders.Contains(file.Regency)).ToArray();
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync(files);

        var feedback = await run.FeedbackAsync();
        Assert.All(files.Where(file => file.Expected.RegistryFindings.Keys.Any(OfRegistry.Contains)), file => Assert.Equal(Planted(file), Told(feedback[$"{file.Path}/hasil.json"])));

        using var summary = JsonDocument.Parse(await run.CompileAsync("62", "2025-Q4"));
        Assert.Equal(CommittedSamples.World.Help.Select(Text), Help(summary.RootElement.GetProperty("help")));
        var plan = summary.RootElement.GetProperty("plan");
        Assert.Equal(
            CommittedSamples.World.Plan,
            new PlanExpectation(plan.GetProperty("lines").GetInt32(), plan.GetProperty("budget").GetDecimal(), plan.GetProperty("realisation").GetDecimal(), plan.GetProperty("unreported").GetInt32()));
    }

    // What check finds of these codes is told as well.
    private static string Planted(SampleFile file) => Text(
        OfRegistry.Select(code => (code, file.Expected.RegistryFindings.GetValueOrDefault(code) + file.Expected.Findings.GetValueOrDefault(code))));

    private static string Told(string feedback)
    {
        using var json = JsonDocument.Parse(feedback);
        var codes = json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToArray();
        return Text(OfRegistry.Select(code => (code, codes.Count(told => told == code))));
    }

    private static string Text(IEnumerable<(string Code, int Count)> codes) => string.Join(", ", codes.Where(code => code.Count > 0).Select(code => $"{code.Code} {code.Count}"));

    private static string Text(HelpExpectation of) => string.Create(
        CultureInfo.InvariantCulture,
        $"{of.Programme.Name}: persons {of.Persons} families {of.Families} deliveries {of.Deliveries} amount {of.Amount} in {of.InTarget} outside {of.OutsideTarget} duplicates {of.Duplicates} overlaps {of.Overlaps}");

    private static IEnumerable<string> Help(JsonElement help)
    {
        return help.GetProperty("programmes").EnumerateArray().Select(LineOf).Order(StringComparer.Ordinal);

        static string LineOf(JsonElement programme)
        {
            return $"{programme.GetProperty("name").GetString()}: persons {Of("persons")} families {Of("families")} deliveries {Of("deliveries")} amount {Of("amount")} "
                + $"in {Of("inTarget")} outside {Of("outsideTarget")} duplicates {Of("duplicates")} overlaps {Of("overlaps")}";

            string Of(string figure) => programme.GetProperty(figure).GetDecimal().ToString("0", CultureInfo.InvariantCulture);
        }
    }
}
