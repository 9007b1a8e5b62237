using Pipeline.Local.Azurite;

namespace Pipeline.Local.Hosting;

/// <summary>The storage account that a command works on: the one given, the one of this machine, or an Azurite of its own.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    /// <summary>What Azure's own tools mean by storage on this machine.</summary>
    public const string OfThisMachine = "UseDevelopmentStorage=true";

    private static readonly string[] Credentials = ["UseDevelopmentStorage", "AccountKey", "SharedAccessSignature"];

    private readonly AzuriteServer? _own;

    private StorageAccount(string connectionString, string description, AzuriteServer? own = null) =>
        (ConnectionString, Description, _own) = (connectionString, description, own);

    public string ConnectionString { get; }

    /// <summary>Which account it is, in words, without its address or key.</summary>
    public string Description { get; }

    /// <summary>Finds the account, or starts one.</summary>
    /// <param name="given">What --connection says, if anything.</param>
    /// <param name="otherwise">What to start where nothing is given and this machine has none; null where that would be of no use.</param>
    /// <exception cref="UnusableException">It does not answer.</exception>
    /// <exception cref="AzuriteUnavailableException">It cannot be started.</exception>
    public static async Task<StorageAccount> OpenAsync(string? given, AzuriteOptions? otherwise, CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return await OpenGivenAsync(given, "--connection", cancellationToken);
        }

        if (await AzuriteServer.IsReachableAsync(OfThisMachine, cancellationToken))
        {
            return new StorageAccount(OfThisMachine, "the Azurite that runs on this machine");
        }

        if (otherwise is null)
        {
            throw new UnusableException("No storage answers on this machine: start `serve` in another terminal first, or pass --connection.");
        }

        var own = await AzuriteServer.StartAsync(otherwise, cancellationToken);
        return new StorageAccount(own.ConnectionString, otherwise.InMemory ? "an Azurite of this run, in memory" : "an Azurite of its own, on disk", own);
    }

    /// <summary>The same of an account that an option of its own names.</summary>
    public static Task<StorageAccount> OpenAsync(string? given, string option, CancellationToken cancellationToken) =>
        given is null ? OpenAsync(null, otherwise: null, cancellationToken) : OpenGivenAsync(given, option, cancellationToken);

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<StorageAccount> OpenGivenAsync(string given, string option, CancellationToken cancellationToken)
    {
        if (StorageEndpoints.Parse(given) is null || !Credentials.Any(part => given.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnusableException($"{option} is no storage connection string: copy it whole from the account's access keys, and quote it.");
        }

        return await AzuriteServer.IsReachableAsync(given, cancellationToken)
            ? new StorageAccount(given, $"the account of {option}")
            : throw new UnusableException($"The storage account of {option} does not answer: see that its name is right and that the network reaches it.");
    }
}
