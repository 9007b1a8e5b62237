using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Reduces the records of a partition, or of a few who belong together, to facts: deliveries and DTSEN first, then the people, then the end.</summary>
internal sealed class PartitionFacts(RollupFacts facts, AreaCode province, Quarter quarter)
{
    private readonly PeopleInQuarter _people = new(province, quarter, facts);
    private readonly HelpInQuarter _help = new(province, quarter);
    private readonly DtsenInQuarter _dtsen = new(province, quarter, facts.Dtsen);

    public void Add(ClaimRecord<DeliveryKey, DeliveryValues> record) => _help.Add(record);

    public void Add(ClaimRecord<DtsenKey, DtsenValues> record) => _dtsen.Add(record);

    public void Meet(PersonRecord record)
    {
        var standing = _people.Meet(record);
        _help.Meet(record.Nik, standing);
        _dtsen.Meet(record.Nik, standing);
    }

    /// <summary>Counts what is known only when everybody was met.</summary>
    public void Finish()
    {
        _people.Finish();
        _dtsen.Finish();
        foreach (var fact in _help.Facts)
        {
            facts.Keep(fact);
        }
    }
}
