using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Looks up, for the deliveries that were just merged, who their recipients are and what else they got.</summary>
/// <remarks>It tells what is known now: another regency's list that comes later is told to that regency, and counted in the summary whoever came first.</remarks>
public sealed class LookIntoDeliveries(IDeliveryStore deliveries, IPersonStore people, ProgrammeTable programmes, OverlapRule rule, AreaTable areas)
    : ILookIntoClaims<DeliveryKey, DeliveryValues>
{
    public ILookIntoSubmission<DeliveryKey, DeliveryValues> Begin(AreaCode regency, FileSurvey survey) =>
        new OfSubmission(this, regency, survey, new FamilySearch(people, regency, survey.Quarter));

    private async Task<ILookup<DeliveryKey, Finding>> FindAsync(
        RecordPartition partition, OfSubmission submission, IReadOnlyCollection<Claim<DeliveryKey, DeliveryValues>> claims, CancellationToken cancellationToken)
    {
        var survey = submission.Survey;
        var recipients = claims.Select(claim => claim.Key.Recipient).ToHashSet();
        var standings = await StandingsAsync(partition, recipients, survey.Quarter, cancellationToken);
        var byRecipient = new Dictionary<AidRecipient, List<PlacedDelivery>>();
        await foreach (var record in deliveries.ReadOfAsync(partition, recipients, cancellationToken))
        {
            if (!byRecipient.TryGetValue(record.Key.Recipient, out var all))
            {
                byRecipient[record.Key.Recipient] = all = [];
            }

            all.AddRange(record.AsOf(survey.Quarter).Select(said => said.Placed));
        }

        var bundles = byRecipient.ToDictionary(pair => pair.Key, pair => new Bundle(pair.Value.ToDictionary(delivery => delivery.Key), rule.Judge(pair.Value)));
        return claims
            .SelectMany(claim => FindingsOf(claim, submission, standings, bundles.GetValueOrDefault(claim.Key.Recipient)), (claim, finding) => (claim.Key, finding))
            .ToLookup(pair => pair.Key, pair => pair.finding);
    }

    private async Task<Dictionary<Nik, Standing>> StandingsAsync(
        RecordPartition partition, IEnumerable<AidRecipient> recipients, Quarter quarter, CancellationToken cancellationToken)
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

    private IEnumerable<Finding> FindingsOf(
        Claim<DeliveryKey, DeliveryValues> claim, OfSubmission submission, Dictionary<Nik, Standing> standings, Bundle? bundle)
    {
        var key = claim.Key;
        var place = Findings.RecipientPlace(claim, submission.Survey.ColumnOf(claim.Place, key.Recipient is AidRecipient.ByNik ? ColumnField.Nik : ColumnField.Kk));
        var standing = key.Recipient is AidRecipient.ByNik person ? standings.GetValueOrDefault(person.Nik) : null;

        if (key.Recipient is AidRecipient.ByNik ? standing is null : submission.Families.IsUnknown(((AidRecipient.ByFamily)key.Recipient).FamilyCard))
        {
            yield return Findings.RecipientUnknown(place);
        }

        if (standing?.Values.Desil is { } desil && key.Programme.Code is { } code && programmes.Find(code) is { TargetDeciles: { } target } programme && !target.Contains(desil))
        {
            yield return Findings.RecipientNotTargeted(place, programme, desil, target);
        }

        var own = $"{key.Text}|{submission.Sender}";
        if (bundle?.Found.Duplicates.FirstOrDefault(duplicate => duplicate.Key == own) is { } repeats)
        {
            var earlier = bundle.All[repeats.EarlierKey].Delivery;
            yield return Findings.AidDuplicate(place, NameOf(earlier.Sender), earlier.Period);
        }

        if (bundle?.Found.Overlaps.FirstOrDefault(overlap => overlap.Key == own) is { } overlaps)
        {
            var earlier = bundle.All[overlaps.EarlierKey].Delivery;
            var name = earlier.Programme is { } other ? programmes.Find(other)?.Name ?? other.ToString() : "";
            yield return Findings.AidOverlap(place, NameOf(earlier.Sender), name, earlier.Period, overlaps.Rule);
        }
    }

    private string NameOf(AreaCode regency) => areas.Find(regency)?.DisplayName ?? regency.ToString();

    private sealed record OfSubmission(LookIntoDeliveries All, AreaCode Sender, FileSurvey Survey, FamilySearch Families) : ILookIntoSubmission<DeliveryKey, DeliveryValues>
    {
        public Task LookUpAsync(IEnumerable<Claim<DeliveryKey, DeliveryValues>> claims, CancellationToken cancellationToken) =>
            Families.LookUpAsync(claims.Select(claim => claim.Key.Recipient).OfType<AidRecipient.ByFamily>().Select(family => family.FamilyCard), cancellationToken);

        public Task<ILookup<DeliveryKey, Finding>> FindAsync(
            RecordPartition partition, IReadOnlyCollection<Claim<DeliveryKey, DeliveryValues>> claims, CancellationToken cancellationToken) =>
            All.FindAsync(partition, this, claims, cancellationToken);
    }

    /// <summary>All that one recipient got, and what is wrong with it.</summary>
    private sealed record Bundle(Dictionary<string, PlacedDelivery> All, AidFindings Found);
}
