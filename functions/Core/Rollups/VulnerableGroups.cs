using System.Collections.Frozen;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>Groups that plans against poverty look at one by one; a person may be in several.</summary>
[Flags]
public enum VulnerableGroups : byte
{
    None = 0,

    /// <summary>Petani: who lives by fields or plantations, labourers and tappers of rubber among them.</summary>
    Farmers = 1,

    /// <summary>Nelayan dan pembudidaya ikan.</summary>
    Fishers = 2,

    /// <summary>Pelaku usaha mikro dan kecil: own business or trade. The list does not say how large it is.</summary>
    SmallBusiness = 4,

    /// <summary>Lansia: 60 years and older (UU 13/1998 Pasal 1).</summary>
    Elderly = 8,

    /// <summary>Penyandang disabilitas.</summary>
    Disabled = 16,

    /// <summary>Kepala keluarga perempuan.</summary>
    WomenHeads = 32,
}

/// <summary>Tells to which groups a person belongs, from what the list says and nothing else.</summary>
internal static class VulnerableGroup
{
    private const string NotDisabled = "TIDAK CACAT";

    private static readonly (VulnerableGroups Group, FrozenSet<string> Words)[] ByOccupation =
    [
        (VulnerableGroups.Farmers, Words("PETANI TANI PEKEBUN PERKEBUNAN PERTANIAN KEBUN PENGGARAP SAWAH LADANG PENYADAP PETERNAK PETERNAKAN")),
        (VulnerableGroups.Fishers, Words("NELAYAN PERIKANAN TAMBAK PEMBUDIDAYA IKAN")),
        (VulnerableGroups.SmallBusiness, Words("WIRASWASTA WIRAUSAHA PEDAGANG DAGANG BERDAGANG WARUNG KIOS TOKO USAHA PENGUSAHA BERUSAHA UMKM JUALAN PENJUAL")),
    ];

    /// <summary>The groups, each once.</summary>
    public static IReadOnlyList<VulnerableGroups> All { get; } = [.. Enum.GetValues<VulnerableGroups>().Where(group => group != VulnerableGroups.None)];

    /// <summary>The groups of a person on a day.</summary>
    public static VulnerableGroups Of(PersonValues values, DateOnly day)
    {
        var groups = VulnerableGroups.None;
        var words = WordsOf(values[PersonField.Occupation]);
        foreach (var (group, its) in ByOccupation)
        {
            groups |= Array.Exists(words, its.Contains) ? group : VulnerableGroups.None;
        }

        groups |= AgeBands.Of(values.BirthDate, day) == AgeBand.Elderly ? VulnerableGroups.Elderly : VulnerableGroups.None;
        groups |= values[PersonField.Disability] is { } disability && disability != NotDisabled ? VulnerableGroups.Disabled : VulnerableGroups.None;
        groups |= values is { Sex: Sex.Female } && values[PersonField.Relation] == PersonValues.HeadOfFamily ? VulnerableGroups.WomenHeads : VulnerableGroups.None;
        return groups;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static string[] WordsOf(string? text) =>
        (text ?? "").ToUpperInvariant().Split([' ', '/', ',', '.', '-', '(', ')', '&'], StringSplitOptions.RemoveEmptyEntries);
}
