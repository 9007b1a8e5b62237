using System.Buffers;
using System.Security.Cryptography;

namespace Pipeline.Registry;

/// <summary>The SHA-256 of an upload's bytes: the same content under any name is the same submission.</summary>
public readonly record struct ContentHash : IComparable<ContentHash>
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string? _hex;

    private ContentHash(string hex) => _hex = hex;

    /// <summary>The first 16 hexadecimal digits, enough to tell a regency's submissions apart.</summary>
    public string Abbreviated => ToString()[..16];

    /// <summary>Hashes a stream from where it stands to its end.</summary>
    public static async Task<ContentHash> OfAsync(Stream content, CancellationToken cancellationToken) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)));

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static ContentHash Parse(string hex) =>
        hex.Length == 64 && !hex.AsSpan().ContainsAnyExcept(HexDigits)
            ? new ContentHash(hex)
            : throw new FormatException("A content hash is 64 lower-case hexadecimal digits.");

    public int CompareTo(ContentHash other) => string.CompareOrdinal(_hex, other._hex);

    public override string ToString() => _hex ?? throw new InvalidOperationException("A default ContentHash is no hash.");
}
