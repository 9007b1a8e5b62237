using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>What one submission of the model says of the one NIK the properties are about.</summary>
public sealed record ModelSubmission(AreaCode Regency, SubmissionKey Key, IReadOnlyList<PersonValues> Rows);

/// <summary>The pure merge driven as the pipeline drives it: each submission folded when it arrives, and the later ones of
/// its regency folded again.</summary>
internal static class MergeModel
{
    public static readonly Nik Someone = Nik.Parse("6202015503850007");

    private static readonly AreaCode[] Regencies = [AreaCode.Parse("6202"), AreaCode.Parse("6203"), AreaCode.Parse("6408")];

    /// <summary>Few names, dates and areas, so that submissions agree, differ and conflict often.</summary>
    private static readonly Gen<PersonValues> Values =
        from name in Gen.Elements("SITI AMINAH", "SITI AMINAH", "SITI AMINAH BINTI ALI", "BUDI SANTOSO")
        from date in Gen.Elements<string?>("1985-03-15", "1985-03-15", "1990-07-01", null)
        from area in Gen.Elements<string?>("620201", "6202011001", null)
        from desil in Gen.Elements<string?>("1", "2", null)
        from status in Gen.Elements<string?>(null, null, null, nameof(PersonStatus.Moved), nameof(PersonStatus.Present))
        select PersonValues.Empty.With(PersonField.Name, name).With(PersonField.BirthDate, date)
            .With(PersonField.Area, area).With(PersonField.Desil, desil).With(PersonField.Status, status);

    private static readonly Gen<ModelSubmission> Submission =
        from regency in Gen.Elements(Regencies)
        from quarter in Gen.Elements(new Quarter(2025, 3), new Quarter(2025, 4), new Quarter(2026, 1))
        from day in Gen.Choose(1, 3)
        from content in Gen.Choose(0, 9999)
        from rows in Gen.NonEmptyListOf(Values).Select(list => list.Take(2).ToArray())
        select new ModelSubmission(
            regency,
            new SubmissionKey(quarter, new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), content.ToString("x16", CultureInfo.InvariantCulture)),
            rows);

    /// <summary>Up to six submissions, no two with the same identity, and two orders of arrival.</summary>
    public static Arbitrary<(ModelSubmission[] Arrivals, ModelSubmission[] OtherArrivals)> TwoOrders { get; } = (
        from submissions in Gen.ListOf(Submission).Select(list => list.DistinctBy(one => (one.Regency, one.Key.Id)).Take(6).ToArray())
        from other in Gen.Shuffle(submissions)
        select (submissions, other)).ToArbitrary();

    public static PersonRecord FoldAll(IEnumerable<ModelSubmission> arrivals)
    {
        var record = PersonRecord.Unknown(Someone);
        var arrived = new List<ModelSubmission>();
        foreach (var arrival in arrivals)
        {
            record = FoldLater(Fold(record, arrival), arrived, arrival);
            arrived.Add(arrival);
        }

        return record;
    }

    /// <summary>Folds again what the regency of a submission has sent after it.</summary>
    public static PersonRecord FoldLater(PersonRecord record, IEnumerable<ModelSubmission> arrived, ModelSubmission submission) => arrived
        .Where(one => one.Regency == submission.Regency && one.Key.CompareTo(submission.Key) > 0).OrderBy(one => one.Key).Aggregate(record, Fold);

    public static PersonRecord Fold(PersonRecord record, ModelSubmission submission) =>
        PersonMerge.Fold(record, submission.Regency, submission.Key, ClaimsOf(submission)).Record;

    public static PersonClaim[] ClaimsOf(ModelSubmission submission) =>
        [.. submission.Rows.Select((values, index) => new PersonClaim(Someone, values, new RowPlace("Data", 0, index + 2)))];

    /// <summary>The record as text, for comparing whole records and for reading a failure.</summary>
    public static string Describe(PersonRecord record) => string.Join('\n', record.Histories.SelectMany(pair => pair.Value.Entries.Select(entry =>
        $"{pair.Key} {entry.Submission} {entry.Place.RowNumber} {string.Join(' ', entry.Values.Fields.Select(field => $"{field}={entry.Values[field]}"))}")));

    /// <summary>A standing likewise.</summary>
    public static string Describe(Standing? standing) => standing is null
        ? ""
        : $"{standing.Regency} {string.Join(' ', standing.Values.Fields.Select(field => standing.Values[field]))} +{string.Join(',', standing.AlsoClaimedBy)} !{string.Join(',', standing.InConflict)}";
}
