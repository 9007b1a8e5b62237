using System.Diagnostics;

namespace Pipeline.Local.Azurite;

/// <summary>A running Azurite on 127.0.0.1, which ends with this object or, at the latest, with this process.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan _reachTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _stopTimeout = TimeSpan.FromSeconds(15);
    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly string _scheme;
    private bool _stopped;

    private AzuriteServer(Process process, AzuritePorts ports, AzuriteOptions options)
    {
        _process = process;
        _time = options.Time;
        _scheme = options.Certificate is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        ProcessId = process.Id;
        Ports = ports;
        ConnectionString = ConnectionStringOf(StorageEndpoints.DevelopmentAccount);
    }

    /// <summary>Names the blob, queue and table endpoints, and the well-known development account and key.</summary>
    public string ConnectionString { get; }

    /// <summary>The ports that the services listen on.</summary>
    public AzuritePorts Ports { get; }

    public int ProcessId { get; }

    /// <summary>The same of another of its accounts.</summary>
    /// <param name="account">Of <see cref="AzuriteOptions.Accounts"/>.</param>
    public string ConnectionStringOf(string account) => StorageEndpoints.ConnectionStringOf(account, Ports, _scheme);

    /// <summary>Installs Azurite if need be, starts it, and returns once all its services listen.</summary>
    /// <exception cref="AzuriteUnavailableException">It cannot run here; the message says what to do.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        var node = options.Installation.FindNode();
        var entry = await options.Installation.EnsureAsync(options.Time, options.Progress, cancellationToken);
        var process = new Process { StartInfo = StartInfo(node, entry, options) };
        try
        {
            var ports = await AzuriteStartup.RunAsync(process, options, cancellationToken);
            return new AzuriteServer(process, ports, options);
        }
        catch
        {
            // Started and failed, it was killed already.
            process.Dispose();
            throw;
        }
    }

    /// <summary>Whether the blob and the table service of this connection string answer as Azure Storage does.</summary>
    public static async Task<bool> IsReachableAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        if (StorageEndpoints.Parse(connectionString) is not { } endpoints)
        {
            return false;
        }

        using var http = new HttpClient { Timeout = _reachTimeout };
        return await AnswersAsync(http, endpoints.Blob, "?comp=list", cancellationToken)
            && await AnswersAsync(http, endpoints.Table, "/Tables", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        using (_process)
        {
            // The end of its standard input tells Azurite to stop, and to write its data first.
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(_stopTimeout, _time);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static ProcessStartInfo StartInfo(string node, string entry, AzuriteOptions options)
    {
        var ports = options.Ports ?? AzuritePorts.Free;
        List<string> arguments =
        [
            Path.Combine(AzuriteInstallation.SourceFolder, "azurite-child.cjs"), entry,
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
        ];
        if (options.Certificate is { } certificate)
        {
            arguments.AddRange(["--oauth", "basic", "--cert", certificate.CertificateFile, "--key", certificate.KeyFile]);
        }

        if (options.InMemory)
        {
            arguments.Add("--inMemoryPersistence");
        }
        else
        {
            var location = options.Location ?? throw new ArgumentException("A server that is not in memory needs a Location.", nameof(options));
            arguments.AddRange(["--location", Directory.CreateDirectory(location).FullName]);
        }

        var start = new ProcessStartInfo(node, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(entry)!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (options.Accounts.Count > 0)
        {
            var accounts = options.Accounts.Prepend(StorageEndpoints.DevelopmentAccount);
            start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account}:{StorageEndpoints.DevelopmentKey}"));
        }

        return start;
    }

    // Any status will do: an unsigned request is refused, but by a storage service, which numbers its answers.
    private static async Task<bool> AnswersAsync(HttpClient http, Uri endpoint, string listing, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(endpoint.AbsoluteUri.TrimEnd('/') + listing), cancellationToken);
            return answer.Headers.Contains("x-ms-request-id");
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
