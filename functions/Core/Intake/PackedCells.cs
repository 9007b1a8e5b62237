using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Intake;

/// <summary>The cells of a row as one array of bytes, a fifth of what they take as texts, for rows that wait by the hundred thousand and of which
/// hardly any is shown again.</summary>
/// <remarks>Of each cell a byte with its kind, the length of its text, and the text: a byte a character where all are of Latin-1, else two. Nothing is lost.</remarks>
public readonly struct PackedCells
{
    private const int KindMask = 0x0F;
    private const int IsWide = 0x10;
    private const int IsPercent = 0x20;

    private const char LastOfLatin1 = 'ÿ';

    private readonly byte[] _bytes;
    private readonly int _count;

    private PackedCells(byte[] bytes, int count) => (_bytes, _count) = (bytes, count);

    public static PackedCells Of(ReadOnlySpan<Cell> cells)
    {
        var size = 0;
        foreach (var cell in cells)
        {
            size += SizeOf(cell.Text);
        }

        var bytes = new byte[size];
        var rest = bytes.AsSpan();
        foreach (var cell in cells)
        {
            rest = rest[Write(cell, rest)..];
        }

        return new PackedCells(bytes, cells.Length);
    }

    /// <summary>The cells as they were.</summary>
    public Cell[] Unpack()
    {
        var cells = new Cell[_count];
        ReadOnlySpan<byte> rest = _bytes;
        for (var index = 0; index < cells.Length; index++)
        {
            var head = rest[0];
            var length = MemoryMarshal.Read<int>(rest[1..]);
            var text = rest[(1 + sizeof(int))..][..((head & IsWide) != 0 ? length * sizeof(char) : length)];
            cells[index] = new Cell((CellKind)(head & KindMask), (head & IsWide) != 0 ? new string(MemoryMarshal.Cast<byte, char>(text)) : Encoding.Latin1.GetString(text))
            {
                IsPercent = (head & IsPercent) != 0,
            };
            rest = rest[(1 + sizeof(int) + text.Length)..];
        }

        return cells;
    }

    private static int SizeOf(string text) => 1 + sizeof(int) + (IsWideText(text) ? text.Length * sizeof(char) : text.Length);

    private static bool IsWideText(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', LastOfLatin1);

    private static int Write(Cell cell, Span<byte> to)
    {
        var isWide = IsWideText(cell.Text);
        to[0] = (byte)((int)cell.Kind | (isWide ? IsWide : 0) | (cell.IsPercent ? IsPercent : 0));
        MemoryMarshal.Write(to[1..], cell.Text.Length);
        var text = to[(1 + sizeof(int))..];
        if (isWide)
        {
            MemoryMarshal.AsBytes(cell.Text.AsSpan()).CopyTo(text);
        }
        else
        {
            _ = Encoding.Latin1.GetBytes(cell.Text, text);
        }

        return SizeOf(cell.Text);
    }
}
