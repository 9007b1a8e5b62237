using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Local.Files;
using Pipeline.Local.Output;
using Pipeline.Rollups;
using Pipeline.Standins.Functions;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.Local.Hosting;

/// <summary>Sends a set of samples through a running host, and collects what comes of it.</summary>
internal sealed class SampleRun(PipelineHost host, IReadOnlyList<SampleFile> files)
{
    private readonly Ledgers _ledgers = new(host.Services);
    private readonly ResultFiles _results = host.Services.GetRequiredService<ResultFiles>();
    private readonly string _container = host.Services.GetRequiredService<StorageNames>().Uploads;

    /// <summary>Sends every file and waits until all are done with.</summary>
    /// <param name="advance">Called whenever a file is done.</param>
    public async Task SendAsync(Action advance, CancellationToken cancellationToken)
    {
        var waiting = files.Select(file => BlobOf(file)).ToHashSet(StringComparer.Ordinal);
        void Count(object? sender, InvocationFinishedEventArgs finished)
        {
            var ended = finished.Invocation;
            lock (waiting)
            {
                if (ended is { BlobPath: { } blob, Outcome: InvocationOutcome.Succeeded or InvocationOutcome.Poisoned } && waiting.Remove(blob))
                {
                    advance();
                }
            }
        }

        host.Activity.Finished += Count;
        try
        {
            var sender = host.Services.GetRequiredService<UploadSender>();
            foreach (var file in files)
            {
                await using var content = File.OpenRead(file.LocalPath);
                await sender.SendAsync(file.Place, content, file.SubmittedOn, cancellationToken);
            }

            await host.WaitUntilIdleAsync(cancellationToken);
        }
        finally
        {
            host.Activity.Finished -= Count;
        }
    }

    /// <summary>What became of the files, by regency.</summary>
    public async Task<IReadOnlyList<RegencyOutcome>> OutcomesAsync(CancellationToken cancellationToken)
    {
        var failed = host.Failed.Select(failure => failure.BlobPath).ToHashSet(StringComparer.Ordinal);
        var outcomes = new List<RegencyOutcome>();
        foreach (var sent in files.GroupBy(file => file.Place.Submitter).OrderBy(group => group.Key))
        {
            var lines = await _ledgers.OfRegencyAsync(sent.Key, cancellationToken);
            var known = lines.Select(line => line.Path).ToHashSet(StringComparer.Ordinal);
            outcomes.Add(new RegencyOutcome(
                AreaTable.Kemendagri.Find(sent.Key)!,
                sent.Count(),
                sent.Count(file => !known.Contains(file.Place.Text) && !failed.Contains(BlobOf(file))),
                lines));
        }

        return outcomes;
    }

    /// <summary>Compiles the quarters of the samples, saves the summaries and returns the pages.</summary>
    public async Task<IReadOnlyList<string>> SummariseAsync(
        IReadOnlyList<RegencyOutcome> outcomes, string folder, CancellationToken cancellationToken)
    {
        var wanted = outcomes
            .SelectMany(outcome => outcome.Submissions, (outcome, line) => (outcome.Regency.Code.Province, line.Key.Quarter))
            .Distinct().Order().ToArray();
        var pages = new List<string>();
        foreach (var compiled in await host.CompileAsync(wanted, cancellationToken))
        {
            if (compiled.Line is { } line)
            {
                var saved = await _results.SaveSummaryAsync(compiled.Province, compiled.Quarter, line.Version, folder, cancellationToken);
                pages.AddRange(saved.Where(path => Path.GetFileName(path) == SummaryFileNames.Html));
            }
        }

        return pages;
    }

    /// <summary>Saves the indexes of the provinces with all versions, and returns the indexes.</summary>
    public async Task<IReadOnlyList<string>> SaveIndexesAsync(
        IReadOnlyList<RegencyOutcome> outcomes, string folder, CancellationToken cancellationToken)
    {
        var indexes = new List<string>();
        foreach (var province in outcomes.Where(outcome => outcome.Submissions.Count > 0).Select(outcome => outcome.Regency.Code.Province).Distinct().Order())
        {
            if (await _results.SaveIndexAsync(province, folder, cancellationToken) is { } index)
            {
                indexes.Add(index);
            }
        }

        return indexes;
    }

    /// <summary>Saves the feedback of the regencies.</summary>
    public async Task SaveFeedbackAsync(IReadOnlyList<RegencyOutcome> outcomes, string folder, CancellationToken cancellationToken)
    {
        foreach (var outcome in outcomes)
        {
            await _results.SaveFeedbackAsync(outcome.Regency.Code, folder, cancellationToken);
        }
    }

    // As the host names what started a function.
    private string BlobOf(SampleFile file) => $"{_container}/{file.Place.Text}";
}
