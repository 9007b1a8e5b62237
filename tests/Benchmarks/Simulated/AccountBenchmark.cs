using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Samples;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Benchmarks.Simulated;

/// <summary>Sends the lists of all regencies of Kalimantan Tengah at the same moment; the tables are simulated, the blobs are Azurite's.</summary>
internal sealed class AccountBenchmark(int rows, SimulatedLimits limits, TimeProvider time, TextWriter output)
{
    private static readonly string[] Regencies =
        ["6201", "6202", "6203", "6204", "6205", "6206", "6207", "6208", "6209", "6210", "6211", "6212", "6213", "6271"];

    private static readonly Quarter Quarter = new(2025, 4);

    /// <returns>0, or 1 when a row is lost.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // On Azure each regency's file has an instance, with a pool of its own.
        _ = ThreadPool.SetMinThreads(2 * Regencies.Length, 2 * Regencies.Length);
        var folder = Directory.CreateTempSubdirectory("pipeline-account-");
        try
        {
            var niks = WriteFiles(folder.FullName);
            var runs = new List<AccountRun>();
            foreach (var order in Enum.GetValues<RowOrder>())
            {
                if (order == RowOrder.ByNik)
                {
                    SortFiles(folder.FullName);
                }

                runs.Add(await RunAsync(order, folder.FullName, niks, cancellationToken));
            }

            AccountReport.WriteTable(output, rows, limits, runs);
            return AccountReport.WriteVerdict(output, rows, runs) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<AccountRun> RunAsync(RowOrder order, string folder, int niks, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
        var tables = new SimulatedTables(azurite.Ports.Table, limits, time);
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString)
        {
            Time = time,
            ConfigureServices = services => services.AddSingleton<HttpPipelinePolicy>(tables),
        });
        await host.SetUpStorageAsync(cancellationToken);
        foreach (var regency in Regencies)
        {
            await using var content = File.OpenRead(FileOf(folder, regency));
            await host.Services.GetRequiredService<UploadSender>().SendAsync(PlaceOf(regency), content, submittedOn: null, cancellationToken);
        }

        var start = time.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var regencies = await Task.WhenAll(Regencies.Select(regency => Task.Run(() => IngestAsync(host, regency, cancellationToken), cancellationToken)));
        return new AccountRun(
            order, time.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before, tables.Counts, regencies, niks, tables.Count(host.Services.GetRequiredService<StorageNames>().People));
    }

    private async Task<RegencyRun> IngestAsync(PipelineHost host, string regency, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var result = await host.Services.GetRequiredService<IngestUpload>().RunAsync(PlaceOf(regency).Text, answersAgain: false, cancellationToken);
        return new RegencyRun(regency, time.GetElapsedTime(start), result.Submission?.Rows ?? RowCounts.None);
    }

    /// <returns>How many NIKs the files have together.</returns>
    private int WriteFiles(string folder)
    {
        var niks = new HashSet<string>(rows, StringComparer.Ordinal);
        foreach (var (index, regency) in Regencies.Index())
        {
            var share = (rows / Regencies.Length) + (index < rows % Regencies.Length ? 1 : 0);
            using (var stream = File.Create(FileOf(folder, regency)))
            {
                LoadFile.Write(stream, new LoadPlan(share, regency, Quarter, 0, LoadFormat.Csv));
            }

            niks.UnionWith(File.ReadLines(FileOf(folder, regency)).Skip(1).Select(NikOf));
        }

        return niks.Count;
    }

    private static void SortFiles(string folder)
    {
        foreach (var regency in Regencies)
        {
            var lines = File.ReadAllLines(FileOf(folder, regency));
            File.WriteAllLines(FileOf(folder, regency), [lines[0], .. lines.Skip(1).OrderBy(NikOf, StringComparer.Ordinal)]);
        }
    }

    private static string NikOf(string line) => line.Split(';')[2];

    private static string FileOf(string folder, string regency) => Path.Combine(folder, regency + ".csv");

    private static UploadPath PlaceOf(string regency) => new(AreaCode.Parse(regency), Quarter, "muatan.csv", $"{regency}/{Quarter}/muatan.csv");
}

/// <summary>In which order the rows of a file stand.</summary>
internal enum RowOrder
{
    /// <summary>Family by family, village by village.</summary>
    AsKept,

    /// <summary>By NIK, so that all of a partition stand together.</summary>
    ByNik,
}

/// <summary>One province's lists merged.</summary>
/// <param name="Niks">How many there are in the files.</param>
/// <param name="People">How many the registry has afterwards.</param>
internal sealed record AccountRun(
    RowOrder Order, TimeSpan Elapsed, TimeSpan Processor, SimulatedCounts Counts, IReadOnlyList<RegencyRun> Regencies, int Niks, int People);

/// <summary>One regency's list merged.</summary>
internal sealed record RegencyRun(string Regency, TimeSpan Elapsed, RowCounts Rows);
