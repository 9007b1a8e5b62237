using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What the registry knows beside the deliveries of one submission: their recipients, and what else went to them.</summary>
internal sealed class DeliveriesBeside(IDeliveryStore deliveries, IPersonStore people, AreaTable areas, AreaCode sender, FileSurvey survey)
    : ILookIntoSubmission<DeliveryKey, DeliveryValues>
{
    private readonly ProgrammeTable _programmes = survey.References.Programmes;
    private readonly OverlapRule _rule = new(survey.References.Programmes, survey.References.Rules);
    private readonly FamilySearch _families = new(people, sender, survey.Quarter);

    public Task LookUpAsync(IEnumerable<Claim<DeliveryKey, DeliveryValues>> claims, CancellationToken cancellationToken) =>
        _families.LookUpAsync(claims.Select(claim => claim.Key.Recipient).OfType<AidRecipient.ByFamily>().Select(family => family.FamilyCard), cancellationToken);

    public async Task<ILookup<DeliveryKey, Finding>> FindAsync(
        RecordPartition partition, IReadOnlyCollection<Claim<DeliveryKey, DeliveryValues>> claims, CancellationToken cancellationToken)
    {
        var recipients = claims.Select(claim => claim.Key.Recipient).ToHashSet();
        var standings = await StandingsAsync(partition, recipients, cancellationToken);
        var counted = new CountedProgrammes(_programmes);
        var byRecipient = new Dictionary<AidRecipient, List<PlacedDelivery>>();
        await foreach (var record in deliveries.ReadOfAsync(partition, recipients, cancellationToken))
        {
            if (!byRecipient.TryGetValue(record.Key.Recipient, out var all))
            {
                byRecipient[record.Key.Recipient] = all = [];
            }

            all.AddRange(record.AsOf(survey.Quarter).Select(said => Counted(said.Placed, record.Key, counted)));
        }

        var bundles = byRecipient.ToDictionary(pair => pair.Key, pair => new Bundle(pair.Value.ToDictionary(delivery => delivery.Key), _rule.Judge(pair.Value)));
        return claims
            .SelectMany(claim => FindingsOf(claim, counted, standings, bundles.GetValueOrDefault(claim.Key.Recipient)), (claim, finding) => (claim.Key, finding))
            .ToLookup(pair => pair.Key, pair => pair.finding);
    }

    // It lies under the programme of the table that ships, and counts as the one that the province's own table has for it.
    private static PlacedDelivery Counted(PlacedDelivery placed, DeliveryKey key, CountedProgrammes counted) =>
        placed with { Delivery = placed.Delivery with { Programme = counted.KeyOf(key.Programme, placed.Delivery.WrittenProgramme).Code } };

    private async Task<Dictionary<Nik, Standing>> StandingsAsync(RecordPartition partition, IEnumerable<AidRecipient> recipients, CancellationToken cancellationToken)
    {
        var niks = recipients.OfType<AidRecipient.ByNik>().Select(person => person.Nik).ToArray();
        var standings = new Dictionary<Nik, Standing>();
        await foreach (var record in people.ReadAsync(partition, niks, cancellationToken))
        {
            if (Standing.Of(record, survey.Quarter) is { IsPresent: true } standing)
            {
                standings[record.Nik] = standing;
            }
        }

        return standings;
    }

    private IEnumerable<Finding> FindingsOf(
        Claim<DeliveryKey, DeliveryValues> claim, CountedProgrammes counted, Dictionary<Nik, Standing> standings, Bundle? bundle)
    {
        var key = claim.Key;
        var place = Findings.RecipientPlace(claim, survey.ColumnOf(claim.Place, key.Recipient is AidRecipient.ByNik ? ColumnField.Nik : ColumnField.Kk));
        var standing = key.Recipient is AidRecipient.ByNik person ? standings.GetValueOrDefault(person.Nik) : null;
        if (key.Recipient is AidRecipient.ByFamily family ? _families.IsUnknown(family.FamilyCard) : standing is null)
        {
            yield return Findings.RecipientUnknown(place);
        }

        if ((key.Recipient is AidRecipient.ByFamily card ? _families.DesilOfHead(card.FamilyCard) : standing?.Values.Desil) is { } desil && counted.Find(counted.KeyOf(key.Programme, claim.Values.Programme)) is { TargetDeciles: { } target } programme && !target.Contains(desil))
        {
            yield return Findings.RecipientNotTargeted(place, programme, desil, target);
        }

        var own = $"{key.Text}|{sender}";
        if (bundle?.Found.Duplicates.FirstOrDefault(duplicate => duplicate.Key == own) is { } repeats)
        {
            var earlier = bundle.All[repeats.EarlierKey].Delivery;
            yield return Findings.AidDuplicate(place, NameOf(earlier.Sender), earlier.Period);
        }

        if (bundle?.Found.Overlaps.FirstOrDefault(overlap => overlap.Key == own) is { } overlaps)
        {
            var earlier = bundle.All[overlaps.EarlierKey].Delivery;
            var name = earlier.Programme is { } other ? _programmes.Find(other)?.Name ?? other.ToString() : "";
            yield return Findings.AidOverlap(place, NameOf(earlier.Sender), name, earlier.Period, overlaps.Rule);
        }
    }

    private string NameOf(AreaCode regency) => areas.Find(regency)?.DisplayName ?? regency.ToString();

    /// <summary>All that one recipient got, and what is wrong with it.</summary>
    private sealed record Bundle(Dictionary<string, PlacedDelivery> All, AidFindings Found);
}
