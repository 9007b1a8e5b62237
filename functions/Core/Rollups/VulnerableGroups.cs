using System.Buffers;
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

    // By their words, in whichever case: looked up where they stand in the text, which is written for every person of a province.
    private static readonly FrozenDictionary<string, VulnerableGroups>.AlternateLookup<ReadOnlySpan<char>> ByOccupation = Words(
    [
        (VulnerableGroups.Farmers, "PETANI TANI PEKEBUN PERKEBUNAN PERTANIAN KEBUN PENGGARAP SAWAH LADANG PENYADAP PETERNAK PETERNAKAN"),
        (VulnerableGroups.Fishers, "NELAYAN PERIKANAN TAMBAK PEMBUDIDAYA IKAN"),
        (VulnerableGroups.SmallBusiness, "WIRASWASTA WIRAUSAHA PEDAGANG DAGANG BERDAGANG WARUNG KIOS TOKO USAHA PENGUSAHA BERUSAHA UMKM JUALAN PENJUAL"),
    ]);

    private static readonly SearchValues<char> Between = SearchValues.Create(" /,.-()&");

    /// <summary>The groups, each once.</summary>
    public static IReadOnlyList<VulnerableGroups> All { get; } = [.. Enum.GetValues<VulnerableGroups>().Where(group => group != VulnerableGroups.None)];

    /// <summary>The groups of a person of an age.</summary>
    public static VulnerableGroups Of(PersonValues values, AgeBand age)
    {
        var groups = OfOccupation(values[PersonField.Occupation]);
        groups |= age == AgeBand.Elderly ? VulnerableGroups.Elderly : VulnerableGroups.None;
        groups |= values[PersonField.Disability] is { } disability && disability != NotDisabled ? VulnerableGroups.Disabled : VulnerableGroups.None;
        groups |= values is { Sex: Sex.Female } && values[PersonField.Relation] == PersonValues.HeadOfFamily ? VulnerableGroups.WomenHeads : VulnerableGroups.None;
        return groups;
    }

    private static VulnerableGroups OfOccupation(ReadOnlySpan<char> text)
    {
        var groups = VulnerableGroups.None;
        foreach (var word in text.SplitAny(Between))
        {
            groups |= ByOccupation.TryGetValue(text[word], out var its) ? its : VulnerableGroups.None;
        }

        return groups;
    }

    private static FrozenDictionary<string, VulnerableGroups>.AlternateLookup<ReadOnlySpan<char>> Words((VulnerableGroups Group, string Words)[] groups) => groups
        .SelectMany(group => group.Words.Split(' '), (group, word) => (word, group.Group))
        .ToFrozenDictionary(its => its.word, its => its.Group, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
