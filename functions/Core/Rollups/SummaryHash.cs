using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Rollups;

/// <summary>One hash over the files of a summary: the same files under the same names give the same.</summary>
internal static class SummaryHash
{
    /// <summary>SHA-256, in hexadecimal.</summary>
    public static string Of(IEnumerable<SummaryFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            // Each file by its own hash, so that none can end where the next begins.
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Name)));
            hash.AppendData(SHA256.HashData(file.Content.Span));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
