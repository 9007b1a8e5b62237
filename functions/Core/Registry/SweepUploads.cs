using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>How long an upload must have been left alone before it counts as forgotten.</summary>
/// <param name="QuietFor">Longer than a function may run (host.json), so that what is being worked on is left to whoever does.</param>
public sealed record SweepRule(TimeSpan QuietFor);

/// <summary>An upload whose receipt does not say that it is done with.</summary>
/// <param name="Arrival">Its receipt, if it has one.</param>
public sealed record OpenUpload(UploadVersion Version, Arrival? Arrival)
{
    /// <summary>Whether it waits for an engineer; else for its turn.</summary>
    public bool HasFailed => Arrival?.HasFailed == true;

    /// <summary>When anything was heard of it last.</summary>
    public DateTimeOffset LastSign => Arrival?.TriedOn ?? Version.StoredOn;
}

/// <summary>What a sweep came to.</summary>
/// <param name="Ingested">Had been forgotten, and are done with now.</param>
/// <param name="Failed">Had been forgotten, and failed again.</param>
/// <param name="GivenUp">Failed five times: left to an engineer.</param>
public sealed record SweepCounts(int Ingested, int Failed, int GivenUp)
{
    /// <summary>How many uploads the sweep found that nobody was done with, and nobody had given up on.</summary>
    public int Waiting { get; init; }

    /// <summary>How long the oldest of these had lain there; zero where none waited.</summary>
    public TimeSpan LongestWait { get; init; }
}

/// <summary>
/// Finds the uploads that nobody ingested, whether their event was lost or the process died over them, and ingests them:
/// what lies in the container and has no receipt is all that is asked, so that no file depends on its event.
/// </summary>
public sealed class SweepUploads(
    IUploadVersions versions, IArrivals arrivals, ReceiveUpload receive, AreaTable areas, SweepRule rule, TimeProvider time)
{
    /// <summary>What is not done with, in the order in which it was stored.</summary>
    /// <param name="submitter">Whose; null for everybody's and what lies in no area's folder.</param>
    public async Task<IReadOnlyList<OpenUpload>> ListOpenAsync(AreaCode? submitter, CancellationToken cancellationToken)
    {
        var listed = await versions.ListAsync(submitter, cancellationToken).ToListAsync(cancellationToken);
        var open = new List<OpenUpload>();
        foreach (var ofSubmitter in listed.GroupBy(version => UploadPath.TryParse(version.Path, areas.Contains, out var place) ? place!.Submitter : (AreaCode?)null))
        {
            var receipts = await arrivals.ListAsync(ofSubmitter.Key, cancellationToken)
                .ToDictionaryAsync(arrival => arrival.Version, StringComparer.Ordinal, cancellationToken);
            open.AddRange(ofSubmitter
                .Select(version => new OpenUpload(version, receipts.GetValueOrDefault(version.Id)))
                .Where(upload => upload.Arrival is not { IsDone: true }));
        }

        return [.. open.OrderBy(upload => upload.Version.StoredOn).ThenBy(upload => upload.Version.Path, StringComparer.Ordinal)];
    }

    /// <summary>Ingests what was forgotten, first what was tried least. What failed five times is left, and its operator told if
    /// that had not happened.</summary>
    /// <exception cref="AggregateException">Of some uploads not even the receipt or the feedback could be written; the others are swept.</exception>
    public async Task<SweepCounts> RunAsync(CancellationToken cancellationToken)
    {
        var errors = new List<Exception>();
        var now = time.GetUtcNow();
        var quietSince = now - rule.QuietFor;
        var open = await ListOpenAsync(null, cancellationToken);
        var waiting = open.Where(upload => !upload.HasFailed).ToArray();
        var counts = new SweepCounts(0, 0, 0)
        {
            Waiting = waiting.Length,
            LongestWait = waiting.Length == 0 ? TimeSpan.Zero : now - waiting.Min(upload => upload.Version.StoredOn),
        };
        foreach (var upload in open.Where(upload => upload.LastSign <= quietSince).OrderBy(upload => upload.Arrival?.Tries ?? 0))
        {
            try
            {
                counts = await SweepAsync(upload, counts, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                errors.Add(error);
            }
        }

        return errors.Count == 0 ? counts : throw new AggregateException($"{errors.Count} uploads could not be swept.", errors);
    }

    private async Task<SweepCounts> SweepAsync(OpenUpload upload, SweepCounts counts, CancellationToken cancellationToken) =>
        upload.HasFailed ? await LeaveAsync(upload, counts, cancellationToken)
        : await receive.TryWithinLimitAsync(upload.Version, cancellationToken) is Reception.Done ? counts with { Ingested = counts.Ingested + 1 }
        : counts with { Failed = counts.Failed + 1 };

    private async Task<SweepCounts> LeaveAsync(OpenUpload upload, SweepCounts counts, CancellationToken cancellationToken)
    {
        if (upload.Arrival is { ToldUnder: null } untold)
        {
            await receive.TellAsync(upload.Version, untold, cancellationToken);
        }

        return counts with { GivenUp = counts.GivenUp + 1 };
    }
}
