using Pipeline.Local;
using Pipeline.Local.Output;

namespace Pipeline.Pages.Tests;

/// <summary>The main job on the sample inputs, run once when a test first asks for its pages.</summary>
public sealed class CompiledSamples : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pipeline-pages-");
    private readonly Lazy<Task<string>> _summaries;

    public CompiledSamples() => _summaries = new Lazy<Task<string>>(RunAsync);

    /// <summary>The address of a page below <c>summaries/</c>.</summary>
    public async Task<string> AddressOfAsync(string page) => new Uri(Path.Combine(await _summaries.Value, page)).AbsoluteUri;

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["--out", _folder.FullName], Terminal.Redirected(output, error, TimeProvider.System), CancellationToken.None);
        Assert.True(exitCode == 0, $"The main job ended with {exitCode}.\n{output}\n{error}");
        return Path.Combine(_folder.FullName, "summaries");
    }
}
