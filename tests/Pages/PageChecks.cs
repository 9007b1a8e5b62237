using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pipeline.Pages.Tests;

/// <summary>What holds of every page that the pipeline writes.</summary>
internal static class PageChecks
{
    public static async Task AsksForNothingAndComplainsOfNothingAsync(Chromium chromium, string address)
    {
        var page = await chromium.OpenAsync(1280);
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address);
        Assert.Equal([address], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
    }

    public static async Task AxeFindsNothingSeriousAsync(Chromium chromium, string address)
    {
        var page = await chromium.OpenAsync(1280, forScripts: true);
        await page.GotoAsync(address);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }

    public static async Task DoesNotOverflowAsync(Chromium chromium, string address)
    {
        foreach (var width in (int[])[360, 1280])
        {
            var page = await chromium.OpenAsync(width, forScripts: true);
            await page.GotoAsync(address);
            Assert.Equal(width, await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
    }

    public static async Task PrintsTablesThatFitThePaperAsync(Chromium chromium, string address)
    {
        // The paper's width less its margins, in CSS pixels.
        var page = await chromium.OpenAsync((int)((210 - 28) / 25.4 * 96), forScripts: true);
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(table => table.caption.innerText)"));
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf[..5]), StringComparison.Ordinal);
    }
}
