using System.Globalization;
using System.Text;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Audit;

public sealed partial record AuditEvent
{
    /// <summary>A version of a province's quarter was written.</summary>
    /// <param name="heads">Where the chains of the province's regencies end: so that a tail cut off later shows.</param>
    public static AuditEvent SummaryWritten(QuarterLine line, IEnumerable<KeyValuePair<AreaCode, AuditHead>> heads, AuditActor actor) => new(
        line.Province, actor, AuditAction.SummaryWritten, line.Quarter.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"{line.Quarter} v{line.Version} {line.InputsId}"), AuditReason.None,
        Sorted(
        [
            Fact("version", line.Version), Fact("inputs", line.InputsId), Fact("files", line.ContentHash),
            Fact("provisional", line.IsProvisional ? 1 : 0),
            .. heads.Select(head => Fact(AuditAnchor.NameOf(head.Key), AuditAnchor.ValueOf(head.Value))),
        ]));

    /// <summary>The registry of an area was folded anew from the uploads.</summary>
    /// <param name="startedOn">When the command was started: what tells this run from others.</param>
    /// <param name="counts">How many submissions of the ledger, and how many uploads that it did not name.</param>
    public static AuditEvent Rebuilt(
        AreaCode area, AuditActor person, AuditReason reason, DateTimeOffset startedOn, IEnumerable<KeyValuePair<string, int>> counts) => new(
        area, person, AuditAction.RegistryRebuilt, "registry", TimeOf(startedOn), reason, Sorted(Facts(counts)));

    /// <summary>An upload that had failed was run again.</summary>
    /// <param name="path">The upload's path below the uploads container: only its hash is kept (<see cref="UploadId"/>).</param>
    /// <param name="startedOn">When the command was started.</param>
    public static AuditEvent Redriven(AreaCode area, string path, AuditActor person, AuditReason reason, DateTimeOffset startedOn) => new(
        area, person, AuditAction.UploadRedriven, UploadId(path), TimeOf(startedOn), reason, Sorted([]));

    /// <summary>A regency's part of the registry was written into a file.</summary>
    /// <param name="asOf">As of which quarter's end.</param>
    /// <param name="persons">How many persons it names.</param>
    /// <param name="deliveries">How many deliveries of help; said only where there is one.</param>
    /// <param name="startedOn">When the command was started.</param>
    public static AuditEvent Exported(
        AreaCode regency, Quarter asOf, int persons, int deliveries, AuditActor person, AuditReason reason, DateTimeOffset startedOn) => new(
        regency, person, AuditAction.RegistryExported, $"registry {asOf}", TimeOf(startedOn), reason,
        Sorted(deliveries == 0 ? [Fact("persons", persons)] : [Fact("persons", persons), Fact("deliveries", deliveries)]));

    /// <summary>A regency was shown which of its own rows stand behind a figure of a summary.</summary>
    /// <param name="measure">What the figure counts: a word of the data dictionary, never the category, which a file may have named.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="startedOn">When the command was started.</param>
    public static AuditEvent RowsShown(
        AreaCode regency, Quarter quarter, int version, AreaCode area, string measure, int rows, AuditActor person, AuditReason reason, DateTimeOffset startedOn) => new(
        regency, person, AuditAction.RowsShown, string.Create(CultureInfo.InvariantCulture, $"summary {quarter} v{version}"), TimeOf(startedOn), reason,
        Sorted([Fact("area", area.ToString()), Fact("measure", measure), Fact("rows", rows)]));

    /// <summary>What an upload is called in the audit, where its path is not written: operators put names into names of files.</summary>
    public static string UploadId(string path) => $"upload-{AuditHash.Of(Encoding.UTF8.GetBytes(path)).ToString()[..16]}";
}
