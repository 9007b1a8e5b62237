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
        (regency.ToString(), string.Create(CultureInfo.InvariantCulture, $"{submission.Id}-{place.SheetIndex:D4}-{place.RowNumber:D7}")
            + (place.ColumnIndex is { } column ? string.Create(CultureInfo.InvariantCulture, $"-{column:D5}") : ""));

    /// <summary>The sheet's index, the row's number and, of a cell that is a row of its own, the column's index in a held row's key.</summary>
    public static (int SheetIndex, int RowNumber, int? ColumnIndex) HeldPlace(string row) => row.Split('-') switch
    {
        [.., { Length: 4 } sheet, { Length: 7 } number] => (Number(sheet), Number(number), null),
        [.., { Length: 4 } sheet, { Length: 7 } number, { Length: 5 } column] => (Number(sheet), Number(number), Number(column)),
        _ => throw new FormatException("No key of a held row."),
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Before this stand the row keys of all held rows of a quarter and of those before it.</summary>
    public static string HeldAfter(Quarter quarter) => quarter.Next.ToString();

    /// <summary>What lies in no area's folder has a partition too.</summary>
    public static string ArrivalsOf(AreaCode? submitter) => submitter?.ToString() ?? "-";

    public static (string Partition, string Row) Arrival(AreaCode? submitter, string version) => (ArrivalsOf(submitter), version);

    public static (string Partition, string Row) Quarter(AreaCode province, Quarter quarter) => (province.ToString(), quarter.ToString());
}
