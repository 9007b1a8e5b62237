using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Local.Azurite;

namespace Pipeline.Local.Tests.Azurite;

public sealed class AzuriteServerTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Start_FreePorts_AnswersAsAzuriteAndFreesThePortsWhenDisposed()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);
        using (var http = new HttpClient())
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{server.Ports.Blob}/devstoreaccount1?comp=list"));
            Assert.StartsWith("Azurite-Blob/3.37.0", answer.Headers.GetValues("Server").Single(), StringComparison.Ordinal);
        }

        Assert.True(await AzuriteServer.IsReachableAsync(server.ConnectionString));
        using var process = Process.GetProcessById(server.ProcessId);

        await server.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.False(await AzuriteServer.IsReachableAsync(server.ConnectionString));
        await AssertFreeAsync(server.Ports.Blob);
        await AssertFreeAsync(server.Ports.Queue);
        await AssertFreeAsync(server.Ports.Table);
    }

    [Fact]
    public async Task Start_Twice_RunsTwoServersOnPortsOfTheirOwn()
    {
        var servers = await Task.WhenAll(
            AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None),
            AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None));
        await using var one = servers[0];
        await using var other = servers[1];

        Assert.Equal(6, servers.SelectMany(s => new[] { s.Ports.Blob, s.Ports.Queue, s.Ports.Table }).Distinct().Count());
        Assert.True(await AzuriteServer.IsReachableAsync(one.ConnectionString));
        Assert.True(await AzuriteServer.IsReachableAsync(other.ConnectionString));
    }

    [Fact]
    public async Task Start_WithAccounts_NoneSeesWhatAnotherHolds()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = ["satu", "dua"] }, CancellationToken.None);
        string[] accounts = [server.ConnectionString, server.ConnectionStringOf("satu"), server.ConnectionStringOf("dua")];

        foreach (var (index, account) in accounts.Index())
        {
            Assert.True(await AzuriteServer.IsReachableAsync(account));
            await new BlobContainerClient(account, "uploads").CreateAsync();
            await new BlobClient(account, "uploads", $"{index}").UploadAsync(BinaryData.Empty);
            await new TableClient(account, "People").CreateAsync();
            await new TableClient(account, "People").AddEntityAsync(new TableEntity("620205", $"{index}"));
        }

        foreach (var (index, account) in accounts.Index())
        {
            Assert.Equal([$"{index}"], await new BlobContainerClient(account, "uploads").GetBlobsAsync().Select(blob => blob.Name).ToListAsync());
            Assert.Equal([$"{index}"], await new TableClient(account, "People").QueryAsync<TableEntity>().Select(entity => entity.RowKey).ToListAsync());
        }
    }

    [Fact]
    public async Task Start_OnDiskAgain_FindsWhatWasKept()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-tests-");
        var options = new AzuriteOptions { InMemory = false, Location = folder.FullName };
        await using (var first = await AzuriteServer.StartAsync(options, CancellationToken.None))
        {
            await new BlobContainerClient(first.ConnectionString, "uploads").CreateAsync();
        }

        await using (var second = await AzuriteServer.StartAsync(options, CancellationToken.None))
        {
            Assert.True(await new BlobContainerClient(second.ConnectionString, "uploads").ExistsAsync());
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_AllServices_ListenOnLoopbackOnly()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);
        int[] ports = [server.Ports.Blob, server.Ports.Queue, server.Ports.Table];

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToArray();

        Assert.Equal(ports.Order(), listeners.Select(listener => listener.Port).Order());
        Assert.All(listeners, listener => Assert.Equal(IPAddress.Loopback, listener.Address));
    }

    [Fact]
    public async Task Start_PortTaken_SaysWhichAndWhatToDo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var options = new AzuriteOptions { Ports = new AzuritePorts(0, 0, port) };

        var error = await Assert.ThrowsAsync<AzuriteUnavailableException>(() => AzuriteServer.StartAsync(options, CancellationToken.None));

        Assert.Equal($"Port {port} is taken by another program: stop that program and run again, or pass --connection.", error.Message);
    }

    [Fact]
    public async Task Process_OwnerKilled_EndsToo()
    {
        using var patience = new CancellationTokenSource(_patience, TimeProvider.System);
        var start = new ProcessStartInfo("dotnet", [typeof(AzuriteOwner).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var owner = Process.Start(start)!;
        var port = int.Parse((await owner.StandardOutput.ReadLineAsync(patience.Token))!, CultureInfo.InvariantCulture);
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port, patience.Token);

        owner.Kill();

        Assert.Equal(SocketError.ConnectionRefused, await HowListeningEndsAsync(port, patience.Token));
    }

    [Fact]
    public async Task Process_CtrlC_LeavesTheServerRunning()
    {
        await using var server = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);
        using var signal = Process.Start("node", ["-e", $"process.kill({server.ProcessId}, 'SIGINT')"]);
        await signal.WaitForExitAsync();

        Assert.True(await AzuriteServer.IsReachableAsync(server.ConnectionString));
    }

    // Connects again whenever the server hangs up, until nobody listens.
    private static async Task<SocketError> HowListeningEndsAsync(int port, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                await client.GetStream().CopyToAsync(Stream.Null, cancellationToken);
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.ConnectionReset)
            {
                return e.SocketErrorCode;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // Reset: the process ended between listening and accepting.
                continue;
            }
        }
    }

    private static async Task AssertFreeAsync(int port)
    {
        using var client = new TcpClient();
        var error = await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port));
        Assert.Equal(SocketError.ConnectionRefused, error.SocketErrorCode);
    }
}
