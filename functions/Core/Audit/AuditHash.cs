using System.Buffers;
using System.Security.Cryptography;

namespace Pipeline.Audit;

/// <summary>The SHA-256 that an entry of the audit is known by.</summary>
public readonly record struct AuditHash
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>What the first entry of a chain continues.</summary>
    public static readonly AuditHash Nothing = new(new string('0', 64));

    private readonly string? _hex;

    private AuditHash(string hex) => _hex = hex;

    public static AuditHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static bool TryParse(string? hex, out AuditHash hash)
    {
        hash = hex is { Length: 64 } && !hex.AsSpan().ContainsAnyExcept(HexDigits) ? new AuditHash(hex) : default;
        return hash._hex is not null;
    }

    public override string ToString() => _hex ?? throw new InvalidOperationException("A default AuditHash is no hash.");
}
