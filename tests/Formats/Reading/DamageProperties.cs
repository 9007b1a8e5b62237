using System.IO.Compression;
using System.Text;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>Damages sound files in seeded ways and reads what is left.</summary>
public class DamageProperties
{
    private const int Cases = 500;

    public static TheoryData<string, byte[]> SoundFiles => new()
    {
        { "xlsx", Xlsx(CompressionLevel.Optimal) },
        { "xlsx, stored", Xlsx(CompressionLevel.NoCompression) },
        { "xls", Xls() },
        { "csv", Encoding.UTF8.GetBytes("NIK,Nama\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"\"{i}\",\"Siti \"\"{i}\"\"\"\n"))) },
        { "csv, UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("NIK;Nama\n1;\"Siti\"\n2;Budi\n")] },
    };

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void Read_DamagedFile_RefusedOrReadAndNothingElse(string name, byte[] sound)
    {
        var whole = Read(sound)!;
        Assert.NotEmpty(whole);
        var random = new Random(20251231);
        for (var number = 0; number < Cases; number++)
        {
            var rows = Read(Damage(sound, random));

            // A zip's checksums tell: what is read of a damaged one is what was written. Text has none.
            if (rows is not null && name.StartsWith("xlsx", StringComparison.Ordinal))
            {
                Assert.Equal(whole, rows);
            }
        }
    }

    /// <summary>The rows of all sheets; null for a file that is refused. Any other exception fails the test.</summary>
    private static List<string>? Read(byte[] bytes)
    {
        try
        {
            using var workbook = Opened.Bytes(bytes);
            return [.. workbook.Sheets.SelectMany(workbook.ReadRows).Select(Opened.Line)];
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                var from = random.Next(bytes.Length);
                var length = random.Next(1, Math.Min(64, bytes.Length - from) + 1);
                return [.. bytes[..from], .. bytes[(from + length)..]];
            case 2:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 4), 4));
                return bytes;
            default:
                for (var flips = random.Next(1, 8); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }

    private static byte[] Xlsx(CompressionLevel compression) =>
        (XlsxBuilder.OfRows(string.Concat(Enumerable.Range(1, 60).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"s\"><v>{i % 2}</v></c><c r=\"B{i}\" s=\"1\"><v>{32000 + i}</v></c><c r=\"C{i}\"><v>62020115038500{i:00}</v></c></row>"))) with
        {
            Compression = compression,
            SharedStrings = "<si><t>Siti</t></si><si><t>Budi</t></si>",
            Styles = XlsxBuilder.StylesOf([0, 14]),
        }).Build();

    private static byte[] Xls() =>
        (XlsBuilder.OfCells([.. Enumerable.Range(0, 60).SelectMany(i => (byte[][])[XlsBuilder.SharedLabel(i, 0, i % 2), XlsBuilder.Label(i, 1, "Siti"), XlsBuilder.Number(i, 2, 6202011503850000 + i)])]) with
        {
            Globals = [.. XlsBuilder.Styles(0, 14), XlsBuilder.Shared("Siti", "Budi")],
        }).Build();
}
