using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;

namespace Pipeline.Pages.Tests;

/// <summary>The page of all quarters of a province as a browser shows it, after a quarter and after three years.</summary>
public sealed class ProvinceIndexPageTests(Chromium chromium) : PageTests(chromium)
{
    protected override async Task<IReadOnlyList<string>> AddressesAsync() =>
    [
        await WriteAsync("pendek.html", (await new ProvinceIndexWriter().WriteAsync(SampleIndex.Small(), CancellationToken.None)).Content),
        await WriteAsync("panjang.html", (await new ProvinceIndexWriter().WriteAsync(SampleIndex.OfThreeYears(), CancellationToken.None)).Content),
    ];
}
