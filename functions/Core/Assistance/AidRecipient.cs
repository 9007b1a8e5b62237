using Pipeline.People;

namespace Pipeline.Assistance;

/// <summary>Who a delivery names as its recipient: a person by NIK, or a family by its card. Closed.</summary>
public abstract record AidRecipient
{
    private AidRecipient()
    {
    }

    public sealed record ByNik(Nik Nik) : AidRecipient;

    public sealed record ByFamily(FamilyCardNumber FamilyCard) : AidRecipient;
}
