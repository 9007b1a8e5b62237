using Pipeline.Areas;

namespace Pipeline.Assistance;

/// <summary>One help to one recipient for one period, as a sender's row says it.</summary>
/// <param name="Programme">The programme, or null where the table does not know what was written.</param>
/// <param name="WrittenProgramme">What was written.</param>
/// <param name="Sender">The regency or province whose folder the row came from.</param>
public sealed record AidDelivery(AidRecipient Recipient, ProgrammeCode? Programme, string WrittenProgramme, AidPeriod Period, AreaCode Sender)
{
    /// <summary>Rupiah, or null for goods and where nothing is said.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What and how much of it, where it is not money: «beras 10 kg».</summary>
    public string? Goods { get; init; }

    public FundingSource? Funding { get; init; }

    /// <summary>The agency that gave it, as written.</summary>
    public string? Agency { get; init; }

    public DateOnly? DeliveredOn { get; init; }
}

/// <summary>A delivery with what tells it from all others and its place in the order of submissions.</summary>
/// <param name="Key">Stable: the same row has the same key whenever it is read.</param>
/// <param name="Place">Of two deliveries, the one submitted later has the larger; equal places are told apart by their keys.</param>
public sealed record PlacedDelivery(string Key, long Place, AidDelivery Delivery) : IComparable<PlacedDelivery>
{
    public int CompareTo(PlacedDelivery? other) => other is null ? 1
        : Place != other.Place ? Place.CompareTo(other.Place)
        : string.CompareOrdinal(Key, other.Key);
}
