using System.Diagnostics.Metrics;
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.EndToEnd.Faults;
using Pipeline.Local.Hosting;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>The health function over HTTP: what it says of each part, and that it says nothing else.</summary>
public sealed class HealthTests
{
    private const string Well = """{"status":"healthy","parts":{"intake":"ok","registry":"ok","ledger":"ok","references":"ok"}}""";

    [Fact]
    public async Task Health_AllAnswers_Is200()
    {
        await using var run = await ServeAsync(refused: null);

        Assert.Equal((HttpStatusCode.OK, Well), await AskAsync(run));
    }

    [Theory]
    [InlineData("/uploads", 403, "intake", "403")]
    [InlineData("/audit", 404, "registry", "missing")]
    [InlineData("/Quarters()", 403, "ledger", "403")]
    [InlineData("/references/62/berlaku.json", 403, "references", "403")]
    public async Task Health_APartDoesNotAnswer_Is503AndSaysWhich(string address, int status, string part, string reason)
    {
        await using var run = await ServeAsync(new Refusal(address, status));
        using var measured = new Measurements(run.Get<IMeterFactory>());

        var expected = Well.Replace("\"healthy\"", "\"unhealthy\"", StringComparison.Ordinal).Replace($"\"{part}\":\"ok\"", $"\"{part}\":\"failed\"", StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, expected), await AskAsync(run));
        Assert.Equal(
            [$"pipeline.health.checks part={part} outcome={reason}: 1"],
            measured.Of("pipeline.health.checks").Where(line => !line.EndsWith("outcome=ok: 1", StringComparison.Ordinal)));
    }

    /// <summary>Nobody listens at the address of the intake account.</summary>
    [Fact]
    public async Task Health_AnAccountIsOut_IsSaidOfThatAccountAlone()
    {
        var registry = await EmptyAccounts.NextAsync();
        await using (var setUp = PipelineRun.On(new PipelineHostOptions(registry)))
        {
            await setUp.Host.SetUpStorageAsync(CancellationToken.None);
        }

        const string Nowhere = "DefaultEndpointsProtocol=http;AccountName=akun;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/akun;";
        await using var run = PipelineRun.On(new PipelineHostOptions(new HostStorage.ByText(registry, Nowhere)) { Time = new HurriedTime() });

        var report = await run.Get<CheckHealth>().RunAsync(CancellationToken.None);

        Assert.Equal([HealthPart.Intake], report.Failures.Keys);
    }

    /// <summary>Whoever asks again and again asks the storage once.</summary>
    [Fact]
    public async Task Health_AskedAgain_AsksTheStorageOnce()
    {
        await using var run = await ServeAsync(refused: null);
        using var measured = new Measurements(run.Get<IMeterFactory>());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(run)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(Enum.GetValues<HealthPart>().Length, measured.Of("pipeline.health.checks").Count);
    }

    private static async Task<PipelineRun> ServeAsync(Refusal? refused)
    {
        var options = new PipelineHostOptions(await EmptyAccounts.NextAsync())
        {
            ConfigureServices = services => services.AddSingleton<HttpPipelinePolicy>(refused ?? new Refusal("", 0)),
        };
        var run = PipelineRun.On(options);
        await run.Host.StartAsync(CancellationToken.None);
        refused?.Begin();
        return run;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(PipelineRun run)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(run.Host.Activity.HttpAddress!, "/api/health"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Once begun, refuses what is asked of one address.</summary>
    private sealed class Refusal(string address, int status) : WirePolicy
    {
        private volatile bool _begun;

        public void Begin() => _begun = true;

        protected override ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
        {
            if (!_begun || !message.Request.Uri.Path.EndsWith(address, StringComparison.Ordinal))
            {
                return send();
            }

            message.Response = new SpoiledAnswer(status);
            return ValueTask.CompletedTask;
        }
    }
}
