using System.Buffers.Binary;
using Pipeline.Formats.Tests.Reading;

namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>Records of an .xls left out, doubled, moved, lengthened or changed inside; the container stays sound.</summary>
internal static class XlsMutation
{
    public static byte[] Of(Random random)
    {
        // Mostly within the sheet, whose place in the stream stays right; else anywhere, and what points there points wrong.
        var sound = SeedFile.PeopleXls();
        if (random.Next(4) > 0)
        {
            var (name, hidden, type, cells) = sound.Sheets[0];
            return (sound with { Sheets = [(name, hidden, type, [.. Mutated([.. cells], random)]), sound.Sheets[1]] }).Build();
        }

        return XlsBuilder.Compound(("Workbook", [.. Mutated(Split(sound.Stream()), random).SelectMany(record => record)]));
    }

    private static List<byte[]> Mutated(List<byte[]> records, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            Mutate(records, random);
        }

        return records;
    }

    private static List<byte[]> Split(byte[] stream)
    {
        var records = new List<byte[]>();
        for (var at = 0; at < stream.Length;)
        {
            var length = 4 + BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            records.Add(stream[at..(at + length)]);
            at += length;
        }

        return records;
    }

    private static void Mutate(List<byte[]> records, Random random)
    {
        var index = random.Next(records.Count);
        var record = records[index].ToArray();
        switch (random.Next(8))
        {
            case 0:
                records.RemoveAt(index);
                break;
            case 1:
                records.InsertRange(index, Enumerable.Repeat(record, random.Next(1, 200)));
                break;
            case 2:
                var other = random.Next(records.Count);
                (records[index], records[other]) = (records[other], records[index]);
                break;
            case 3:
                records[index] = XlsBuilder.Label(random.Next(70_000) & 0xFFFF, random.Next(300), Short(HostileText.Any(random)));
                break;
            case 4:
                records[index] = XlsBuilder.Number(random.Next(20), random.Next(8), BitConverter.Int64BitsToDouble(random.NextInt64()), random.Next(3));
                break;
            case 5:
                BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(random.Next(2) * 2), (ushort)random.Next(0x10000));
                records[index] = record;
                break;
            default:
                for (var bytes = random.Next(1, 5); bytes > 0 && record.Length > 4; bytes--)
                {
                    record[random.Next(4, record.Length)] = (byte)random.Next(256);
                }

                records[index] = record;
                break;
        }
    }

    private static string Short(string text) => text.Length > 4_000 ? text[..4_000] : text;
}
