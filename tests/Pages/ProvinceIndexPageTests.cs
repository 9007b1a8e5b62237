using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;

namespace Pipeline.Pages.Tests;

/// <summary>The page of all quarters of a province as a browser shows it, after a quarter and after three years.</summary>
public sealed class ProvinceIndexPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public Task Page_Opened_AsksForNothingAndComplainsOfNothing() =>
        EachAsync(address => PageChecks.AsksForNothingAndComplainsOfNothingAsync(chromium, address));

    [ChromiumFact]
    public Task Page_Axe_FindsNothingSerious() => EachAsync(address => PageChecks.AxeFindsNothingSeriousAsync(chromium, address));

    [ChromiumFact]
    public Task Page_OnPhoneAndScreen_DoesNotOverflow() => EachAsync(address => PageChecks.DoesNotOverflowAsync(chromium, address));

    [ChromiumFact]
    public Task Page_Printed_IsAPdfWhoseTablesFitThePaper() => EachAsync(address => PageChecks.PrintsTablesThatFitThePaperAsync(chromium, address));

    private static async Task EachAsync(Func<string, Task> holds)
    {
        foreach (var (name, index) in new (string, ProvinceIndex)[] { ("pendek.html", SampleIndex.Small()), ("panjang.html", SampleIndex.OfThreeYears()) })
        {
            var path = Path.Combine(AppContext.BaseDirectory, name);
            await File.WriteAllBytesAsync(path, (await new ProvinceIndexWriter().WriteAsync(index, CancellationToken.None)).Content.ToArray());
            await holds(new Uri(path).AbsoluteUri);
        }
    }
}
