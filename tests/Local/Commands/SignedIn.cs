using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.Storage.Blobs;

namespace Pipeline.Local.Tests.Commands;

/// <summary>Two accounts that take tokens over HTTPS as Azure's do, an <c>az</c> that gives one, and commands as processes that trust the certificate.</summary>
/// <remarks>What the token allows is not checked here: that is Azure's, by the roles in infra/roles.bicep.</remarks>
public sealed class SignedIn : IAsyncLifetime, IDisposable
{
    /// <summary>What the regency sent before anybody signs in.</summary>
    public const string Upload = "6202/2025-Q4/daftar.csv";

    private const string Intake = "intake";
    private const string Registry = "registry";
    private const string EmptyIntake = "drillintake";
    private const string EmptyRegistry = "drillregistry";

    private readonly TemporaryFolder _folder = new();
    private AzuriteServer? _server;

    private string CertificateFile => Path.Combine(_folder.Path, "certificate.pem");

    public async Task InitializeAsync()
    {
        var onDisk = new AzuriteOptions { InMemory = false, Location = Path.Combine(_folder.Path, "data"), Accounts = [Intake, Registry, EmptyIntake, EmptyRegistry] };
        await using (var byKey = await AzuriteServer.StartAsync(onDisk, CancellationToken.None))
        {
            await FillAsync(new HostStorage.ByText(byKey.ConnectionStringOf(Registry), byKey.ConnectionStringOf(Intake)));
            await using var empty = PipelineHost.Build(new PipelineHostOptions(
                new HostStorage.ByText(byKey.ConnectionStringOf(EmptyRegistry), byKey.ConnectionStringOf(EmptyIntake))));
            await empty.SetUpStorageAsync(CancellationToken.None);
        }

        _server = await AzuriteServer.StartAsync(onDisk with { Certificate = WriteCertificate() }, CancellationToken.None);
        var az = _folder.Write("bin/az", $"#!/bin/sh\necho \"$*\" >>'{_folder.Path}/calls'\n{Answer}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a command as who is signed in.</summary>
    internal Task<CommandRun> RunAsync(params string[] args) => RunAsync(Programs, SettingsOf("", Intake, Registry), args);

    /// <summary>The same with the empty accounts as those to write into.</summary>
    internal Task<CommandRun> RunIntoEmptyAsync(params string[] args) =>
        RunAsync(Programs, [.. SettingsOf("", Intake, Registry), .. SettingsOf("Into__", EmptyIntake, EmptyRegistry)], args);

    /// <summary>The same on what were the empty accounts.</summary>
    internal Task<CommandRun> RunOnEmptyAsync(params string[] args) => RunAsync(Programs, SettingsOf("", EmptyIntake, EmptyRegistry), args);

    /// <summary>Runs a command where there is no <c>az</c>.</summary>
    internal Task<CommandRun> RunAsNobodyAsync(params string[] args) => RunAsync(_folder.Path, SettingsOf("", Intake, Registry), args);

    /// <summary>What was asked of <c>az</c>.</summary>
    internal string[] Calls() => File.ReadAllLines(Path.Combine(_folder.Path, "calls"));

    private string Programs => Path.Combine(_folder.Path, "bin");

    private IEnumerable<KeyValuePair<string, string?>> SettingsOf(string prefix, string intake, string registry) =>
    [
        new($"{prefix}IntakeStorage__blobServiceUri", $"https://127.0.0.1:{_server!.Ports.Blob}/{intake}"),
        new($"{prefix}RegistryStorage__blobServiceUri", $"https://127.0.0.1:{_server.Ports.Blob}/{registry}"),
        new($"{prefix}RegistryStorage__tableServiceUri", $"https://127.0.0.1:{_server.Ports.Table}/{registry}"),
    ];

    private async Task<CommandRun> RunAsync(string programs, IEnumerable<KeyValuePair<string, string?>> settings, string[] args)
    {
        // By its path: nothing but az is in the PATH.
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(PipelineHost).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = programs;
        start.Environment["SSL_CERT_FILE"] = CertificateFile;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    private static async Task FillAsync(HostStorage storage)
    {
        await using var host = PipelineHost.Build(new PipelineHostOptions(storage));
        await host.StartAsync(CancellationToken.None);
        Assert.True(UploadPath.TryParse(Upload, AreaTable.Kemendagri.Contains, out var place));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Lists.Clean));
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place!, content, null, CancellationToken.None);
        await host.WaitUntilIdleAsync(CancellationToken.None);
    }

    private AzuriteCertificate WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        _folder.Write("certificate.pem", certificate.ExportCertificatePem());
        return new AzuriteCertificate(CertificateFile, _folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem()));
    }

    /// <summary>What <c>az account get-access-token</c> prints, for the next decades.</summary>
    private static string Answer =>
        $$"""
        echo '{"accessToken":"{{Token}}","expiresOn":"2069-01-01 00:00:00.000000","expires_on":3124224000,"subscription":"s","tenant":"t","tokenType":"Bearer"}'
        """;

    private static string Token => string.Join('.', new[]
    {
        """{"alg":"none","typ":"JWT"}""",
        """{"aud":"https://storage.azure.com","iss":"https://sts.windows.net/tenant/","iat":0,"nbf":0,"exp":3124224000}""",
        "unsigned",
    }.Select(part => Convert.ToBase64String(Encoding.UTF8.GetBytes(part)).TrimEnd('=').Replace('+', '-').Replace('/', '_')));
}
