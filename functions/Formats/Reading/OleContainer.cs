using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>Tells what an OLE compound file holds, by the names in its directory.</summary>
/// <remarks>[MS-CFB] 2.6.1: entries of 128 bytes, aligned, with a UTF-16 name, its length at 64 and a type at 66.</remarks>
internal static class OleContainer
{
    private const int EntryBytes = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const int StreamType = 2;

    public static UnreadableWorkbookException Describe(UploadBytes upload)
    {
        // The whole file is looked through instead of following the allocation table, which may be damaged.
        var names = StreamNames(upload);
        if (names.Contains("EncryptedPackage"))
        {
            return Unreadable.Encrypted(UnreadableDetail.Password);
        }

        return Unreadable.WrongType(
            names.Contains("Workbook") || names.Contains("Book") ? UnreadableDetail.LegacyExcel
            : names.Contains("WordDocument") ? UnreadableDetail.Word
            : names.Contains("PowerPoint Document") ? UnreadableDetail.PowerPoint
            : UnreadableDetail.LegacyOffice);
    }

    private static HashSet<string> StreamNames(UploadBytes upload)
    {
        var names = new HashSet<string>();
        var chunk = new byte[EntryBytes * 512];
        using var view = upload.OpenView();
        int read;
        while ((read = view.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) > 0)
        {
            for (var at = 0; at + EntryBytes <= read; at += EntryBytes)
            {
                var name = StreamName(chunk.AsSpan(at, EntryBytes));
                if (name is "EncryptedPackage" or "Workbook" or "Book" or "WordDocument" or "PowerPoint Document")
                {
                    names.Add(name.ToString());
                }
            }
        }

        return names;
    }

    private static ReadOnlySpan<char> StreamName(ReadOnlySpan<byte> entry)
    {
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]) - sizeof(char);
        return entry[TypeAt] == StreamType && bytes is > 0 and < NameLengthAt
            ? MemoryMarshal.Cast<byte, char>(entry[..bytes])
            : [];
    }
}
