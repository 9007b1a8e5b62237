using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.References;

namespace Pipeline.Registry;

/// <summary>What a rebuild knows beside the uploads: which were taken, in which place and read with what, the contents of those
/// that were overwritten since, and the provinces' own tables. All of it may be empty; then every upload is read as if it came today.</summary>
public sealed record RebuildSource(ISubmissionLedger Ledger, IOriginals Originals, IArrivals Arrivals, IReferenceStore References);

/// <summary>What a rebuild will do.</summary>
/// <param name="Lines">The submissions to be folded again, and those refused whole, which only their line remembers.</param>
/// <param name="Known">Receipts of uploads that the lines account for.</param>
/// <param name="Unnamed">Uploads that no line names: to be ingested as if their event came now, in the order in which they were stored.</param>
public sealed record RebuildPlan(IReadOnlyList<Submission> Lines, IReadOnlyList<(UploadVersion Version, Arrival Receipt)> Known, IReadOnlyList<UploadVersion> Unnamed)
{
    /// <summary>The lines to be folded.</summary>
    public IEnumerable<Submission> ToFold => Lines.Where(line => line.State != SubmissionState.Refused);
}

/// <summary>What a rebuild came to.</summary>
/// <param name="Folded">Submissions of the source that are in the registry again.</param>
/// <param name="Differing">Of them, those whose rows ended otherwise: a row held for another regency's sake depends on who came first.</param>
/// <param name="Unsettled">Submissions that are not folded.</param>
/// <param name="Ingested">Uploads that no line had named.</param>
/// <param name="Failed">Of those, the ones that failed; <c>redrive</c> tries them again.</param>
/// <param name="Errors">What went wrong, by whose it was: an original that is missing, a fold that failed.</param>
public sealed record RebuildResult(
    int Folded, int Differing, int Unsettled, int Ingested, int Failed, IReadOnlyList<(AreaCode Regency, Exception Error)> Errors);

/// <summary>
/// Folds the registry into empty tables (decision 13). The lines of the ledger are laid down as submissions that are still
/// to be folded; they are then folded in the order of their keys, as it does after any crash.
/// </summary>
public sealed class RebuildRegistry(
    IAreaLock locks, RegencySubmissions submissions, IUploadVersions versions, ISubmissionLedger ledger, IOriginals originals,
    IArrivals arrivals, IReferenceStore references, ReceiveUpload receive, ReadingRules rules, AreaTable areas)
{
    public async Task<RebuildPlan> PlanAsync(RebuildSource source, CancellationToken cancellationToken)
    {
        var uploads = await versions.ListAsync(null, cancellationToken)
            .OrderBy(version => version.StoredOn).ThenBy(version => version.Path, StringComparer.Ordinal).ToListAsync(cancellationToken);
        var bySubmitter = uploads.ToLookup(SubmitterOf);
        var lines = new List<Submission>();
        var known = new List<(UploadVersion Version, Arrival Receipt)>();
        foreach (var submitter in Submitters())
        {
            var own = await source.Ledger.ListAsync(submitter, cancellationToken);
            var receipts = await source.Arrivals.ListAsync(submitter, cancellationToken)
                .ToDictionaryAsync(arrival => arrival.Version, StringComparer.Ordinal, cancellationToken);
            lines.AddRange(own);
            var inForce = await source.References.InForceAsync(submitter, cancellationToken);
            known.AddRange(bySubmitter[submitter]
                .Where(version => !IsLost(version, inForce))
                .Select(version => (version, Receipt: ReceiptOf(version, submitter, own, receipts.GetValueOrDefault(version.Id))))
                .Where(pair => pair.Receipt is not null)
                .Select(pair => (pair.version, pair.Receipt!)));
        }

        var accounted = known.Select(pair => pair.Version).ToHashSet();
        return new RebuildPlan(lines, known, [.. uploads.Where(version => !accounted.Contains(version))]);
    }

    /// <summary>Does it. The tables must be empty, and a run that was cut off is begun again on empty ones.</summary>
    public async Task<RebuildResult> RunAsync(RebuildSource source, RebuildPlan plan, CancellationToken cancellationToken)
    {
        // One regency's lost file must not keep the others from being restored.
        var errors = new List<(AreaCode, Exception)>();
        foreach (var line in plan.ToFold)
        {
            await TryAsync(line.Regency, errors, () => KeepAsync(source.Originals, line, cancellationToken), cancellationToken);
        }

        foreach (var province in areas.Provinces)
        {
            await TryAsync(province.Code, errors, () => KeepReferencesAsync(source.References, province.Code, cancellationToken), cancellationToken);
        }

        foreach (var line in plan.Lines)
        {
            await ledger.SaveAsync(line.State == SubmissionState.Refused ? line : line with { State = SubmissionState.Merging, ReadBy = rules.Id }, cancellationToken);
        }

        foreach (var (_, receipt) in plan.Known)
        {
            await arrivals.SaveAsync(receipt, cancellationToken);
        }

        foreach (var regency in plan.ToFold.Select(line => line.Regency).Distinct())
        {
            await TryAsync(
                regency, errors, () => locks.HoldAsync(regency, token => submissions.SettleAsync(regency, null, token), cancellationToken), cancellationToken);
        }

        var failed = 0;
        foreach (var upload in plan.Unnamed)
        {
            failed += await receive.TryAsync(upload, cancellationToken) is Reception.Failed ? 1 : 0;
        }

        return await ResultOfAsync(plan, failed, errors, cancellationToken);
    }

    private static async Task TryAsync(AreaCode regency, List<(AreaCode, Exception)> errors, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            errors.Add((regency, error));
        }
    }

    private async Task KeepAsync(IOriginals from, Submission line, CancellationToken cancellationToken)
    {
        foreach (var hash in line.Mapping is { } mapping ? [line.Hash, mapping] : new[] { line.Hash })
        {
            await using var content = await from.OpenAsync(line.Regency, hash, cancellationToken);
            await originals.KeepAsync(line.Regency, hash, content, cancellationToken);
        }
    }

    // No line tells of a province's tables, and a faulty one may lie where the one in force was uploaded.
    private async Task KeepReferencesAsync(IReferenceStore from, AreaCode province, CancellationToken cancellationToken)
    {
        var inForce = await from.InForceAsync(province, cancellationToken);
        foreach (var version in new[] { inForce.Programmes, inForce.Rules }.OfType<ContentHash>())
        {
            await references.KeepAsync(province, version, await from.ReadAsync(province, version, cancellationToken), cancellationToken);
        }

        if (inForce != ReferenceVersions.Shipped)
        {
            await references.PutInForceAsync(province, inForce, cancellationToken);
        }
    }

    // A table that was taken once, and of which nothing is in force any more: the upload is all that is left of it.
    private bool IsLost(UploadVersion version, ReferenceVersions inForce) =>
        UploadPath.TryParse(version.Path, areas.Contains, out var place) && place!.Submitter.Level == AreaLevel.Province
        && ReferenceFile.KindOf(place.FileName) is { } kind && inForce.Of(kind) is null;

    private async Task<RebuildResult> ResultOfAsync(
        RebuildPlan plan, int failed, IReadOnlyList<(AreaCode, Exception)> errors, CancellationToken cancellationToken)
    {
        var (folded, differing, unsettled) = (0, 0, 0);
        foreach (var ofRegency in plan.ToFold.GroupBy(line => line.Regency))
        {
            var now = (await ledger.ListAsync(ofRegency.Key, cancellationToken)).ToDictionary(line => line.Key.Id, StringComparer.Ordinal);
            foreach (var line in ofRegency)
            {
                var isSettled = now[line.Key.Id].State is not (SubmissionState.Merging or SubmissionState.Stale);
                folded += isSettled ? 1 : 0;
                differing += isSettled && now[line.Key.Id].Rows != line.Rows ? 1 : 0;
                unsettled += isSettled ? 0 : 1;
            }
        }

        return new RebuildResult(folded, differing, unsettled, plan.Unnamed.Count - failed, failed, errors);
    }

    // A receipt that points to a line holds only beside that line; without one, path and time tell which line it is.
    private static Arrival? ReceiptOf(UploadVersion version, AreaCode submitter, IReadOnlyList<Submission> lines, Arrival? receipt)
    {
        if (receipt is { IsDone: true } && (receipt.Submission is null || lines.Any(line => line.Key.Id == receipt.Submission)))
        {
            return receipt;
        }

        var named = lines.FirstOrDefault(line =>
            line.Path == version.Path && line.Key.SubmittedOn == SubmissionKey.Of(line.Key.Quarter, version.SubmittedOn, line.Hash).SubmittedOn);
        return named is null ? null : new Arrival(submitter, version.Id, 1, version.StoredOn)
        {
            Outcome = named.State == SubmissionState.Refused ? IngestOutcome.Refused : IngestOutcome.Merged,
            Submission = named.Key.Id,
        };
    }

    private AreaCode? SubmitterOf(UploadVersion version) => UploadPath.TryParse(version.Path, areas.Contains, out var place) ? place!.Submitter : null;

    // A ledger can be asked by submitter only. All that there are are asked: the uploads may be what was lost.
    private IEnumerable<AreaCode> Submitters() =>
        areas.Provinces.SelectMany(province => areas.Regencies(province.Code).Prepend(province)).Select(area => area.Code);
}
