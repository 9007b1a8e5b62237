using System.Globalization;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>Every partition and row key in the tables is made here, from the data alone.</summary>
internal static class Keys
{
    public static (string Partition, string Row) Person(Nik nik) => (nik.Partition.ToString(), nik.Digits);

    /// <summary>A record that is nothing but what was said under its key.</summary>
    public static (string Partition, string Row) Claim<TKey>(TKey key)
        where TKey : IRecordKey<TKey> => (key.Partition.ToString(), key.Text);

    /// <summary>A line of the directory of partitions.</summary>
    /// <param name="table">Of which table.</param>
    public static (string Partition, string Row) Directory(DirectoryOf table, AreaCode claimant, RecordPartition partition) =>
        (DirectoryPartition(table, claimant), partition.ToString());

    public static string DirectoryPartition(DirectoryOf table, AreaCode claimant) => table == DirectoryOf.People ? claimant.ToString() : $"{claimant}-{table}";

    public static (string Partition, string Row) Submission(AreaCode regency, SubmissionKey key) => (regency.ToString(), key.Id);

    public static (string Partition, string Row) Held(AreaCode regency, SubmissionKey submission, RowPlace place) =>
        (regency.ToString(), string.Create(CultureInfo.InvariantCulture, $"{submission.Id}-{place.SheetIndex:D4}-{place.RowNumber:D7}"));

    /// <summary>The sheet's index and the row's number in a held row's key.</summary>
    public static (int SheetIndex, int RowNumber) HeldPlace(string row) => (
        int.Parse(row.AsSpan(^12..^8), NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(row.AsSpan(^7..), NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Before this stand the row keys of all held rows of a quarter and of those before it.</summary>
    public static string HeldAfter(Quarter quarter) => quarter.Next.ToString();

    /// <summary>What lies in no area's folder has a partition too.</summary>
    public static string ArrivalsOf(AreaCode? submitter) => submitter?.ToString() ?? "-";

    public static (string Partition, string Row) Arrival(AreaCode? submitter, string version) => (ArrivalsOf(submitter), version);

    public static (string Partition, string Row) Quarter(AreaCode province, Quarter quarter) => (province.ToString(), quarter.ToString());
}
