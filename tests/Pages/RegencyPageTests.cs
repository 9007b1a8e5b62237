using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;

namespace Pipeline.Pages.Tests;

/// <summary>The pages of regencies as a browser shows them: one with every section and what changed, and one that never reported.</summary>
public sealed class RegencyPageTests(Chromium chromium) : PageTests(chromium)
{
    protected override async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var before = await ChangedSmall.BeforeAsync(SyntheticQuarter.FullOfRegencies("62", seed: 20251), version: 1);
        var files = await new SummaryWriter().WriteAsync(quarter, version: 2, before, CancellationToken.None);
        var full = quarter.Regencies.First(regency => regency.Movements.Count > 0 && regency.Dtsen?.Families is not null);
        var silent = quarter.Regencies.First(regency => !regency.Figures.Persons.IsAny);
        return [await WriteAsync(PageOf(full)), await WriteAsync(PageOf(silent))];

        SummaryFile PageOf(RegencyQuarter regency) => files.Single(file => file.Name == SummaryFileNames.RegencyPage(regency.Regency));
    }

    private static Task<string> WriteAsync(SummaryFile file) => WriteAsync(file.Name, file.Content);
}
