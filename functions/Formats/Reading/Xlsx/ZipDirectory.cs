using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Measures the directory at the end of a zip before anything reads it into memory.</summary>
/// <remarks>APPNOTE.TXT 4.3.14 to 4.3.16. The reader goes by where the directory begins, not by its stated length, and so do we.</remarks>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int Zip64LocatorBytes = 20;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The bytes from where the directory begins to where it ends; zero where no end is found, which the reader will say itself.</summary>
    public static long Length(UploadBytes upload)
    {
        var tail = new byte[Math.Min(upload.Length, EndBytes + Zip64LocatorBytes + LongestComment)];
        using var view = upload.OpenView(upload.Length - tail.Length);
        view.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndBytes > tail.Length)
        {
            return 0;
        }

        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (offset == uint.MaxValue && at >= Zip64LocatorBytes)
        {
            offset = Zip64Offset(view, tail.AsSpan(at - Zip64LocatorBytes, Zip64LocatorBytes)) ?? offset;
        }

        return Math.Max(0, upload.Length - tail.Length + at - offset);
    }

    private static long? Zip64Offset(Stream view, ReadOnlySpan<byte> locator)
    {
        if (!locator.StartsWith("PK\u0006\u0007"u8))
        {
            return null;
        }

        Span<byte> end = stackalloc byte[56];
        view.Position = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        view.ReadExactly(end);
        return BinaryPrimitives.ReadInt64LittleEndian(end[48..]);
    }
}
