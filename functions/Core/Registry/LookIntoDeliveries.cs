using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What the registry says of one delivery that was listed.</summary>
/// <param name="IsKnown">Whether the recipient is on a list of people as of the quarter; null for a family, which the registry does not find by its card at once.</param>
/// <param name="OutsideTarget">The recipient's desil, where the programme is not meant for it; else null.</param>
/// <param name="Repeats">The delivery of which it is the same help again; else null.</param>
/// <param name="Excluded">The delivery that it must not stand beside, with the rule; else null.</param>
public sealed record DeliveryFindings(bool? IsKnown, int? OutsideTarget, OtherDelivery? Repeats, OtherDelivery? Excluded);

/// <summary>A delivery that another one repeats or excludes: nothing of it but this is told.</summary>
/// <param name="Sender">Who listed it.</param>
/// <param name="Rule">By which rule the two exclude each other; null for the same help twice.</param>
public sealed record OtherDelivery(AreaCode Sender, ProgrammeCode? Programme, AidPeriod Period, ExclusionRule? Rule);

/// <summary>Looks up, for the deliveries that were just merged, who their recipients are and what else they got.</summary>
/// <remarks>It tells what is known now: another regency's list that comes later is told to that regency, and counted in the summary whoever came first.</remarks>
public sealed class LookIntoDeliveries(IDeliveryStore deliveries, IPersonStore people, ProgrammeTable programmes, OverlapRule rule)
{
    public async Task<IReadOnlyDictionary<DeliveryKey, DeliveryFindings>> RunAsync(
        NikPartition partition, AreaCode regency, Quarter quarter, IReadOnlyCollection<DeliveryKey> keys, CancellationToken cancellationToken)
    {
        var recipients = keys.Select(key => key.Recipient).ToHashSet();
        var standings = await StandingsAsync(partition, recipients, quarter, cancellationToken);
        var byRecipient = new Dictionary<AidRecipient, List<PlacedDelivery>>();
        await foreach (var record in deliveries.ReadOfAsync(partition, recipients, cancellationToken))
        {
            if (!byRecipient.TryGetValue(record.Key.Recipient, out var all))
            {
                byRecipient[record.Key.Recipient] = all = [];
            }

            all.AddRange(record.AsOf(quarter).Select(said => said.Placed));
        }

        var found = byRecipient.ToDictionary(pair => pair.Key, pair => (All: pair.Value.ToDictionary(delivery => delivery.Key), Found: rule.Judge(pair.Value)));
        return keys.ToDictionary(key => key, key => FindingsOf(key, regency, standings, found.GetValueOrDefault(key.Recipient)));
    }

    private async Task<Dictionary<Nik, Standing>> StandingsAsync(
        NikPartition partition, IEnumerable<AidRecipient> recipients, Quarter quarter, CancellationToken cancellationToken)
    {
        var niks = recipients.OfType<AidRecipient.ByNik>().Select(person => person.Nik).ToArray();
        var standings = new Dictionary<Nik, Standing>();
        await foreach (var record in people.ReadAsync(partition, niks, cancellationToken))
        {
            if (Standing.Of(record, quarter) is { IsPresent: true } standing)
            {
                standings[record.Nik] = standing;
            }
        }

        return standings;
    }

    private DeliveryFindings FindingsOf(
        DeliveryKey key, AreaCode regency, Dictionary<Nik, Standing> standings, (Dictionary<string, PlacedDelivery> All, AidFindings Found) bundle)
    {
        var standing = key.Recipient is AidRecipient.ByNik person ? standings.GetValueOrDefault(person.Nik) : null;
        var own = $"{key.Text}|{regency}";
        return new DeliveryFindings(
            key.Recipient is AidRecipient.ByNik ? standing is not null : null,
            key.Programme.Code is { } code && programmes.Find(code)?.TargetDeciles is { } target && standing?.Values.Desil is { } desil && !target.Contains(desil) ? desil : null,
            bundle.Found?.Duplicates.FirstOrDefault(duplicate => duplicate.Key == own) is { } duplicate ? Other(bundle.All[duplicate.EarlierKey], null) : null,
            bundle.Found?.Overlaps.FirstOrDefault(overlap => overlap.Key == own) is { } overlap ? Other(bundle.All[overlap.EarlierKey], overlap.Rule) : null);
    }

    private static OtherDelivery Other(PlacedDelivery placed, ExclusionRule? rule) =>
        new(placed.Delivery.Sender, placed.Delivery.Programme, placed.Delivery.Period, rule);
}
