namespace Pipeline.Samples;

/// <summary>Who lives in a regency and where: the ground from which its families are made.</summary>
/// <param name="Regency">Four digits.</param>
/// <param name="Town">The seat of the regency, where most were born.</param>
/// <param name="Cultures">One entry a share: a people named twice is twice as frequent.</param>
/// <param name="Villages">The villages that the samples use; the first are the poorest.</param>
/// <param name="FarOrigins">District codes of other regencies and provinces that movers bring along in their NIK.</param>
internal sealed record Settlement(string Regency, string Town, IReadOnlyList<Culture> Cultures, IReadOnlyList<Place> Villages, IReadOnlyList<Origin> FarOrigins)
{
    private static readonly string[] OtherRegencies =
        ["6201", "6202", "6203", "6206", "6211", "6271", "6304", "6308", "6309", "6402", "3308", "3318", "3504", "3517", "5310", "7308"];

    public static Settlement Of(Gazetteer gazetteer, SplitMix64 random, string regency, string town, IReadOnlyList<Culture> cultures, params IReadOnlyList<Origin> vanished)
    {
        // Up to five villages of every district: enough that districts differ, few enough that pockets show.
        var villages = gazetteer.Villages(regency).GroupBy(place => place.DistrictCode)
            .SelectMany(district => Shuffled(random, [.. district]).Take(5))
            .ToList();
        var origins = OtherRegencies.Where(code => code != regency)
            .Select(code => new Origin(random.Pick(gazetteer.Districts(code)), TownName(gazetteer.RegencyName(code))));
        return new Settlement(regency, town, cultures, Shuffled(random, villages), [.. origins, .. vanished]);
    }

    public static List<T> Shuffled<T>(SplitMix64 random, List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }

        return items;
    }

    public static string TownName(string regency) => regency.Replace("Kabupaten ", "").Replace("Kota ", "");
}

/// <summary>Where a mover's NIK was issued.</summary>
/// <param name="District">Six digits; of today's table unless the district has vanished since.</param>
/// <param name="Birthplace">What stands in the birth place column.</param>
internal sealed record Origin(string District, string Birthplace);
