using Pipeline.Assistance;

namespace Pipeline.Rollups.Suppression;

/// <summary>A kind of help and the programmes that everyone knows to be of it.</summary>
/// <param name="Sort">By what kinds are told apart: all of one sort divide the same deliveries.</param>
/// <param name="Part">By which the figures of the kind are known.</param>
/// <param name="Programmes">The same of its programmes.</param>
internal sealed record HelpKind(string Sort, string Part, IReadOnlyList<string> Programmes)
{
    public static IEnumerable<HelpKind> Of<TKind>(HelpTotals<TKind> totals, HelpQuarter help, Func<Programme?, TKind?> kindOf)
        where TKind : struct => totals.ByKind.Select(of => new HelpKind(
            typeof(TKind).Name,
            Measures.KindOf(of.Kind),
            [.. help.Programmes.Where(programme => EqualityComparer<TKind?>.Default.Equals(kindOf(programme.Programme), of.Kind)).Select(programme => $"{programme.Key}")]));
}
