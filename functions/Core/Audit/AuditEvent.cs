using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>Something that was done, to be told to the audit right before the ledger is told: then a crash between the two
/// tells it again, and the log knows it by its identity.</summary>
/// <remarks>Made by the methods below alone, from typed facts: so no name and no number of a resident can get in.</remarks>
public sealed partial record AuditEvent
{
    private AuditEvent(AreaCode area, AuditActor actor, AuditAction action, string subject, string identity, AuditReason reason, IReadOnlyDictionary<string, string> details) =>
        (Area, Actor, Action, Subject, Identity, Reason, Details) = (area, actor, action, subject, $"{action.Text()} {identity}", reason, details);

    /// <summary>Whose chain it belongs to.</summary>
    public AreaCode Area { get; }

    public AuditActor Actor { get; }

    public AuditAction Action { get; }

    /// <summary>What it was done to.</summary>
    public string Subject { get; }

    /// <summary>The same for the same event, whenever it is told. Whose decision it is, and why, is part of a decision alone.</summary>
    public string Identity { get; }

    public AuditReason Reason { get; }

    /// <summary>Sorted by name; counts, versions and hashes.</summary>
    public IReadOnlyDictionary<string, string> Details { get; }

    /// <summary>What it is a word on.</summary>
    internal string Matter => AuditMatter.Of(Action, Subject, Identity, Details);

    private static SortedDictionary<string, string> Sorted(IEnumerable<KeyValuePair<string, string>> details)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            sorted.Add(name, value);
        }

        return sorted;
    }

    private static KeyValuePair<string, string> Fact(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string> Fact(string name, string value) => new(name, value);

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss.fffffff'Z'", CultureInfo.InvariantCulture);
}
