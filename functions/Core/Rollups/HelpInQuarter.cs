using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Brings the deliveries of a partition together with its people, as of a quarter.</summary>
/// <remarks>A delivery belongs to each quarter that its period has a month in; one for a stage, whose months nobody wrote, to the quarter for which it was first sent.</remarks>
internal sealed class HelpInQuarter(AreaCode province, Quarter quarter)
{
    private readonly Dictionary<Nik, List<HelpFact>> _toPersons = [];
    private readonly List<HelpFact> _facts = [];

    /// <summary>What came of it, once every delivery and then every person of the partition was added.</summary>
    public IEnumerable<HelpFact> Facts => _facts.Concat(_toPersons.Values.SelectMany(facts => facts).Where(fact => fact.Delivery.Sender.IsWithin(province)));

    public void Add(ClaimRecord<DeliveryKey, DeliveryValues> record)
    {
        foreach (var (placed, values, sentFor) in record.AsOf(quarter))
        {
            if (BelongsHere(record.Key.Period, sentFor) is not { } beginsHere)
            {
                continue;
            }

            var fact = new HelpFact(placed, beginsHere, null, 0, values.Kk);
            switch (record.Key.Recipient)
            {
                case AidRecipient.ByNik person when _toPersons.TryGetValue(person.Nik, out var facts):
                    facts.Add(fact);
                    break;
                case AidRecipient.ByNik person:
                    _toPersons[person.Nik] = [fact];
                    break;
                case AidRecipient.ByFamily family when placed.Delivery.Sender.IsWithin(province):
                    _facts.Add(fact with { Kk = family.FamilyCard });
                    break;
            }
        }
    }

    /// <summary>Hears of a person of the partition; the deliveries were added before.</summary>
    /// <param name="standing">As of the quarter.</param>
    public void Meet(Nik nik, Standing? standing)
    {
        if (standing is { IsPresent: true } && _toPersons.Remove(nik, out var facts))
        {
            if (standing.Regency.IsWithin(province))
            {
                var area = PlaceCounts.AreaOf(standing.Regency, standing.Values.Area);
                _facts.AddRange(facts.Select(fact => fact with { Area = area, Desil = standing.Values.Desil ?? 0, Kk = standing.Values.Kk }));
            }
        }
    }

    // Null where it does not.
    private bool? BelongsHere(AidPeriod period, Quarter sentFor) =>
        period is AidPeriod.Stage ? (sentFor == quarter ? true : null)
        : period.Overlaps(new AidPeriod.OfQuarter(quarter)) ? period.First >= new CalendarMonth(quarter.Year, quarter.Start.Month)
        : null;
}
