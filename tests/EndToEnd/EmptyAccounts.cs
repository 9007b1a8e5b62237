using System.Collections.Concurrent;
using System.Globalization;
using Pipeline.Local.Azurite;

namespace Pipeline.EndToEnd;

/// <summary>Storage accounts that nobody used before, on Azurites that all tests of this process share.</summary>
/// <remarks>
/// To start an Azurite takes longer than most tests take, and one that just started is slow; an account costs nothing, and sees
/// nothing of the others. The servers end with this process. Where processes of their own share an account, it is on an Azurite of its own.
/// </remarks>
internal static class EmptyAccounts
{
    /// <summary>An Azurite is one thread: so many serve in turn, one for each of two cores.</summary>
    private const int AtOnce = 2;

    // After these an Azurite is left to its last users: it searches lists of all that it ever held.
    private const int AccountsAServer = 50;

    private static readonly string[] Names =
        [.. Enumerable.Range(1, AccountsAServer).Select(number => string.Create(CultureInfo.InvariantCulture, $"akun{number}"))];

    private static readonly ConcurrentDictionary<int, Lazy<Task<AzuriteServer>>> Azurites = new();

    private static int _given;

    /// <summary>The connection string of the next.</summary>
    public static async Task<string> NextAsync()
    {
        var (round, turn) = Math.DivRem(Interlocked.Increment(ref _given) - 1, AtOnce);
        var (generation, account) = Math.DivRem(round, AccountsAServer);
        var azurite = Azurites.GetOrAdd((generation * AtOnce) + turn, _ => new Lazy<Task<AzuriteServer>>(StartAsync));
        return (await azurite.Value).ConnectionStringOf(Names[account]);
    }

    private static Task<AzuriteServer> StartAsync() =>
        AzuriteServer.StartAsync(new AzuriteOptions { Accounts = Names }, CancellationToken.None);
}
