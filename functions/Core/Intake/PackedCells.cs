using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Intake;

/// <summary>The cells of a row, kept in a third of the room that they take apart.</summary>
/// <remarks>
/// A window of the merge keeps a hundred thousand rows, and a refused file every row until its feedback is written: 24 cells of a list of people take
/// 950 bytes, most of them around short texts, and 310 as one array. Of each cell a byte with its kind, the length of its text, and the text: a byte a
/// character where all are of Latin-1, else two, so that nothing is lost.
/// </remarks>
[CollectionBuilder(typeof(PackedCells), nameof(Of))]
public sealed class PackedCells
{
    private const int KindMask = 0x0F;
    private const int IsWide = 0x10;
    private const int IsPercent = 0x20;

    private const char LastOfLatin1 = 'ÿ';

    private readonly byte[] _packed;

    private PackedCells(byte[] packed, int count, int written) => (_packed, Count, Written) = (packed, count, written);

    /// <summary>How many cells the row has.</summary>
    public int Count { get; }

    /// <summary>How many it has up to the last that is not blank.</summary>
    public int Written { get; }

    public static PackedCells Of(ReadOnlySpan<Cell> cells)
    {
        var size = 0;
        var written = 0;
        for (var index = 0; index < cells.Length; index++)
        {
            size += SizeOf(cells[index].Text);
            written = cells[index].IsBlank ? written : index + 1;
        }

        var packed = new byte[size];
        var rest = packed.AsSpan();
        foreach (var cell in cells)
        {
            rest = rest[Write(cell, rest)..];
        }

        return new PackedCells(packed, cells.Length, written);
    }

    /// <summary>The cells again.</summary>
    public Cell[] Unpack()
    {
        var cells = new Cell[Count];
        ReadOnlySpan<byte> rest = _packed;
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

    /// <summary>The cells again, one after the other.</summary>
    public IEnumerator<Cell> GetEnumerator() => ((IEnumerable<Cell>)Unpack()).GetEnumerator();

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
