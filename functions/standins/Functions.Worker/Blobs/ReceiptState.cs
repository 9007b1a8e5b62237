using System.Globalization;

namespace Pipeline.Standins.Functions;

/// <summary>How far the host is with a blob: kept as the metadata of its receipt.</summary>
/// <param name="Status">Whether anything is left to do.</param>
/// <param name="Tries">How many tries were begun, those that a crash cut off included.</param>
/// <param name="NotBefore">When the next try may begin.</param>
internal sealed record ReceiptState(ReceiptStatus Status, int Tries, DateTimeOffset? NotBefore)
{
    public static ReceiptState New { get; } = new(ReceiptStatus.Incomplete, Tries: 0, NotBefore: null);

    public Dictionary<string, string> ToMetadata()
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(Status)] = Status.ToString(),
            [nameof(Tries)] = Tries.ToString(CultureInfo.InvariantCulture),
        };
        if (NotBefore is { } notBefore)
        {
            metadata[nameof(NotBefore)] = notBefore.ToString("O", CultureInfo.InvariantCulture);
        }

        return metadata;
    }

    public static ReceiptState FromMetadata(IDictionary<string, string> metadata)
    {
        var values = new Dictionary<string, string>(metadata, StringComparer.OrdinalIgnoreCase);
        return new ReceiptState(
            values.TryGetValue(nameof(Status), out var status) ? Enum.Parse<ReceiptStatus>(status) : ReceiptStatus.Incomplete,
            values.TryGetValue(nameof(Tries), out var tries) ? int.Parse(tries, CultureInfo.InvariantCulture) : 0,
            values.TryGetValue(nameof(NotBefore), out var at) ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture) : null);
    }
}

/// <summary>Whether anything is left to do for a blob.</summary>
internal enum ReceiptStatus
{
    Incomplete,
    Complete,
    Poisoned,
}
