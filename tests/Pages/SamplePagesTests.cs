namespace Pipeline.Pages.Tests;

/// <summary>The pages of both sample provinces as a browser shows them, as the main job leaves them: figures hidden, quarters carried forward.</summary>
public sealed class SamplePagesTests(Chromium chromium, CompiledSamples samples) : PageTests(chromium), IClassFixture<CompiledSamples>
{
    private readonly Chromium _chromium = chromium;

    [ChromiumFact]
    public Task Page_LinksToOtherFiles_LeadToFilesThatAreThere() => EachAsync(async address =>
    {
        var page = await _chromium.OpenAsync(1280, forScripts: true);
        await page.GotoAsync(address);
        var linked = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0]))]");
        Assert.NotEmpty(linked);
        Assert.All(linked, target => Assert.True(File.Exists(new Uri(target).LocalPath), $"A page links to {target}, which is not there."));
    });

    protected override async Task<IReadOnlyList<string>> AddressesAsync() =>
    [
        await samples.AddressOfAsync("62/2025-Q4/ringkasan.html"),
        await samples.AddressOfAsync("64/2025-Q4/ringkasan.html"),
        await samples.AddressOfAsync("62/2025-Q4/wilayah-6202.html"),
        await samples.AddressOfAsync("64/2025-Q4/wilayah-6409.html"),
        await samples.AddressOfAsync("62/index.html"),
        await samples.AddressOfAsync("64/index.html"),
    ];
}
