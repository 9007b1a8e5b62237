namespace Pipeline.Local.Tests.Commands;

/// <summary>Wherever a key or a signature is put by mistake, no command repeats it.</summary>
public sealed class SecretsTests
{
    private const string Key = "Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zg==";

    // Nobody listens on port 1.
    private static readonly string[] Written =
    [
        $"AccountName=nobody;AccountKey={Key};BlobEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody",
        $"BlobEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody;SharedAccessSignature=sv=2025-01-05&sig={Key}",
        $"http://127.0.0.1:1/nobody/uploads/x.csv?sv=2025-01-05&sig={Key}",
        $"accountkey={Key}",
        Key,
    ];

    private static readonly string[][] Places =
    [
        ["{}"],
        ["6202", "{}"],
        ["--connection", "{}"],
        ["6202", "--connection", "{}"],
        ["--connection={}"],
        ["--{}"],
        ["--regency", "{}"],
        ["--out", "{}"],
        ["--samples", "{}"],
        ["--from", "{}"],
        ["--into", "{}"],
    ];

    [Theory]
    [InlineData("check")]
    [InlineData("template")]
    [InlineData("serve")]
    [InlineData("put")]
    [InlineData("rollup")]
    [InlineData("submissions")]
    [InlineData("release")]
    [InlineData("withdraw")]
    [InlineData("redrive")]
    [InlineData("export")]
    [InlineData("rebuild")]
    [InlineData("audit")]
    [InlineData("explain")]
    public async Task Run_SecretInAnyPlace_IsNotPrinted(string command)
    {
        foreach (var args in Places.SelectMany(_ => Written, (place, secret) => place.Select(part => part.Replace("{}", secret, StringComparison.Ordinal))))
        {
            var run = await CommandRun.OfAsync([command, .. args]);

            Assert.True(run.ExitCode is 1 or 2, string.Join(' ', args));
            Assert.DoesNotContain(Key[..12], run.Output + run.Error, StringComparison.Ordinal);
        }
    }
}
