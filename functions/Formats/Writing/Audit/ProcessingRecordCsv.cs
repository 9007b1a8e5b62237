using System.Globalization;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>Writes the record of processing activities (UU 27/2022 Pasal 31) out of the audit: one activity a row.</summary>
/// <remarks>With a byte order mark, or Excel would take a double-clicked file for windows-1252. A reason is what a person
/// typed: where it would run as a formula it is written inert.</remarks>
public sealed class ProcessingRecordCsv(Func<AreaCode, string?> nameOf)
{
    private static readonly string[] Columns =
    [
        "Wilayah", "Nama wilayah", "Nomor", "Waktu", "Pelaku", "Kegiatan pemrosesan", "Objek", "Tujuan", "Alasan",
        "Data pribadi", "Penerima", "Rincian", "Sidik SHA-256",
    ];

    public void Write(IEnumerable<AuditEntry> entries, Stream output) => CsvFile.Write(entries.Select(RowOf).Prepend(Columns), output);

    private string[] RowOf(AuditEntry entry)
    {
        var words = ProcessingRecordWords.Of(entry.Action);
        return
        [
            entry.Area.ToString(), nameOf(entry.Area) ?? "", entry.Sequence.ToString(CultureInfo.InvariantCulture),
            ProvinceTime.In(entry.Area, entry.Time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ProcessingRecordWords.Of(entry.Actor), words.Activity, entry.Subject, words.Purpose, entry.Reason.ToString(),
            words.Data, words.Recipient, string.Join("; ", entry.Details.Select(detail => $"{detail.Key}={detail.Value}")), entry.Hash.ToString(),
        ];
    }
}
