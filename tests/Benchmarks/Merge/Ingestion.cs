using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Benchmarks.Load;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Benchmarks.Merge;

/// <summary>The app's own way: files from their bytes into the registry, and the feedback written.</summary>
/// <param name="connection">An account where nothing is.</param>
/// <param name="folder">Where <see cref="Files"/> lie.</param>
internal sealed class Ingestion(string connection, string folder, TimeProvider time)
{
    /// <summary>By which a process of its own is told to run it.</summary>
    public const string Name = "ingest";

    /// <summary>Of what the submitter sends, in which quarter.</summary>
    public const string Regency = "6207";

    /// <summary>Another one, whose file is merged before anything is timed, so that the compiler's time is not counted. Its keys come first (the emulator
    /// is slower where others lie behind), and none of its people has a NIK that the other file has.</summary>
    public const string WarmUpRegency = "6204";

    /// <summary>The quarter for which the files are made.</summary>
    public static readonly Quarter Quarter = new(2025, 4);

    /// <summary>What is merged, one after the other, by the name of the job; the files are called so.</summary>
    public static readonly string[] Files = ["first", "identical", "changed"];

    /// <summary>The file of the other regency.</summary>
    public const string WarmUp = "warm-up";

    public async IAsyncEnumerable<MergeRun> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Never started: its use cases are run here, and not by a trigger that looks once a second.
        await using var host = PipelineHost.Build(new PipelineHostOptions(connection) { Time = time });
        await host.SetUpStorageAsync(cancellationToken);
        foreach (var file in new[] { WarmUp, WarmUp + "-again" })
        {
            _ = await IngestAsync(host, WarmUpRegency, file, cancellationToken);
        }

        var before = await TakeSnapshotAsync(host, cancellationToken);
        foreach (var file in Files)
        {
            var upload = await SendAsync(host, Regency, file, cancellationToken);
            var run = await MergeRun.TimeAsync(file, time, () => IngestAsync(host, upload, cancellationToken));
            var after = await TakeSnapshotAsync(host, cancellationToken);
            yield return run with { Written = after.WrittenSince(before) };
            before = after;
        }
    }

    private async Task<int> IngestAsync(PipelineHost host, string regency, string file, CancellationToken cancellationToken) =>
        await IngestAsync(host, await SendAsync(host, regency, file, cancellationToken), cancellationToken);

    /// <returns>Of how many rows something stands in the registry.</returns>
    private static async Task<int> IngestAsync(PipelineHost host, string upload, CancellationToken cancellationToken)
    {
        var result = await host.Services.GetRequiredService<IngestUpload>().RunAsync(upload, answersAgain: false, cancellationToken);
        return result is { Outcome: IngestOutcome.Merged or IngestOutcome.Repeated, Submission.Rows: { } rows }
            ? rows.Added + rows.Changed + rows.Unchanged
            : throw new InvalidOperationException($"The file was not merged: {result.Outcome}.");
    }

    private async Task<string> SendAsync(PipelineHost host, string regency, string file, CancellationToken cancellationToken)
    {
        var place = new UploadPath(AreaCode.Parse(regency), Quarter, $"{file}.csv", $"{regency}/{Quarter}/{file}.csv");
        await using var content = File.OpenRead(Path.Combine(folder, file + ".csv"));
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place, content, submittedOn: null, cancellationToken);
        return place.Text;
    }

    private async Task<PeopleSnapshot> TakeSnapshotAsync(PipelineHost host, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var people = host.Services.GetRequiredService<TableServiceClient>().GetTableClient(host.Services.GetRequiredService<StorageNames>().People);
        var etags = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entity in people.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: cancellationToken))
        {
            etags.Add(entity.RowKey, entity.ETag.ToString());
        }

        return new PeopleSnapshot(etags, time.GetElapsedTime(start));
    }
}
