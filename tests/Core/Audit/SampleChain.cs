using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Audit;

/// <summary>Events of a regency, and chains of them.</summary>
internal static class SampleChain
{
    public static readonly AreaCode Regency = AreaCode.Parse("6202");
    public static readonly AreaCode Province = AreaCode.Parse("62");
    public static readonly DateTimeOffset Time = new(2026, 1, 5, 2, 15, 0, TimeSpan.Zero);
    public static readonly AuditActor Folder = AuditActor.Folder(Regency, "IngestUpload");

    public static AuditActor Person => AuditActor.TryPerson("Rina, Diskominfo", out var person) ? person! : throw new InvalidOperationException();

    public static AuditReason Reason => AuditReason.TryParse("berkas kabupaten lain", out var reason) ? reason! : throw new InvalidOperationException();

    /// <param name="number">Tells contents apart.</param>
    public static Submission Submission(int number) => new(
        Regency, SubmissionKey.Of(new Quarter(2025, 4), Time.AddMinutes(number), Hash(number)), Hash(number), $"6202/2025-Q4/{number}.csv",
        DataSet.People, QuarterSource.Path, SubmissionState.Merged, new RowCounts(9, 2, 0, 1, 0, 3), 0,
        new SortedDictionary<string, int> { ["nik-format"] = 1 });

    /// <summary>A chain of so many entries, as written; a hundred at most.</summary>
    public static List<AuditLine> Of(int length) => Hundred.Value[..length];

    public static List<AuditLine> Of(IEnumerable<AuditEvent> events)
    {
        var lines = new List<AuditLine>();
        var head = AuditHead.None;
        foreach (var told in events)
        {
            var line = AuditChain.Continue(head, told, Time.AddMinutes(lines.Count));
            lines.Add(line);
            head = new AuditHead(line.Entry!.Sequence, line.Entry.Hash);
        }

        return lines;
    }

    public static AuditHead HeadOf(IReadOnlyList<AuditLine> chain) => new(chain[^1].Entry!.Sequence, chain[^1].Entry!.Hash);

    public static AuditEvent Summary(int version, AuditHead regency) => AuditEvent.SummaryWritten(
        new QuarterLine(Province, new Quarter(2025, 4), version, "0123456789abcdef", false, new string('c', 64)),
        [new(Regency, regency)], AuditActor.Function("FinishProvince"));

    private static readonly Lazy<List<AuditLine>> Hundred = new(() => Of(Enumerable.Range(0, 100).Select(Event)));

    private static AuditEvent Event(int number) => (number % 5) switch
    {
        0 => AuditEvent.Taken(Submission(number), Folder),
        1 => AuditEvent.Refused(Submission(number), Folder),
        2 => AuditEvent.FoldedAgain(Submission(number), AuditAction.SubmissionTaken, Submission(number + 1), Folder),
        3 => AuditEvent.Withdrawn(Submission(number), Person, Reason),
        _ => AuditEvent.MappingSettled(Regency, Hash(number), 2, Folder),
    };

    private static ContentHash Hash(int number) => ContentHash.Parse(number.ToString("x8").PadLeft(64, 'a'));
}
