using System.Globalization;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Registry;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>What is said of an upload that was not done with, on one line. Names of files stay out: operators put names of residents
/// into them; the audit calls an upload by the same hash of its path.</summary>
internal static class UploadLines
{
    /// <summary>As it is found.</summary>
    public static string Of(OpenUpload upload) => Line(upload, upload switch
    {
        { Arrival: null } => $"no try yet, stored {Time(upload)}",
        { HasFailed: true, Arrival: { } failed } => $"failed {failed.Tries} times, last with {Why(failed)}, {Time(upload)}",
        { Arrival: { } tried } => $"waits after {tried.Tries} tries, last with {Why(tried)}, {Time(upload)}",
    });

    /// <summary>After it was done with.</summary>
    public static string Of(OpenUpload upload, IngestResult result) => Line(upload, result switch
    {
        { Outcome: IngestOutcome.Merged, Submission.Rows: { } rows } =>
            string.Create(CultureInfo.InvariantCulture, $"ingested, {rows.Read:N0} rows read: {rows.Accepted:N0} taken, {rows.Held:N0} held, {rows.Refused:N0} refused"),
        { Outcome: IngestOutcome.Repeated } => "had been taken, nothing changed",
        { Outcome: IngestOutcome.Refused } => "refused whole, the feedback says why",
        { Outcome: IngestOutcome.Settled } => "a mapping of headers, answered",
        { Outcome: IngestOutcome.PathInvalid } => "lies in no regency's folder, nobody to tell",
        { Outcome: var outcome } => outcome.ToString(),
    });

    /// <summary>After it failed again.</summary>
    public static string Of(OpenUpload upload, Exception error) => Line(upload, $"failed again with {error.GetType().Name}");

    /// <summary>How many uploads are open, by the folder that they lie in.</summary>
    public static Table ByFolder(IEnumerable<OpenUpload> uploads)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Uploads in", "Waiting", "Failed");
        foreach (var folder in uploads.GroupBy(FolderOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AddRow(Markup.Escape(folder.Key), Number(folder.Count(upload => !upload.HasFailed)), Number(folder.Count(upload => upload.HasFailed)));
        }

        return table;
    }

    private static string Line(OpenUpload upload, string text) => $"{NameOf(upload.Version.Path)}: {text}";

    private static string NameOf(string path) => PlaceOf(path) switch
    {
        null => AuditEvent.UploadId(path),
        { Quarter: { } quarter } place => $"{place.Submitter}/{quarter}/{AuditEvent.UploadId(path)}",
        var place => $"{place.Submitter}/{AuditEvent.UploadId(path)}",
    };

    private static string Why(Arrival arrival) => arrival.Failure ?? "no end: the process died";

    private static string FolderOf(OpenUpload upload) => PlaceOf(upload.Version.Path)?.Submitter.ToString() ?? "no area's folder";

    private static UploadPath? PlaceOf(string path) => UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place) ? place : null;

    // On the clocks of whoever sent it.
    private static string Time(OpenUpload upload) => (PlaceOf(upload.Version.Path) is { } place ? ProvinceTime.In(place.Submitter, upload.LastSign) : upload.LastSign)
        .ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
