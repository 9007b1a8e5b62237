using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;

namespace Pipeline.Pages.Tests;

/// <summary>The summary's page as a browser shows it.</summary>
public sealed class SummaryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Page_Opened_AsksForNothingAndComplainsOfNothing()
    {
        var page = await chromium.OpenAsync(1280);
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        var address = await WriteAsync();
        await page.GotoAsync(address);
        Assert.Equal([address], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
    }

    [ChromiumFact]
    public async Task Page_Axe_FindsNothingSerious()
    {
        var page = await chromium.OpenAsync(1280, forScripts: true);
        await page.GotoAsync(await WriteAsync());
        var result = await page.RunAxe();
        Assert.Empty(result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    [ChromiumFact]
    public async Task Page_OnPhoneAndScreen_DoesNotOverflow()
    {
        foreach (var width in (int[])[360, 1280])
        {
            var page = await chromium.OpenAsync(width, forScripts: true);
            await page.GotoAsync(await WriteAsync());
            Assert.Equal(width, await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
    }

    [ChromiumFact]
    public async Task Page_Printed_IsAPdfWhoseTablesFitThePaper()
    {
        // The paper's width less its margins, in CSS pixels.
        var page = await chromium.OpenAsync((int)((210 - 28) / 25.4 * 96), forScripts: true);
        await page.GotoAsync(await WriteAsync());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(table => table.caption.innerText)"));
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf[..5]), StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync()
    {
        var files = await new SummaryWriter().WriteAsync(SyntheticQuarter.Full("62", seed: 20252), version: 2, CancellationToken.None);
        var path = Path.Combine(AppContext.BaseDirectory, files[0].Name);
        await File.WriteAllBytesAsync(path, files[0].Content.ToArray());
        return new Uri(path).AbsoluteUri;
    }
}
