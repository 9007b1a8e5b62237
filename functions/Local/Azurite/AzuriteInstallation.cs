using System.Security.Cryptography;
using Pipeline.Local.Files;

namespace Pipeline.Local.Azurite;

/// <summary>The Azurite that the lock file beside this class pins, installed once into a cache folder.</summary>
public sealed record AzuriteInstallation
{
    private const string PartialMark = ".partial-";
    private static readonly TimeSpan _lockRetry = TimeSpan.FromMilliseconds(250);

    /// <summary>Holds one folder for each lock file ever installed; by default <c>.azurite</c> at the repository root.</summary>
    public string CacheFolder { get; init; } = DefaultCacheFolder();

    /// <summary>Where node and npm are looked for: a PATH value.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    internal static string SourceFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Azurite");

    internal string FindNode() =>
        ProgramSearch.Find("node", SearchPath) ?? throw AzuriteUnavailableException.NodeMissing();

    /// <summary>Installs if need be, and returns the path of Azurite's entry script.</summary>
    /// <exception cref="AzuriteUnavailableException">Node or npm is missing, npm failed, or the folder cannot be written.</exception>
    public async Task<string> EnsureAsync(TimeProvider time, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        FindNode();
        var installed = Path.Combine(CacheFolder, await LockFileHashAsync(cancellationToken));
        if (!Directory.Exists(installed))
        {
            try
            {
                Directory.CreateDirectory(CacheFolder);
                await using var guard = await LockAsync(time, cancellationToken);
                if (!Directory.Exists(installed))
                {
                    await InstallAsync(installed, time, progress, cancellationToken);
                }
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                throw AzuriteUnavailableException.FolderUnusable(CacheFolder, e);
            }
        }

        return Path.Combine(installed, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    private async Task InstallAsync(string installed, TimeProvider time, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var npm = ProgramSearch.Find("npm", SearchPath) ?? throw AzuriteUnavailableException.NpmMissing();
        progress?.Report("Installing Azurite from npm; this happens once and takes about a minute.");

        // Only a whole installation gets the final name. The npm of a process that was killed may still be writing,
        // so each try has a folder of its own, and what broken tries left is deleted an hour later.
        foreach (var broken in Directory.GetDirectories(CacheFolder, "*" + PartialMark + "*")
            .Where(folder => Directory.GetCreationTimeUtc(folder) < time.GetUtcNow().UtcDateTime.AddHours(-1)))
        {
            Directory.Delete(broken, recursive: true);
        }

        var partial = Directory.CreateDirectory($"{installed}{PartialMark}{Guid.NewGuid():N}").FullName;
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc"])
        {
            File.Copy(Path.Combine(SourceFolder, file), Path.Combine(partial, file));
        }

        await NpmCi.RunAsync(npm, partial, SearchPath, cancellationToken);
        Directory.Move(partial, installed);
        progress?.Report("Azurite is installed.");
    }

    // The operating system frees the lock of a process that dies, so none is ever left behind.
    private async Task<FileStream> LockAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var file = Path.Combine(CacheFolder, "install.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(_lockRetry, time, cancellationToken);
            }
        }
    }

    private static async Task<string> LockFileHashAsync(CancellationToken cancellationToken)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(SourceFolder, "package-lock.json"), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(lockFile))[..16];
    }

    private static string DefaultCacheFolder() => RepositoryRoot.Path is { } root
        ? Path.Combine(root, ".azurite")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "pipeline", "azurite");
}
