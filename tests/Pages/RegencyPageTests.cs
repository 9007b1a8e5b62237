using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;

namespace Pipeline.Pages.Tests;

/// <summary>The pages of regencies as a browser shows them: one with every section and what changed, and one that never reported.</summary>
public sealed class RegencyPageTests(Chromium chromium) : IClassFixture<Chromium>
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
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var before = await ChangedSmall.BeforeAsync(SyntheticQuarter.FullOfRegencies("62", seed: 20251), version: 1);
        var files = await new SummaryWriter().WriteAsync(quarter, version: 2, before, CancellationToken.None);
        var full = quarter.Regencies.First(regency => regency.Movements.Count > 0 && regency.Dtsen?.Families is not null);
        var silent = quarter.Regencies.First(regency => !regency.Figures.Persons.IsAny);
        foreach (var name in new[] { full, silent }.Select(regency => SummaryFileNames.RegencyPage(regency.Regency)))
        {
            var path = Path.Combine(AppContext.BaseDirectory, name);
            await File.WriteAllBytesAsync(path, files.Single(file => file.Name == name).Content.ToArray());
            await holds(new Uri(path).AbsoluteUri);
        }
    }
}
