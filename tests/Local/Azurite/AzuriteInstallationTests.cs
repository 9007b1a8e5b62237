using Pipeline.Local.Azurite;

namespace Pipeline.Local.Tests.Azurite;

public sealed class AzuriteInstallationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-tests-");

    public static TheoryData<string[], string> Unavailable => new()
    {
        { [], "Node.js was not found: install Node 20 or later and run again, or pass --connection." },
        { ["node"], "npm was not found: install it (it comes with Node 20 or later) and run again, or pass --connection." },
        {
            ["node", "npm"],
            "npm could not install Azurite (exit code 7; code ENOTFOUND; network request failed): "
            + "check the network and npm's registry setting and run again, or pass --connection."
        },
    };

    [Theory]
    [MemberData(nameof(Unavailable))]
    public async Task Start_ProgramMissingOrFailing_SaysWhatToDoAndLeavesNoInstallation(string[] programs, string expected)
    {
        foreach (var program in programs)
        {
            await WriteFailingProgramAsync(program);
        }

        var cache = Path.Combine(_folder.FullName, "cache");
        var options = new AzuriteOptions
        {
            Installation = new AzuriteInstallation { SearchPath = _folder.FullName, CacheFolder = cache },
        };

        var error = await Assert.ThrowsAsync<AzuriteUnavailableException>(() => AzuriteServer.StartAsync(options, CancellationToken.None));

        Assert.Equal(expected, error.Message);
        Assert.DoesNotContain(
            Directory.Exists(cache) ? Directory.GetDirectories(cache) : [],
            folder => !folder.Contains(".partial-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_CacheFolderIsAFile_SaysWhatToDo()
    {
        await WriteFailingProgramAsync("node");
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");
        var installation = new AzuriteInstallation { SearchPath = _folder.FullName, CacheFolder = file };

        var error = await Assert.ThrowsAsync<AzuriteUnavailableException>(
            () => installation.EnsureAsync(TimeProvider.System, progress: null, CancellationToken.None));

        Assert.Equal(
            $"Azurite cannot be installed into {file} because the folder cannot be written: make it writable and run again, or pass --connection.",
            error.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task WriteFailingProgramAsync(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            const string Script = "@echo npm error code ENOTFOUND 1>&2\r\n@echo npm error network request failed. 1>&2\r\n@exit /b 7\r\n";
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name + ".cmd"), Script);
        }
        else
        {
            const string Script = "#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\necho 'npm error network request failed.' >&2\nexit 7\n";
            var path = Path.Combine(_folder.FullName, name);
            await File.WriteAllTextAsync(path, Script);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
