using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>Tells a file's type by its first bytes.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Bytes, ForeignFile File)[] Foreign =
    [
        ("%PDF-"u8.ToArray(), ForeignFile.Pdf),
        ("{\\rtf"u8.ToArray(), ForeignFile.RichText),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], ForeignFile.Image),
        ([0xFF, 0xD8, 0xFF], ForeignFile.Image),
        ("GIF8"u8.ToArray(), ForeignFile.Image),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], ForeignFile.Image),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], ForeignFile.Image),
        ([0x1F, 0x8B], ForeignFile.Archive),
        ([.. "Rar!"u8, 0x1A, 0x07], ForeignFile.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], ForeignFile.Archive),
        ([0xFD, .. "7zXZ"u8, 0x00], ForeignFile.Archive),

        // The records with which Excel 2 to 4 begin a sheet, and Excel 5 a workbook without a container around it.
        ([0x09, 0x00, 0x04, 0x00], ForeignFile.OldExcel),
        ([0x09, 0x02, 0x06, 0x00], ForeignFile.OldExcel),
        ([0x09, 0x04, 0x06, 0x00], ForeignFile.OldExcel),
        ([0x09, 0x08, 0x08, 0x00], ForeignFile.OldExcel),
        ([0x09, 0x08, 0x10, 0x00], ForeignFile.OldExcel),
    ];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Kind Of(ReadOnlySpan<byte> prefix)
    {
        // A local file, an archive without entries, a spanned one.
        if (prefix.StartsWith("PK\u0003\u0004"u8) || prefix.StartsWith("PK\u0005\u0006"u8) || prefix.StartsWith("PK\u0007\u0008"u8))
        {
            return new Kind.Zip();
        }

        if (prefix.StartsWith(Ole))
        {
            return new Kind.Ole();
        }

        foreach (var (bytes, file) in Foreign)
        {
            if (prefix.StartsWith(bytes))
            {
                return new Kind.Foreign(file);
            }
        }

        return new Kind.Text();
    }

    /// <summary>What the first bytes say.</summary>
    public abstract record Kind
    {
        private Kind()
        {
        }

        /// <summary>A zip: an .xlsx, or something else that is packed in one.</summary>
        public sealed record Zip : Kind;

        /// <summary>An OLE compound file: an .xls, a .doc, an encrypted .xlsx.</summary>
        public sealed record Ole : Kind;

        /// <summary>A type we do not read.</summary>
        public sealed record Foreign(ForeignFile File) : Kind;

        /// <summary>None known: text, if anything.</summary>
        public sealed record Text : Kind;
    }
}
