using System.Globalization;
using Pipeline.Assistance;
using Pipeline.Registry;

namespace Pipeline.Formats.Writing;

/// <summary>A delivery as an operator writes it, each cell so that intake reads the same out of it again.</summary>
internal static class DeliveryCell
{
    /// <summary>The text of a field of the contract; empty where nothing was said.</summary>
    public static string Of(string field, ExportedDelivery delivery) => field switch
    {
        "nik" => (delivery.Key.Recipient as AidRecipient.ByNik)?.Nik.Digits ?? "",
        "kk" => (delivery.Key.Recipient as AidRecipient.ByFamily)?.FamilyCard.Digits ?? delivery.Values.Kk?.Digits ?? "",
        "name" => ExportCell.Guarded(delivery.Values.Name ?? ""),
        "programme" => ExportCell.Guarded(delivery.Values.Programme ?? delivery.Key.Programme.ToString()),
        "period" => delivery.Key.Period.ToString(),
        "amount" => delivery.Values.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
        "unit" => ExportCell.Guarded(delivery.Values.Goods ?? ""),
        "fundingSource" => delivery.Values.FundingSource?.Label() ?? "",
        "agency" => ExportCell.Guarded(delivery.Values.Agency ?? ""),
        "deliveredOn" => delivery.Values.DeliveredOn is { } date ? IndonesianText.Date(date) : "",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field of a delivery."),
    };
}
