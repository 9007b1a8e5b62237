using System.Runtime.CompilerServices;
using Azure;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Local.Hosting;

/// <summary>What an account still has of uploads, ledger, receipts and provinces' tables: a container or table that is lost is an empty one, and is not made again.</summary>
internal sealed class WhatIsLeft(IServiceProvider services) : IUploadVersions, ISubmissionLedger, IArrivals, IReferenceStore
{
    private readonly IUploadVersions _uploads = services.GetRequiredService<IUploadVersions>();
    private readonly ISubmissionLedger _ledger = services.GetRequiredService<ISubmissionLedger>();
    private readonly IArrivals _arrivals = services.GetRequiredService<IArrivals>();
    private readonly IReferenceStore _references = services.GetRequiredService<IReferenceStore>();

    public async Task<IReadOnlyList<Submission>> ListAsync(AreaCode regency, CancellationToken cancellationToken)
    {
        try
        {
            return await _ledger.ListAsync(regency, cancellationToken);
        }
        catch (RequestFailedException lost) when (lost.Status == 404)
        {
            return [];
        }
    }

    public async Task<ReferenceVersions> InForceAsync(AreaCode province, CancellationToken cancellationToken)
    {
        try
        {
            return await _references.InForceAsync(province, cancellationToken);
        }
        catch (RequestFailedException lost) when (lost.Status == 404)
        {
            return ReferenceVersions.Shipped;
        }
    }

    public Task<ReadOnlyMemory<byte>> ReadAsync(AreaCode province, ContentHash version, CancellationToken cancellationToken) =>
        _references.ReadAsync(province, version, cancellationToken);

    public Task KeepAsync(AreaCode province, ContentHash version, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _references.KeepAsync(province, version, content, cancellationToken);

    public Task PutInForceAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken) =>
        _references.PutInForceAsync(province, versions, cancellationToken);

    public Task<UploadVersion?> FindAsync(string path, CancellationToken cancellationToken) => _uploads.FindAsync(path, cancellationToken);

    public Task<Arrival?> FindAsync(AreaCode? submitter, string version, CancellationToken cancellationToken) =>
        _arrivals.FindAsync(submitter, version, cancellationToken);

    public Task SaveAsync(Submission submission, CancellationToken cancellationToken) => _ledger.SaveAsync(submission, cancellationToken);

    public Task SaveAsync(Arrival arrival, CancellationToken cancellationToken) => _arrivals.SaveAsync(arrival, cancellationToken);

    IAsyncEnumerable<UploadVersion> IUploadVersions.ListAsync(AreaCode? submitter, CancellationToken cancellationToken) =>
        OrNoneAsync(_uploads.ListAsync(submitter, cancellationToken), cancellationToken);

    IAsyncEnumerable<Arrival> IArrivals.ListAsync(AreaCode? submitter, CancellationToken cancellationToken) =>
        OrNoneAsync(_arrivals.ListAsync(submitter, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<T> OrNoneAsync<T>(IAsyncEnumerable<T> listed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var each = listed.GetAsyncEnumerator(cancellationToken);
        while (await NextOrEndAsync(each))
        {
            yield return each.Current;
        }
    }

    private static async Task<bool> NextOrEndAsync<T>(IAsyncEnumerator<T> each)
    {
        try
        {
            return await each.MoveNextAsync();
        }
        catch (RequestFailedException lost) when (lost.Status == 404)
        {
            return false;
        }
    }
}
