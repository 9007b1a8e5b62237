using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>How the persons on an area's list changed since an earlier quarter.</summary>
/// <param name="Since">The quarter it is held against.</param>
/// <param name="Before">Persons on the list then.</param>
/// <param name="Entered">On the list now, and on none then.</param>
/// <param name="MovedIn">On the list here now, and on that of another area then.</param>
/// <param name="MovedOut">The other way round.</param>
/// <param name="Left">On the list here then, and on none now, by the reason that was given.</param>
public sealed record Movement(
    MovementSpan Span, Quarter Since, Count Before, Count Entered, Count MovedIn, Count MovedOut, IReadOnlyDictionary<PersonStatus, Count> Left)
{
    private readonly Count? _after;
    private readonly Count? _allLeft;

    /// <summary>On the list now: <see cref="Before"/> + entered + moved in - moved out - left. May be known where one of these is hidden.</summary>
    public Count After { get => _after ?? Before + Entered + MovedIn - MovedOut - AllLeft; init => _after = value; }

    /// <summary><see cref="Left"/> for whatever reason. May be known where one of them is hidden.</summary>
    public Count AllLeft { get => _allLeft ?? Left.Values.Sum(); init => _allLeft = value; }

    /// <summary>How many more persons there are than then; less than nought where there are fewer.</summary>
    public Count Change => After - Before;
}
