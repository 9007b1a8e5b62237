using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Hands out NIKs as SIAK does: the next serial of a district, birth date and sex. Never the same number twice.</summary>
/// <remarks>Memory is bounded by districts, days and sexes, however many people are asked for.</remarks>
internal sealed class NikIssuer
{
    private readonly Dictionary<(int District, int Day, Sex Sex), ushort> _last = [];

    /// <param name="district">Six digits.</param>
    /// <param name="born">Date of birth.</param>
    /// <param name="sex">Women's day is raised by 40.</param>
    /// <param name="skipped">How many numbers went to neighbours who are not poor.</param>
    public string Issue(string district, DateOnly born, Sex sex, int skipped)
    {
        var key = (int.Parse(district), born.DayNumber, sex);
        var serial = _last.GetValueOrDefault(key) + 1 + skipped;
        if (serial > 9999)
        {
            throw new InvalidOperationException($"District {district} has no serial left for one day of birth.");
        }

        _last[key] = (ushort)serial;
        var day = sex == Sex.Female ? born.Day + 40 : born.Day;
        return $"{district}{day:D2}{born.Month:D2}{born.Year % 100:D2}{serial:D4}";
    }
}
