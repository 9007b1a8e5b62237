using System.Text.RegularExpressions;
using Pipeline.Areas;

namespace Pipeline.Plans;

/// <summary>The name of an OPD as plans write it: «Dinas Sosial», «1. DINAS SOSIAL KAB. KOTAWARINGIN TIMUR».</summary>
internal static partial class AgencyName
{
    private static readonly string[] Levels = ["KABUPATEN", "KAB", "KOTA", "PROVINSI", "PROPINSI", "PROV", ""];

    /// <summary>By which the OPD is known among those of its sender, whose own name behind it says nothing; empty where nothing is left.</summary>
    public static string KeyOf(string written, AreaCode? sender)
    {
        var key = NameKey.Of(Numbering().Replace(written, ""));
        if (sender is not { } area || AreaTable.Kemendagri.Find(area) is not { } own)
        {
            return key;
        }

        var name = NameKey.Of(Level().Replace(own.DisplayName, ""));
        var tail = Levels.Select(level => level + name).FirstOrDefault(tail => key.Length > tail.Length && key.EndsWith(tail, StringComparison.Ordinal));
        return tail is null ? key : key[..^tail.Length];
    }

    [GeneratedRegex("^(?:Kabupaten|Kota) ")]
    private static partial Regex Level();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,3}|[IVXivx]{1,5}|[A-Za-z])\s*[.)]\s*")]
    private static partial Regex Numbering();
}
