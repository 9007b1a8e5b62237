using System.Globalization;
using Azure.Storage.Blobs.Models;
using Pipeline.Intake;

namespace Pipeline.Storage.Blobs;

/// <summary>Puts files into the uploads container, as a regency does.</summary>
public sealed class UploadSender(BlobAccounts blobs, StorageNames names)
{
    /// <summary>An earlier time of submission is not believed: quarters begin in 2000.</summary>
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Sends a file; one that lies at the same path is replaced.</summary>
    /// <param name="submittedOn">When it was submitted, recorded with the upload; null: when it arrives.</param>
    public async Task SendAsync(UploadPath place, Stream content, DateTimeOffset? submittedOn, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions();
        if (submittedOn is { } time)
        {
            options.Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [BlobUploads.SubmittedOn] = time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            };
        }

        await blobs.Container(names.Uploads).GetBlobClient(place.Text).UploadAsync(content, options, cancellationToken);
    }
}
