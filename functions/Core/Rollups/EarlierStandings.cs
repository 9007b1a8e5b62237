using System.Runtime.CompilerServices;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Where a person stood at the ends of the quarters before, as the registry knows it today: a file that came late is in it.</summary>
internal readonly ref struct EarlierStandings
{
    /// <summary>How far back is looked: with the quarter itself two years.</summary>
    public const int Quarters = 7;

    private readonly Standings _standings;

    /// <param name="now">The standing as of the quarter.</param>
    public EarlierStandings(PersonRecord record, Standing now, Quarter quarter)
    {
        var (said, saidFirst) = SaidIn(record, quarter);
        var standing = (Standing?)now;
        var then = quarter;
        for (var back = 0; back < Quarters && then > saidFirst; back++)
        {
            // Most records are as they were, and a standing costs more than a look at when something was said.
            var isChanged = (said & (1 << back)) != 0;
            then = then.Previous;
            standing = isChanged ? Standing.Of(record, then) : standing;
            _standings[back] = standing;
        }
    }

    /// <summary>The standing so many quarters before, from 1 to <see cref="Quarters"/>; null where nobody had named the person by then.
    /// The same instance as that of the quarter after it where nothing was said between.</summary>
    public Standing? Before(int quarters) => _standings[quarters - 1];

    // A bit for each quarter in which something was said, from the lowest for the quarter itself; and the first quarter of all.
    private static (int Said, Quarter First) SaidIn(PersonRecord record, Quarter quarter)
    {
        var (said, first) = (0, quarter);
        foreach (var (_, history) in record.Histories)
        {
            foreach (var entry in history.InOrder)
            {
                var back = entry.Submission.Quarter.To(quarter);
                if (back >= 0)
                {
                    first = entry.Submission.Quarter < first ? entry.Submission.Quarter : first;
                    said |= back < Quarters ? 1 << back : 0;
                }
            }
        }

        return (said, first);
    }

    [InlineArray(Quarters)]
    private struct Standings
    {
        private Standing? _first;
    }
}
