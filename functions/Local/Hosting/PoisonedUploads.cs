using Azure;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Registry;
using Pipeline.Standins.Functions;
using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>What the one-machine host gave up on, where it is that host's storage: in Azure there is nothing to clear.</summary>
internal sealed class PoisonedUploads(PipelineHost host)
{
    private readonly IPoisonRecords _records = host.Services.GetRequiredService<IPoisonRecords>();
    private readonly string _container = host.Services.GetRequiredService<StorageNames>().Uploads;

    /// <summary>Clears the record of a version that is done with, so that host and receipts agree. The host sees it once more, as a repeat.</summary>
    public async Task ClearAsync(UploadVersion version, CancellationToken cancellationToken)
    {
        if (host.IsOnAzure)
        {
            return;
        }

        try
        {
            var ofVersion = await _records.ListAsync(cancellationToken)
                .Where(record => record.Container == _container && record.Blob == version.Path && record.ETag == version.ETag)
                .ToListAsync(cancellationToken);
            foreach (var record in ofVersion)
            {
                await _records.RetryAsync(record, cancellationToken);
            }
        }
        catch (RequestFailedException never) when (never.Status == 404)
        {
            return; // no host has kept anything on this account
        }
    }
}
