using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>Persons of whom a regency says more than that they are on its list; those of several add up.</summary>
/// <param name="IdentityConflicts">NIKs under which the regency names someone other than the person another regency registered first; not counted as persons here.</param>
/// <param name="AlsoElsewhere">Persons counted here whom another regency claims too.</param>
/// <param name="CountedElsewhere">Persons this regency claims who count in another regency.</param>
/// <param name="Left">Persons that left this regency's list by the quarter's end, by reason; those who moved may count in another regency.</param>
/// <param name="PresentElsewhere">Of those who left, by reason, whom another regency lists as present: by a move both ends are said, by
/// another reason the two contradict each other.</param>
/// <param name="Returned">Persons on this regency's list who had left it before.</param>
public sealed record ReportedPersons(
    Count IdentityConflicts,
    Count AlsoElsewhere,
    Count CountedElsewhere,
    IReadOnlyDictionary<PersonStatus, Count> Left,
    IReadOnlyDictionary<PersonStatus, Count> PresentElsewhere,
    Count Returned)
{
    private readonly Count? _allLeft;
    private readonly Count? _allPresentElsewhere;

    public static readonly ReportedPersons None = new(0, 0, 0, new SortedDictionary<PersonStatus, Count>(), new SortedDictionary<PersonStatus, Count>(), 0);

    /// <summary><see cref="Left"/> for whatever reason. May be known where one of them is hidden.</summary>
    public Count AllLeft { get => _allLeft ?? Left.Values.Sum(); init => _allLeft = value; }

    /// <summary><see cref="PresentElsewhere"/> likewise.</summary>
    public Count AllPresentElsewhere { get => _allPresentElsewhere ?? PresentElsewhere.Values.Sum(); init => _allPresentElsewhere = value; }

    public static ReportedPersons operator +(ReportedPersons left, ReportedPersons right) => new(
        left.IdentityConflicts + right.IdentityConflicts,
        left.AlsoElsewhere + right.AlsoElsewhere,
        left.CountedElsewhere + right.CountedElsewhere,
        Sum(left.Left, right.Left),
        Sum(left.PresentElsewhere, right.PresentElsewhere),
        left.Returned + right.Returned);

    private static SortedDictionary<PersonStatus, Count> Sum(IReadOnlyDictionary<PersonStatus, Count> left, IReadOnlyDictionary<PersonStatus, Count> right) =>
        new(left.Keys.Union(right.Keys).ToDictionary(reason => reason, reason => left.GetValueOrDefault(reason) + right.GetValueOrDefault(reason)));
}
