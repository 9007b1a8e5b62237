using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;

namespace Pipeline.Pages.Tests;

/// <summary>The summary's page as a browser shows it, with what changed since the version before.</summary>
public sealed class SummaryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Page_Opened_AsksForNothingAndComplainsOfNothing() =>
        await PageChecks.AsksForNothingAndComplainsOfNothingAsync(chromium, await WriteAsync());

    [ChromiumFact]
    public async Task Page_Axe_FindsNothingSerious() => await PageChecks.AxeFindsNothingSeriousAsync(chromium, await WriteAsync());

    [ChromiumFact]
    public async Task Page_OnPhoneAndScreen_DoesNotOverflow() => await PageChecks.DoesNotOverflowAsync(chromium, await WriteAsync());

    [ChromiumFact]
    public async Task Page_Printed_IsAPdfWhoseTablesFitThePaper() =>
        await PageChecks.PrintsTablesThatFitThePaperAsync(chromium, await WriteAsync());

    private static async Task<string> WriteAsync()
    {
        var before = await ChangedSmall.BeforeAsync(SyntheticQuarter.Full("62", seed: 20251), version: 1);
        var files = await new SummaryWriter().WriteAsync(SyntheticQuarter.Full("62", seed: 20252), version: 2, before, CancellationToken.None);
        var path = Path.Combine(AppContext.BaseDirectory, files[0].Name);
        await File.WriteAllBytesAsync(path, files[0].Content.ToArray());
        return new Uri(path).AbsoluteUri;
    }
}
