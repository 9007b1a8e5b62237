using System.Security.Cryptography;
using System.Text;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>A file a regency dropped.</summary>
internal sealed record Drop(string Path, ReadOnlyMemory<byte> Content, DateTimeOffset SubmittedOn);

/// <summary>A short history with all that a crash could spoil: two partitions, held and refused rows, a file that
/// comes late, a copy, and a file that mends one held row and holds the other again.</summary>
internal static class SmallHistory
{
    private const int RowsAPartition = 30;

    /// <summary>In the order in which their events come.</summary>
    public static IReadOnlyList<Drop> Drops { get; } = Make();

    private static Drop[] Make()
    {
        var late = Rows(changedPercent: 30);
        var first = Spoiled(Rows(changedPercent: 0));
        return
        [
            new("6203/2025-Q4/daftar.csv", Bytes(first), Day(10)),
            new("6203/2025-Q4/daftar lama.csv", Bytes(late), Day(5)),
            new("6203/2025-Q4/salinan.csv", Bytes(late), Day(12)),
            new("6203/2025-Q4/perbaikan.csv", Bytes(Mending(first)), Day(14)),
        ];
    }

    private static List<string> Rows(int changedPercent)
    {
        using var memory = new MemoryStream();
        LoadFile.Write(memory, new LoadPlan(2000, "6203", new Quarter(2025, 4), changedPercent, LoadFormat.Csv));
        var lines = Encoding.UTF8.GetString(memory.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var partitions = lines.Skip(1).GroupBy(line => NikOf(line)[..6]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return [lines[0], .. partitions.Take(2).SelectMany(group => group.Take(RowsAPartition))];
    }

    /// <summary>Two NIKs of 15 digits, which are held, and a row without its name, which is refused.</summary>
    private static List<string> Spoiled(List<string> rows)
    {
        rows[1] = rows[1].Replace(NikOf(rows[1]), NikOf(rows[1])[..15], StringComparison.Ordinal);
        rows[50] = rows[50].Replace(NikOf(rows[50]), NikOf(rows[50])[..15], StringComparison.Ordinal);
        rows[20] = rows[20].Replace($";{rows[20].Split(';')[3]};", ";;", StringComparison.Ordinal);
        return rows;
    }

    /// <summary>The two held rows with their tokens: the one with a serial again, the other as it was.</summary>
    private static List<string> Mending(List<string> rows)
    {
        var submission = $"2025-Q4-{Convert.ToHexStringLower(SHA256.HashData(Bytes(rows)))[..16]}";
        return
        [
            $"{rows[0]};{FeedbackSheets.OriginHeader}",
            $"{rows[1].Replace(NikOf(rows[1]), NikOf(rows[1])[..12] + "9001", StringComparison.Ordinal)};daftar, baris 2 [{submission}-1-2]",
            $"{rows[50]};daftar, baris 51 [{submission}-1-51]",
        ];
    }

    private static string NikOf(string row) => row.Split(';')[2];

    private static byte[] Bytes(List<string> rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows));

    private static DateTimeOffset Day(int day) => new(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7));
}
