using Pipeline.People;

namespace Pipeline.Assistance;

/// <summary>What a regency says of one delivery beside its key; null is not said.</summary>
public sealed record DeliveryValues : IClaimValues<DeliveryValues>
{
    /// <summary>Nothing said.</summary>
    public static DeliveryValues Empty { get; } = new();

    /// <summary>The recipient's name, in capitals.</summary>
    public string? Name { get; init; }

    /// <summary>The recipient's family, where the list says it beside the NIK.</summary>
    public FamilyCardNumber? Kk { get; init; }

    /// <summary>The programme as the list writes it.</summary>
    public string? Programme { get; init; }

    /// <summary>In whole rupiah.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What was given, where it was goods.</summary>
    public string? Goods { get; init; }

    public FundingSource? FundingSource { get; init; }

    /// <summary>Who gave it, in capitals.</summary>
    public string? Agency { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    public bool IsEmpty => this == Empty;

    public DeliveryValues OverlaidBy(DeliveryValues later) => new()
    {
        Name = later.Name ?? Name,
        Kk = later.Kk ?? Kk,
        Programme = later.Programme ?? Programme,
        Amount = later.Amount ?? Amount,
        Goods = later.Goods ?? Goods,
        FundingSource = later.FundingSource ?? FundingSource,
        Agency = later.Agency ?? Agency,
        DeliveredOn = later.DeliveredOn ?? DeliveredOn,
    };

    public DeliveryValues ChangedBy(DeliveryValues later)
    {
        var after = OverlaidBy(later);
        return new()
        {
            Name = Changed(Name, after.Name),
            Kk = Kk == after.Kk ? null : after.Kk,
            Programme = Changed(Programme, after.Programme),
            Amount = Amount == after.Amount ? null : after.Amount,
            Goods = Changed(Goods, after.Goods),
            FundingSource = FundingSource == after.FundingSource ? null : after.FundingSource,
            Agency = Changed(Agency, after.Agency),
            DeliveredOn = DeliveredOn == after.DeliveredOn ? null : after.DeliveredOn,
        };
    }

    /// <summary>Two rows of one recipient, programme and period are one delivery, whatever else they say.</summary>
    public static bool CannotBeOne(DeliveryValues before, DeliveryValues said) => false;

    /// <summary>Nothing of it: personal data.</summary>
    public override string ToString() => nameof(DeliveryValues);

    private static string? Changed(string? before, string? after) => before == after ? null : after;
}
