namespace Pipeline.Pages.Tests;

/// <summary>The pages of both sample provinces as a browser shows them, as the main job leaves them: figures hidden, quarters carried forward.</summary>
public sealed class SamplePagesTests(Chromium chromium, CompiledSamples samples) : IClassFixture<Chromium>, IClassFixture<CompiledSamples>
{
    // Of a regency each the one with every fault, and one that few lists are of.
    private static readonly string[] Pages =
    [
        "62/2025-Q4/ringkasan.html", "64/2025-Q4/ringkasan.html", "62/2025-Q4/wilayah-6202.html", "64/2025-Q4/wilayah-6409.html", "62/index.html", "64/index.html",
    ];

    [ChromiumFact]
    public Task Pages_Opened_AskForNothingAndComplainOfNothing() =>
        EachAsync(address => PageChecks.AsksForNothingAndComplainsOfNothingAsync(chromium, address));

    [ChromiumFact]
    public Task Pages_Axe_FindsNothingSerious() => EachAsync(address => PageChecks.AxeFindsNothingSeriousAsync(chromium, address));

    [ChromiumFact]
    public Task Pages_OnPhoneAndScreen_DoNotOverflow() => EachAsync(address => PageChecks.DoesNotOverflowAsync(chromium, address));

    [ChromiumFact]
    public Task Pages_Printed_ArePdfsWhoseTablesFitThePaper() => EachAsync(address => PageChecks.PrintsTablesThatFitThePaperAsync(chromium, address));

    [ChromiumFact]
    public Task Pages_LinksToOtherPages_LeadToPagesThatAreThere() => EachAsync(async address =>
    {
        var page = await chromium.OpenAsync(1280, forScripts: true);
        await page.GotoAsync(address);
        var linked = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0]))]");
        Assert.NotEmpty(linked);
        Assert.All(linked, target => Assert.True(File.Exists(new Uri(target).LocalPath), $"{NameOf(address)} links to {target}, which is not there."));
    });

    private static string NameOf(string address) => address[address.LastIndexOf("summaries", StringComparison.Ordinal)..];

    private async Task EachAsync(Func<string, Task> holds)
    {
        foreach (var page in Pages)
        {
            var address = await samples.AddressOfAsync(page);
            Assert.True(File.Exists(new Uri(address).LocalPath), $"The main job wrote no {NameOf(address)}.");
            await holds(address);
        }
    }
}
