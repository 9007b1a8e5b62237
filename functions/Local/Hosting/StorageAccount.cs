using Microsoft.Extensions.Configuration;
using Pipeline.Local.Azurite;
using Pipeline.Local.Output;
using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>The storage that a command works on: the account given, the accounts on Azure that settings name, the one of this machine, or an Azurite of its own.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    /// <summary>What Azure's own tools mean by storage on this machine.</summary>
    public const string OfThisMachine = "UseDevelopmentStorage=true";

    private static readonly string[] Credentials = ["UseDevelopmentStorage", "AccountKey", "SharedAccessSignature"];

    private readonly AzuriteServer? _own;

    private StorageAccount(HostStorage storage, string description, AzuriteServer? own = null) =>
        (Storage, Description, _own) = (storage, description, own);

    public HostStorage Storage { get; }

    /// <summary>Which account it is, in words, without its address or key.</summary>
    public string Description { get; }

    /// <summary>Finds the storage of a command that can also work on Azure's.</summary>
    /// <param name="given">What --connection says, if anything.</param>
    /// <exception cref="UnusableException">It does not answer.</exception>
    public static Task<StorageAccount> OpenAsync(Terminal terminal, string? given, CancellationToken cancellationToken) =>
        OpenAsync(terminal, given, "--connection", terminal.Settings, cancellationToken);

    /// <summary>The same of an account that an option of its own names, or else these settings.</summary>
    public static async Task<StorageAccount> OpenAsync(
        Terminal terminal, string? given, string option, IConfiguration settings, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return await OpenGivenAsync(given, option, cancellationToken);
        }

        if (AzureSettings.AccountsIn(settings) is not { } accounts)
        {
            return await OpenHereAsync(otherwise: null, cancellationToken);
        }

        // Settings outlive the moment in which somebody made them: say each time what this is about.
        var names = new[] { accounts.Intake, accounts.Registry }.OfType<StorageConnection.ByIdentity>().Select(account => account.Blobs.Host);
        await terminal.Error.WriteLineAsync($"On Azure: {string.Join(", ", names)}.");
        return new StorageAccount(new HostStorage.OnAzure(accounts), "Azure");
    }

    /// <summary>Finds the account of a command that makes no sense on Azure, or starts one.</summary>
    /// <param name="given">What --connection says, if anything.</param>
    /// <param name="otherwise">What to start where nothing is given and this machine has none; null where that would be of no use.</param>
    /// <param name="notOnAzure">Why not on Azure.</param>
    /// <exception cref="UnusableException">It does not answer, or settings name accounts on Azure.</exception>
    /// <exception cref="AzuriteUnavailableException">It cannot be started.</exception>
    public static async Task<StorageAccount> OpenHereAsync(
        Terminal terminal, string? given, AzuriteOptions? otherwise, string notOnAzure, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return await OpenGivenAsync(given, "--connection", cancellationToken);
        }

        return AzureSettings.AccountsIn(terminal.Settings) is null
            ? await OpenHereAsync(otherwise, cancellationToken)
            : throw new UnusableException($"The settings name accounts on Azure. {notOnAzure} To work on this machine, unset what begins with IntakeStorage__ and RegistryStorage__.");
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<StorageAccount> OpenHereAsync(AzuriteOptions? otherwise, CancellationToken cancellationToken)
    {
        if (await AzuriteServer.IsReachableAsync(OfThisMachine, cancellationToken))
        {
            return new StorageAccount(HostStorage.Of(OfThisMachine), "the Azurite that runs on this machine");
        }

        if (otherwise is null)
        {
            throw new UnusableException("No storage answers on this machine: start `serve` in another terminal first, or pass --connection.");
        }

        var own = await AzuriteServer.StartAsync(otherwise, cancellationToken);
        return new StorageAccount(HostStorage.Of(own.ConnectionString), otherwise.InMemory ? "an Azurite of this run, in memory" : "an Azurite of its own, on disk", own);
    }

    private static async Task<StorageAccount> OpenGivenAsync(string given, string option, CancellationToken cancellationToken)
    {
        if (StorageEndpoints.Parse(given) is null || !Credentials.Any(part => given.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableException($"{option} is no storage connection string: copy it whole from the account's access keys, and quote it.");
        }

        return await AzuriteServer.IsReachableAsync(given, cancellationToken)
            ? new StorageAccount(HostStorage.Of(given), $"the account of {option}")
            : throw new UnusableException($"The storage account of {option} does not answer: see that its name is right and that the network reaches it.");
    }
}
