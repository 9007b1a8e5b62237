using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>One delivery of a quarter with what the registry knows of its recipient.</summary>
/// <param name="Placed">The delivery, with what tells it from all others.</param>
/// <param name="BeginsHere">Whether its period begins in the quarter: its rupiah are counted once, there.</param>
/// <param name="Area">Where the recipient counts; null for one that is on no list as of the quarter.</param>
/// <param name="Desil">Of the recipient, 1 to 10; 0 is «belum ditentukan», or not known.</param>
/// <param name="Kk">The family in whose help it belongs; null where none is known.</param>
public sealed record HelpFact(PlacedDelivery Placed, bool BeginsHere, AreaCode? Area, int Desil, FamilyCardNumber? Kk)
{
    public AidDelivery Delivery => Placed.Delivery;

    /// <summary>By which help to one family, or to one person without a known family, is brought together.</summary>
    public string Bundle => Kk is { } kk ? DeliveryKey.RecipientText(new AidRecipient.ByFamily(kk)) : DeliveryKey.RecipientText(Delivery.Recipient);
}
