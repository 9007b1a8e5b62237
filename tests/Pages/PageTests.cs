namespace Pipeline.Pages.Tests;

/// <summary>What holds of every page that the pipeline writes, asked of those that a class names.</summary>
public abstract class PageTests(Chromium chromium) : IClassFixture<Chromium>
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

    /// <summary>Where the pages lie, written when it is asked.</summary>
    protected abstract Task<IReadOnlyList<string>> AddressesAsync();

    protected async Task EachAsync(Func<string, Task> holds)
    {
        var addresses = await AddressesAsync();
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            await holds(address);
        }
    }

    /// <summary>Writes a page where the browser finds it.</summary>
    private protected static async Task<string> WriteAsync(string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name);
        await File.WriteAllBytesAsync(path, content.ToArray());
        return new Uri(path).AbsoluteUri;
    }
}
