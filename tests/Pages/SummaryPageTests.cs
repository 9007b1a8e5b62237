using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;

namespace Pipeline.Pages.Tests;

/// <summary>The summary's page as a browser shows it, with what changed since the version before.</summary>
public sealed class SummaryPageTests(Chromium chromium) : PageTests(chromium)
{
    protected override async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var before = await ChangedSmall.BeforeAsync(SyntheticQuarter.Full("62", seed: 20251), version: 1);
        var files = await new SummaryWriter().WriteAsync(SyntheticQuarter.Full("62", seed: 20252), version: 2, before, CancellationToken.None);
        return [await WriteAsync(files[0].Name, files[0].Content)];
    }
}
