using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>The checksum of a zip entry (ISO 3309), which .NET's reader does not verify.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of what went before and these bytes; 0 before the first.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var state = ~checksum;
        var table = Table;

        // Eight bytes a step: an upload's sheet has hundreds of megabytes.
        while (bytes.Length >= Slices)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = table[(7 * 256) + (low & 0xFF)] ^ table[(6 * 256) + ((low >> 8) & 0xFF)]
                ^ table[(5 * 256) + ((low >> 16) & 0xFF)] ^ table[(4 * 256) + (low >> 24)]
                ^ table[(3 * 256) + (high & 0xFF)] ^ table[(2 * 256) + ((high >> 8) & 0xFF)]
                ^ table[256 + ((high >> 16) & 0xFF)] ^ table[high >> 24];
            bytes = bytes[Slices..];
        }

        foreach (var value in bytes)
        {
            state = table[(state ^ value) & 0xFF] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[Slices * 256];
        for (var value = 0u; value < 256; value++)
        {
            var state = value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state & 1) == 0 ? state >> 1 : (state >> 1) ^ Polynomial;
            }

            table[value] = state;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 0xFF];
        }

        return table;
    }
}
