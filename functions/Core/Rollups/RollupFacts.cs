using System.Runtime.InteropServices;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>What a set of records comes to for one province and quarter. Facts add up: <c>a + b</c> is associative and
/// commutative, so the registry can be cut into shards anywhere.</summary>
/// <remarks>Memory grows with areas, with one small entry a family (families are counted by distinct No. KK, whose members
/// may lie in different shards), and with one a delivery of the quarter.</remarks>
public sealed class RollupFacts
{
    private readonly Dictionary<PersonCell, long> _persons = [];
    private readonly Dictionary<FamilyCardNumber, FamilyFact> _families = [];
    private readonly Dictionary<ClaimCell, long> _claims = [];
    private readonly Dictionary<(Nik, AreaCode), RegencyMatter> _matters = [];
    private readonly Dictionary<GroupCell, long> _groups = [];
    private readonly Dictionary<AgeCell, long> _ages = [];
    private readonly Dictionary<string, HelpFact> _help = new(StringComparer.Ordinal);

    /// <summary>Persons on the list, by area, sex and desil.</summary>
    public IReadOnlyDictionary<PersonCell, long> Persons => _persons;

    /// <summary>The families among them, by No. KK, with the member that stands for each.</summary>
    public IReadOnlyDictionary<FamilyCardNumber, FamilyFact> Families => _families;

    /// <summary>What else there is to say of claims, by regency.</summary>
    public IReadOnlyDictionary<ClaimCell, long> Claims => _claims;

    /// <summary>What regencies have to settle between them, in no order; of the other province's side no values.</summary>
    public IReadOnlyCollection<RegencyMatter> Matters => _matters.Values;

    /// <summary>The deliveries of the quarter, in no order: whether help reaches a family is a question to all of its members.</summary>
    public IReadOnlyCollection<HelpFact> Help => _help.Values;

    /// <summary>Persons on the list in each vulnerable group, by area.</summary>
    public IReadOnlyDictionary<GroupCell, long> Groups => _groups;

    /// <summary>Persons on the list in each age band, by area.</summary>
    public IReadOnlyDictionary<AgeCell, long> Ages => _ages;

    /// <summary>Lists of people laid beside DTSEN.</summary>
    public DtsenFacts Dtsen { get; } = new();

    /// <summary>Where persons were in earlier quarters.</summary>
    public MovementFacts Movement { get; } = new();

    /// <summary>How many there are, and were at the ends of earlier quarters.</summary>
    public TrendFacts Trend { get; } = new();

    /// <summary>The family of a card; null where no card is known, or nobody on the list has it.</summary>
    internal FamilyFact? FamilyOf(FamilyCardNumber? kk) => kk is { } card && _families.TryGetValue(card, out var family) ? family : null;

    /// <summary>Adds what another shard came to.</summary>
    public void Add(RollupFacts other)
    {
        foreach (var (cell, count) in other._persons)
        {
            Count(cell, count);
        }

        foreach (var (kk, family) in other._families)
        {
            Count(kk, family);
        }

        foreach (var (cell, count) in other._groups)
        {
            Count(cell, count);
        }

        foreach (var (cell, count) in other._ages)
        {
            Count(cell, count);
        }

        foreach (var (cell, count) in other._claims)
        {
            Count(cell, count);
        }

        foreach (var matter in other._matters.Values)
        {
            Keep(matter);
        }

        foreach (var help in other._help.Values)
        {
            Keep(help);
        }

        Dtsen.Add(other.Dtsen);
        Movement.Add(other.Movement);
        Trend.Add(other.Trend);
    }

    /// <summary>Adds facts read back from a shard's partial.</summary>
    internal void Count(PersonCell cell, long count = 1) => _persons.Count(cell, count);

    internal void Count(ClaimCell cell, long count = 1) => _claims.Count(cell, count);

    internal void Count(GroupCell cell, long count = 1) => _groups.Count(cell, count);

    internal void Count(AgeCell cell, long count = 1) => _ages.Count(cell, count);

    internal void Count(FamilyCardNumber kk, FamilyFact family)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_families, kk, out var isKnown);
        known = isKnown ? known.With(family) : family;
    }

    internal void Keep(RegencyMatter matter) => _matters[(matter.Nik, matter.Other.Regency)] = matter;

    internal void Keep(HelpFact help) => _help[help.Placed.Key] = help;
}

/// <summary>A cell of the table of persons.</summary>
/// <param name="Area">The deepest area that is settled.</param>
/// <param name="Desil">1 to 10; 0 is «belum ditentukan».</param>
/// <param name="InFamily">Whether the No. KK is known.</param>
public readonly record struct PersonCell(AreaCode Area, Sex? Sex, int Desil, bool InFamily);

/// <summary>The member that stands for a family: the head if one is on the list, else the lowest NIK.</summary>
public readonly record struct FamilyFact(bool IsHead, Nik Nik, AreaCode Area, int Desil) : IComparable<FamilyFact>
{
    /// <summary>The vulnerable groups of all its members.</summary>
    public VulnerableGroups Groups { get; init; }

    /// <summary>The family of both: another member, or another shard's part of it.</summary>
    public FamilyFact With(FamilyFact other) => (CompareTo(other) <= 0 ? this : other) with { Groups = Groups | other.Groups };

    public int CompareTo(FamilyFact other) => IsHead != other.IsHead ? (IsHead ? -1 : 1) : Nik.CompareTo(other.Nik);
}

/// <summary>A cell of the table of vulnerable groups: one group.</summary>
public readonly record struct GroupCell(AreaCode Area, VulnerableGroups Group);

/// <summary>What a count of claims is about.</summary>
public enum ClaimKind
{
    /// <summary>Left the list, with a reason.</summary>
    Left,

    /// <summary>Names someone else under a NIK that another regency registered first.</summary>
    IdentityConflict,

    /// <summary>Counts here, and another regency claims the person too.</summary>
    AlsoElsewhere,

    /// <summary>Claimed here, and counts in another regency.</summary>
    CountedElsewhere,

    /// <summary>Left the list here, with a reason, and another regency lists the person as present.</summary>
    PresentElsewhere,

    /// <summary>On the list here, after having left it.</summary>
    Returned,
}

/// <summary>A cell of the table of claims.</summary>
public readonly record struct ClaimCell(AreaCode Regency, ClaimKind Kind, PersonStatus? Reason);
