using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Brings the DTSEN of a partition together with its people, as of a quarter.</summary>
internal sealed class DtsenInQuarter(AreaCode province, Quarter quarter, DtsenFacts facts)
{
    private readonly Dictionary<Nik, List<(AreaCode Sender, Quarter Version, AreaCode Area)>> _persons = [];

    /// <summary>Adds a record of DTSEN; all of them before the people.</summary>
    public void Add(ClaimRecord<DtsenKey, DtsenValues> record)
    {
        foreach (var (sender, history) in record.Histories.Where(history => history.Key.IsWithin(province)))
        {
            var values = history.AsOf(quarter);
            if (values.Version is not { } version)
            {
                continue;
            }

            var area = values.Area ?? sender;
            if (record.Key.Family is { } kk)
            {
                facts.Keep(new DtsenFamilyFact(kk, sender, version, area, values.Desil));
            }
            else if (_persons.TryGetValue(record.Key.Person!.Value, out var known))
            {
                known.Add((sender, version, area));
            }
            else
            {
                _persons[record.Key.Person.Value] = [(sender, version, area)];
            }
        }
    }

    /// <summary>Hears of a person of the partition.</summary>
    /// <param name="standing">As of the quarter.</param>
    public void Meet(Nik nik, Standing? standing)
    {
        if (_persons.Count > 0 && _persons.Remove(nik, out var inDtsen))
        {
            foreach (var one in inDtsen)
            {
                Count(one, standing is { IsPresent: true } && standing.Regency.IsWithin(one.Sender) ? PlaceCounts.AreaOf(standing.Regency, standing.Values.Area) : null);
            }
        }
    }

    /// <summary>Counts whom no list names, once all people were met.</summary>
    public void Finish()
    {
        foreach (var one in _persons.Values.SelectMany(one => one))
        {
            Count(one, null);
        }
    }

    private void Count((AreaCode Sender, Quarter Version, AreaCode Area) one, AreaCode? onList) =>
        facts.Count(new DtsenPersonCell(one.Sender, one.Version, DtsenAreas.RegencyOf(one.Area), onList ?? one.Area, onList is not null));
}
