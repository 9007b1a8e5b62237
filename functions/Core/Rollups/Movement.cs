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
    MovementSpan Span, Quarter Since, long Before, long Entered, long MovedIn, long MovedOut, IReadOnlyDictionary<PersonStatus, long> Left)
{
    /// <summary>On the list now: <see cref="Before"/> + entered + moved in - moved out - left.</summary>
    public long After => Before + Entered + MovedIn - MovedOut - Left.Values.Sum();

    /// <summary>How many more persons there are than then; less than nought where there are fewer.</summary>
    public long Change => After - Before;
}
