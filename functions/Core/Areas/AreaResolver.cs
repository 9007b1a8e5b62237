namespace Pipeline.Areas;

/// <summary>Finds the area that a row belongs to from what was written, for one sender: a regency, or a province for its own uploads.</summary>
/// <remarks>Safe to use from many threads. Rows that say the same are answered from memory.</remarks>
public sealed class AreaResolver
{
    // A regency has under 400 villages; the rest of the room is for misspellings. Beyond it the file is hostile or garbled.
    private const int MostRemembered = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<WrittenArea, AreaResolution> _remembered = [];
    private readonly RegencyReader _regencies;
    private readonly DistrictReader _districts;
    private readonly VillageReader _villages;

    /// <param name="table">The official areas.</param>
    /// <param name="bridge">What BPS calls them.</param>
    /// <param name="sender">The regency or province whose folder the upload lies in.</param>
    public AreaResolver(AreaTable table, BpsBridge bridge, AreaCode sender)
    {
        if (sender.Level > AreaLevel.Regency || !table.Contains(sender))
        {
            throw new ArgumentException($"{sender} is no regency or province of the table.", nameof(sender));
        }

        Sender = sender;
        var indexes = new AreaIndexes(table);
        var codes = new CodeReadings(table, bridge);
        _regencies = new RegencyReader(sender, table, indexes, codes);
        _districts = new DistrictReader(table, indexes, codes);
        _villages = new VillageReader(table, indexes, codes);
    }

    public AreaCode Sender { get; }

    public AreaResolution Resolve(WrittenArea written)
    {
        lock (_gate)
        {
            if (_remembered.TryGetValue(written, out var known))
            {
                return known;
            }

            if (_remembered.Count == MostRemembered)
            {
                _remembered.Clear();
            }

            return _remembered[written] = Read(written);
        }
    }

    private AreaResolution Read(WrittenArea written)
    {
        var regencyText = LevelText.From(written.Regency, written.RegencyCode);
        var districtText = LevelText.From(written.District, written.DistrictCode);
        var villageText = LevelText.From(written.Village, written.VillageCode);

        var (regency, within) = _regencies.Read(regencyText, districtText, villageText);
        if (within is not { } settled)
        {
            return new AreaResolution(null, regency, AreaReading.Silent.Instance, AreaReading.Silent.Instance);
        }

        var district = _districts.Read(settled, regencyText.Written is not null, districtText, villageText);
        var village = _villages.Read(settled, district, villageText);
        if (village is AreaReading.Exact { Area.Code: var code } && district is AreaReading.Ambiguous { Written: var shortened } open)
        {
            // The village says which of the districts was meant.
            district = new AreaReading.Corrected(shortened, open.Candidates.First(area => code.IsWithin(area.Code)));
        }

        return new AreaResolution(AreaOf(village) ?? AreaOf(district) ?? settled, regency, district, village);
    }

    private static AreaCode? AreaOf(AreaReading reading) => reading switch
    {
        AreaReading.Exact { Area.Code: var code } => code,
        AreaReading.Corrected { To.Code: var code } => code,
        _ => null,
    };
}
