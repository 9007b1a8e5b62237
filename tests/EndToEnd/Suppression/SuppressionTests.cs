using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.EndToEnd.Samples;
using Pipeline.Formats.Writing;
using Pipeline.Local.Hosting;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Suppression;

/// <summary>All samples, compiled as they are and as they are published: nobody is found in what is published.</summary>
public sealed class SuppressionTests
{
    private const int Below = 5;

    private static readonly (string Province, string Quarter)[] Quarters =
        [("62", "2025-Q3"), ("62", "2025-Q4"), ("64", "2025-Q3"), ("64", "2025-Q4")];

    [Fact]
    public async Task Samples_Published_GiveNobodyAway_AndHiddenWithoutComplementsTheyWould()
    {
        var account = await EmptyAccounts.NextAsync();
        var written = new List<ProvinceQuarter>();
        await using (var run = PipelineRun.On(new PipelineHostOptions(account)
        {
            ConfigureServices = services => services.AddSingleton<ISummaryWriter>(new KeptQuarters(written)),
        }))
        {
            await run.Host.SetUpStorageAsync(CancellationToken.None);
            await run.SendAsync(CommittedSamples.World.Files);
            foreach (var (province, quarter) in Quarters)
            {
                await run.CompileAsync(province, quarter);
            }
        }

        foreach (var quarter in written.DistinctBy(quarter => (quarter.Province, quarter.Quarter)))
        {
            var truth = PublishedFigures.Of(await CsvAsync(quarter));
            var known = Values(truth);
            var published = SuppressQuarter.Of(quarter, new SuppressionRule(Below));

            Assert.Empty(Attack.SmallOnesOf(PublishedFigures.Of(await CsvAsync(published)), Below, known));
            Assert.InRange(published.Suppressed.Small, 1, published.Suppressed.All);

            // With the small figures alone hidden the same attack finds them: else it would be no proof of anything.
            Assert.NotEmpty(Attack.SmallOnesOf(PublishedFigures.Of(await CsvAsync(quarter), hideBelow: Below), Below, known));
        }

        await PublishesAsync(account, SuppressQuarter.Of(written.Last(), new SuppressionRule(Below)));
    }

    // The same by the setting: the limit alone makes a new version, of which every file is the hidden one.
    private static async Task PublishesAsync(string account, ProvinceQuarter published)
    {
        await using var run = PipelineRun.On(new PipelineHostOptions(account) { Settings = new Dictionary<string, string?> { ["SuppressBelow"] = $"{Below}" } });
        await run.CompileAsync($"{published.Province}", $"{published.Quarter}");

        var place = $"{published.Province}/{published.Quarter}/v2";
        Assert.Equal(Encoding.UTF8.GetString((await CsvAsync(published)).Span), await run.ReadAsync(run.Get<StorageNames>().Summaries, $"{place}/{SummaryFileNames.Csv}"));
        Assert.Contains("suppression", await run.ReadAsync(run.Get<StorageNames>().Summaries, $"{place}/{SummaryFileNames.Changes}"), StringComparison.Ordinal);
        await run.CompileAsync($"{published.Province}", $"{published.Quarter}");
        Assert.Contains($"{published.Province} {published.Quarter} v2 closed", await run.QuartersAsync());
    }

    // What follows from the written ones, worked out until nothing more does.
    private static decimal[] Values(PublishedFigures truth)
    {
        var values = truth.Values.ToArray();
        foreach (var equation in truth.Equations)
        {
            var unknown = equation.Where(term => values[Math.Abs(term) - 1] is null).ToArray();
            var sum = equation.Where(term => values[Math.Abs(term) - 1] is not null).Sum(term => Math.Sign(term) * values[Math.Abs(term) - 1]!.Value);
            if (unknown.Length == 0)
            {
                Assert.True(sum == 0, string.Join(" ", equation.Select(term => truth.Names[Math.Abs(term) - 1])));
            }
            else
            {
                values[Math.Abs(Assert.Single(unknown)) - 1] = -sum * Math.Sign(unknown[0]);
                Assert.True(-sum * Math.Sign(unknown[0]) >= 0, truth.Names[Math.Abs(unknown[0]) - 1]);
            }
        }

        return [.. values.Select(value => value!.Value)];
    }

    private static async Task<ReadOnlyMemory<byte>> CsvAsync(ProvinceQuarter quarter) =>
        (await new SummaryWriter().WriteAsync(quarter, 1, before: null, CancellationToken.None)).Single(file => file.Name == SummaryFileNames.Csv).Content;

    private sealed class KeptQuarters(List<ProvinceQuarter> kept) : ISummaryWriter
    {
        private readonly SummaryWriter _writer = new();

        public Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, int version, VersionBefore? before, CancellationToken cancellationToken)
        {
            kept.Add(quarter);
            return _writer.WriteAsync(quarter, version, before, cancellationToken);
        }
    }
}
