using System.Globalization;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>Every partition and row key in the tables is made here, from the data alone.</summary>
internal static class Keys
{
    public static (string Partition, string Row) Person(Nik nik) => (nik.Partition.ToString(), nik.Digits);

    public static (string Partition, string Row) Directory(AreaCode claimant, NikPartition partition) =>
        (claimant.ToString(), partition.ToString());

    public static (string Partition, string Row) Submission(AreaCode regency, SubmissionKey key) => (regency.ToString(), key.Id);

    public static (string Partition, string Row) Held(AreaCode regency, SubmissionKey submission, RowPlace place) =>
        (regency.ToString(), string.Create(CultureInfo.InvariantCulture, $"{HeldPrefix(submission)}{place.SheetIndex:D3}-{place.RowNumber:D7}"));

    /// <summary>What the row keys of a submission's held rows begin with.</summary>
    public static string HeldPrefix(SubmissionKey submission) => $"{submission.Id}-";

    public static (string Partition, string Row) Quarter(AreaCode province, Quarter quarter) => (province.ToString(), quarter.ToString());
}
