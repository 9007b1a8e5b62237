using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Assistance;

/// <summary>One delivery: who got it, under which programme, for when. A function of the row alone, never of what the province
/// has edited since, so that the same uploads always give the same keys.</summary>
public sealed record DeliveryKey(AidRecipient Recipient, ProgrammeKey Programme, AidPeriod Period) : IRecordKey<DeliveryKey>
{
    /// <summary>The partition in which it is kept: the first six digits of its recipient's number.</summary>
    public RecordPartition Partition => RecordPartition.Parse(RecipientText(Recipient).AsSpan(1, 6));

    public int CompareTo(DeliveryKey? other) => other is null ? 1 : string.CompareOrdinal(Text, other.Text);

    /// <summary>As stored: <c>N6202010101900001:PKH:2025-Q1</c>; <c>K</c> begins a family's. Personal data.</summary>
    public string Text { get; } = $"{RecipientText(Recipient)}:{Programme}:{Period}";

    /// <summary>Reads what <see cref="Text"/> writes.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static DeliveryKey Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 3
            ? new DeliveryKey(RecipientOf(parts[0]), ProgrammeKey.Parse(parts[1]), AidPeriod.Parse(parts[2]))
            : throw new FormatException("A delivery's key has three parts.");
    }

    /// <summary>How the texts of all deliveries to a recipient begin: <c>N6202010101900001</c>.</summary>
    public static string RecipientText(AidRecipient recipient) => recipient switch
    {
        AidRecipient.ByNik person => $"N{person.Nik.Digits}",
        AidRecipient.ByFamily family => $"K{family.FamilyCard.Digits}",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), "No such recipient."),
    };

    private static AidRecipient RecipientOf(string text) =>
        text is ['N', .. var nik] && Nik.TryParse(nik, out var person) ? new AidRecipient.ByNik(person)
        : text is ['K', .. var kk] && FamilyCardNumber.TryParse(kk, out var family) ? new AidRecipient.ByFamily(family)
        : throw new FormatException("A recipient is N and a NIK, or K and a No. KK.");

    /// <summary>Nothing of the recipient: personal data.</summary>
    public override string ToString() => $"{Programme} {Period}";
}
