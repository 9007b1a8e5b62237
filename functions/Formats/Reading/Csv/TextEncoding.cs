using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>
/// The encoding of a text file: what its byte order mark says, else UTF-16 where every other byte is NUL, else UTF-8 if the
/// bytes are, else windows-1252.
/// </summary>
internal sealed record TextEncoding(Encoding Encoding, int MarkLength)
{
    private const int SampleBytes = 4 << 10;

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("windows-1252 is part of .NET.");

    public static TextEncoding Of(UploadBytes upload, ReadOnlySpan<byte> prefix)
    {
        Encoding[] marked = [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in marked)
        {
            if (prefix.StartsWith(encoding.Preamble))
            {
                return new TextEncoding(encoding, encoding.Preamble.Length);
            }
        }

        if (Unmarked16(prefix) is { } utf16)
        {
            return new TextEncoding(utf16, MarkLength: 0);
        }

        if (ForeignText.IsBinary(prefix))
        {
            throw Unreadable.WrongType(ForeignFile.Binary);
        }

        return new TextEncoding(IsUtf8(upload) ? Encoding.UTF8 : Windows1252, MarkLength: 0);
    }

    public string Decode(ReadOnlySpan<byte> prefix) => Encoding.GetString(prefix[MarkLength..]);

    public StreamReader OpenText(UploadBytes upload) =>
        new(upload.OpenView(MarkLength), Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 << 10);

    /// <summary>Latin text in UTF-16 has a NUL in more than half of its characters, always on the same side.</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> prefix)
    {
        const int FewestUnits = 4;
        const int Rarely = 20;
        var units = Math.Min(prefix.Length, SampleBytes) / sizeof(char);
        var (first, second) = (0, 0);
        for (var i = 0; i < units; i++)
        {
            first += prefix[i * sizeof(char)] == 0 ? 1 : 0;
            second += prefix[(i * sizeof(char)) + 1] == 0 ? 1 : 0;
        }

        return units < FewestUnits ? null
            : second * 2 > units && first * Rarely < units ? Encoding.Unicode
            : first * 2 > units && second * Rarely < units ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsUtf8(UploadBytes upload)
    {
        using var view = upload.OpenView();
        var bytes = new byte[64 << 10];
        var characters = new char[bytes.Length];
        var held = 0;
        while (true)
        {
            var read = view.Read(bytes.AsSpan(held));
            var available = held + read;
            var status = Utf8.ToUtf16(bytes.AsSpan(0, available), characters, out var used, out _, replaceInvalidSequences: false, isFinalBlock: read == 0);
            if (status == OperationStatus.InvalidData)
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            // A sequence cut by the end of the chunk.
            held = available - used;
            bytes.AsSpan(used, held).CopyTo(bytes);
        }
    }
}
