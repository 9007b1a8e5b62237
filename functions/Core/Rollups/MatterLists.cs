using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>A matter in a province's list of a quarter.</summary>
/// <param name="Number">From 1; the regencies' own lists name it too, so that two of them can speak of one line without a NIK.</param>
public sealed record NumberedMatter(int Number, RegencyMatter Matter);

/// <summary>What one regency is told: its own side with what it sent, and of the other side who and since when.</summary>
public sealed record RegencyMatterLine(int Number, RegencyMatter Matter, MatterSide Own, AreaCode OtherRegency, Quarter OtherSince)
{
    /// <summary>Whether the person counts in this regency.</summary>
    public bool CountsHere => Matter.Stands.Regency == Own.Regency && Own.Exit is null;
}

/// <summary>The matters between regencies of a province's quarter, for the province and for each regency. Never the order of arrival.</summary>
/// <param name="Matters">In the order of their kinds, NIKs and regencies.</param>
public sealed record MatterLists(AreaCode Province, Quarter Quarter, IReadOnlyList<NumberedMatter> Matters)
{
    public static MatterLists Of(AreaCode province, Quarter quarter, RollupFacts facts) => new(
        province, quarter,
        [.. facts.Matters.OrderBy(matter => matter.Kind).ThenBy(matter => matter.Nik).ThenBy(matter => matter.Other.Regency)
            .Select((matter, index) => new NumberedMatter(index + 1, matter))]);

    /// <summary>The lines that concern a regency, or a province as the submitter of files of its own.</summary>
    public IReadOnlyList<RegencyMatterLine> For(AreaCode regency) =>
    [
        .. from numbered in Matters
           from own in numbered.Matter.Sides
           where own.Regency == regency
           let other = numbered.Matter.Sides.Single(side => side.Regency != regency)
           select new RegencyMatterLine(numbered.Number, numbered.Matter, own, other.Regency, other.Since),
    ];
}
