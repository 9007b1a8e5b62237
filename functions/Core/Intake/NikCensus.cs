using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>The sound NIKs of a file, to know which occur more than once: a few bytes a row, so that a million rows fit.</summary>
internal sealed class NikCensus
{
    private readonly HashSet<ulong> _seen = [];
    private readonly Dictionary<ulong, int> _repeated = [];

    /// <summary>How many rows have this NIK.</summary>
    public int CountOf(Nik nik)
    {
        var number = Number(nik.Digits);
        return _repeated.TryGetValue(number, out var count) ? count : _seen.Contains(number) ? 1 : 0;
    }

    public void See(Nik nik)
    {
        var number = Number(nik.Digits);
        if (!_seen.Add(number))
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_repeated, number, out var known);
            count = known ? count + 1 : 2;
        }
    }

    private static ulong Number(string digits) => ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
