using System.Runtime.InteropServices;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>The sound NIKs of a file, or its No. KK where they are the keys, to know which occur more than once: a few bytes a row, so that a million rows fit.</summary>
internal sealed class NikCensus
{
    private readonly HashSet<ulong> _seen = [];
    private readonly Dictionary<ulong, int> _repeated = [];

    /// <summary>How many rows have a sound NIK.</summary>
    public int Rows { get; private set; }

    /// <summary>The sheets of a file together. One of them takes the others in: a million rows are not held twice.</summary>
    public static NikCensus Of(IReadOnlyList<NikCensus> sheets)
    {
        var all = sheets.Count > 0 ? sheets[0] : new NikCensus();
        foreach (var number in sheets.Skip(1).SelectMany(sheet => sheet._seen.SelectMany(number => Enumerable.Repeat(number, sheet.CountOf(number)))))
        {
            all.See(number);
        }

        return all;
    }

    /// <summary>How many rows have this NIK.</summary>
    public int CountOf(Nik nik) => CountOf(nik.Number);

    /// <summary>Whether more than one row has this NIK.</summary>
    public bool IsRepeated(Nik nik) => _repeated.ContainsKey(nik.Number);

    public void See(Nik nik) => See(nik.Number);

    /// <summary>How many rows have this No. KK, where it is the key.</summary>
    public int CountOf(FamilyCardNumber kk) => CountOf(kk.Number);

    public void See(FamilyCardNumber kk) => See(kk.Number);

    private int CountOf(ulong number) => _repeated.TryGetValue(number, out var count) ? count : _seen.Contains(number) ? 1 : 0;

    private void See(ulong number)
    {
        Rows++;
        if (!_seen.Add(number))
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_repeated, number, out var known);
            count = known ? count + 1 : 2;
        }
    }
}
