using System.Globalization;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Finds the namesakes of a submission's held rows among its rows with a sound NIK.</summary>
/// <remarks>Twenty-four bytes a row, so that a million rows fit.</remarks>
internal sealed class NamesakeSearch
{
    private readonly List<SoundRow> _rows = [];

    /// <summary>Hears of a row with a sound NIK, whatever the registry said to it.</summary>
    public void Know(PersonClaim claim)
    {
        var traits = PersonTraits.Of(claim.Values, null);
        if (traits.Name.Length > 0)
        {
            _rows.Add(new SoundRow(traits.NameHash, ulong.Parse(claim.Nik.Digits, NumberStyles.None, CultureInfo.InvariantCulture), BornOf(traits)));
        }
    }

    /// <summary>The held rows, each with those who stand beside it.</summary>
    public IReadOnlyList<HeldRow> Settle(IReadOnlyList<HeldRow> held)
    {
        var sought = held.Select(row => PersonTraits.Of(row.Values, null)).ToArray();
        var names = sought.Where(traits => traits.Name.Length > 0).Select(traits => traits.NameHash).ToHashSet();
        var byName = _rows.Where(row => names.Contains(row.Name)).ToLookup(row => row.Name);
        return [.. held.Zip(sought, (row, traits) => row with { Namesakes = Find(traits, byName) })];
    }

    private static Namesakes Find(PersonTraits traits, ILookup<ulong, SoundRow> byName)
    {
        if (traits.Name.Length == 0)
        {
            return Namesakes.None;
        }

        var born = BornOf(traits);
        return Namesakes.Of(byName[traits.NameHash]
            .Where(row => born < 0 || row.Born < 0 || row.Born == born)
            .Select(row => Nik.Parse(row.Nik.ToString("D16", CultureInfo.InvariantCulture))));
    }

    private static int BornOf(PersonTraits traits) => traits.BirthDate?.DayNumber ?? -1;

    private readonly record struct SoundRow(ulong Name, ulong Nik, int Born);
}
