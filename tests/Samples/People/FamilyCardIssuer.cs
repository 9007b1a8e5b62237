namespace Pipeline.Samples;

/// <summary>Hands out family card numbers: district of issue, date of recording, serial; never the same twice.</summary>
internal sealed class FamilyCardIssuer
{
    private const int DaysOfRecording = 6200;

    private static readonly DateOnly FirstDay = new(2008, 1, 7);

    private readonly Dictionary<(int District, int Day), ushort> _last = [];

    public string Issue(string district, SplitMix64 random)
    {
        var key = (int.Parse(district), random.Below(DaysOfRecording));
        while (_last.GetValueOrDefault(key) >= 9900)
        {
            key.Item2 = (key.Item2 + 1) % DaysOfRecording;
        }

        var serial = _last.GetValueOrDefault(key) + random.Between(1, 9);
        _last[key] = (ushort)serial;
        var recorded = FirstDay.AddDays(key.Item2);
        return $"{district}{recorded.Day:D2}{recorded.Month:D2}{recorded.Year % 100:D2}{serial:D4}";
    }
}
