using System.Security.Cryptography;
using System.Text;
using Pipeline.Areas;

namespace Pipeline.Registry;

/// <summary>One version of an upload, as the container lists it.</summary>
/// <param name="Path">Below the uploads container.</param>
/// <param name="ETag">Of the version: the same bytes sent again are another.</param>
/// <param name="StoredOn">When it arrived.</param>
/// <param name="SubmittedOn">When it was submitted, as in <see cref="Upload"/>.</param>
public sealed record UploadVersion(string Path, string ETag, DateTimeOffset StoredOn, DateTimeOffset SubmittedOn)
{
    /// <summary>The name of its receipt: 32 hexadecimal digits, in which nothing of the path can be read.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path}\n{ETag}")))[..32];
}

/// <summary>What lies in the uploads container, without its content.</summary>
public interface IUploadVersions
{
    /// <summary>The version that lies at a path now, or null when there is none.</summary>
    Task<UploadVersion?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>The version of each upload below an area's folder, or of all with null, in no order that counts.</summary>
    IAsyncEnumerable<UploadVersion> ListAsync(AreaCode? submitter, CancellationToken cancellationToken);
}
