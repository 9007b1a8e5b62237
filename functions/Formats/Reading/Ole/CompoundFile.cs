using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pipeline.Formats.Reading.Ole;

/// <summary>An OLE compound file ([MS-CFB]): streams cut into sectors that a table chains together.</summary>
/// <remarks>No chain is followed further than the file has sectors, so that a damaged or hostile table ends as damage.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int HeaderTableSectors = 109;
    private const int MiniSectorBytes = 64;
    private const uint LastSector = 0xFFFF_FFFA;

    private readonly UploadBytes upload;
    private readonly int sectorBytes;
    private readonly long sectorCount;
    private readonly uint miniCutoff;
    private readonly uint[] table;
    private readonly uint miniTableStart;
    private readonly CompoundEntry root;

    private CompoundFile(UploadBytes upload)
    {
        this.upload = upload;
        var header = new byte[HeaderBytes];
        using var view = upload.OpenView();
        view.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        sectorBytes = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException("No sector size of a compound file.");
        sectorCount = (upload.Length + sectorBytes - 1) / sectorBytes;
        miniCutoff = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56));
        miniTableStart = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(60));
        table = ReadTable(TableSectors(header));
        (root, Top) = ReadDirectory(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)));
    }

    /// <summary>The entries directly below the root; those of embedded objects lie deeper.</summary>
    public IReadOnlyList<CompoundEntry> Top { get; }

    public static CompoundFile Open(UploadBytes upload) => new(upload);

    /// <summary>The bytes of a stream, seekable.</summary>
    public Stream OpenStream(CompoundEntry entry)
    {
        if (entry.Length < 0 || entry.Length > upload.Length)
        {
            throw new InvalidDataException("A stream longer than its file.");
        }

        return entry.Length < miniCutoff
            ? new MemoryStream(ReadMini(entry), writable: false)
            : OpenSectors(entry.FirstSector, entry.Length);
    }

    private CompoundStream OpenSectors(uint first, long length) =>
        new(upload, SectorOffsets(first, length), sectorBytes, length);

    private long[] SectorOffsets(uint first, long length)
    {
        var offsets = new long[(length + sectorBytes - 1) / sectorBytes];
        var sector = first;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = OffsetOf(sector);
            sector = i + 1 < offsets.Length ? Next(sector) : sector;
        }

        return offsets;
    }

    /// <summary>A short stream: 64-byte pieces of the root's own stream.</summary>
    private byte[] ReadMini(CompoundEntry entry)
    {
        var miniTable = ReadTable(Chain(miniTableStart));
        using var pieces = OpenSectors(root.FirstSector, Math.Clamp(root.Length, 0, upload.Length));
        var bytes = new byte[entry.Length];
        var piece = entry.FirstSector;
        for (var at = 0; at < bytes.Length; at += MiniSectorBytes)
        {
            pieces.Position = (long)piece * MiniSectorBytes;
            pieces.ReadExactly(bytes.AsSpan(at, Math.Min(MiniSectorBytes, bytes.Length - at)));
            piece = piece < miniTable.Length ? miniTable[piece] : throw new InvalidDataException("A sector outside the table of short streams.");
        }

        return bytes;
    }

    private List<uint> TableSectors(byte[] header)
    {
        var sectors = new List<uint>();
        AddSectors(sectors, header.AsSpan(HeaderBytes - (HeaderTableSectors * sizeof(uint))));
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        var sector = new byte[sectorBytes];
        for (var read = 0L; next < LastSector; read++)
        {
            if (read > sectorCount)
            {
                throw new InvalidDataException("The list of table sectors runs in a circle.");
            }

            ReadSector(next, sector);
            AddSectors(sectors, sector.AsSpan(..^sizeof(uint)));
            next = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(sectorBytes - sizeof(uint)));
        }

        return (long)sectors.Count * sectorBytes / sizeof(uint) <= sectorCount + (2L * sectorBytes)
            ? sectors
            : throw new InvalidDataException("A table larger than its file.");
    }

    private static void AddSectors(List<uint> sectors, ReadOnlySpan<byte> list)
    {
        for (; list.Length >= sizeof(uint); list = list[sizeof(uint)..])
        {
            var sector = BinaryPrimitives.ReadUInt32LittleEndian(list);
            if (sector < LastSector)
            {
                sectors.Add(sector);
            }
        }
    }

    private uint[] ReadTable(List<uint> sectors)
    {
        var read = new byte[sectors.Count * sectorBytes];
        for (var i = 0; i < sectors.Count; i++)
        {
            ReadSector(sectors[i], read.AsSpan(i * sectorBytes, sectorBytes));
        }

        return MemoryMarshal.Cast<byte, uint>(read).ToArray();
    }

    private (CompoundEntry Root, List<CompoundEntry> Top) ReadDirectory(uint start)
    {
        var sectors = Chain(start);
        var bytes = new byte[sectors.Count * sectorBytes];
        for (var i = 0; i < sectors.Count; i++)
        {
            ReadSector(sectors[i], bytes.AsSpan(i * sectorBytes, sectorBytes));
        }

        return CompoundDirectory.Read(bytes, isLongLength: sectorBytes > HeaderBytes);
    }

    private List<uint> Chain(uint start)
    {
        var chain = new List<uint>();
        for (var sector = start; sector < LastSector; sector = Next(sector))
        {
            chain.Add(chain.Count < sectorCount ? sector : throw new InvalidDataException("A chain of sectors runs in a circle."));
        }

        return chain;
    }

    private uint Next(uint sector) =>
        sector < table.Length ? table[sector] : throw new InvalidDataException("A sector outside the table.");

    private long OffsetOf(uint sector) =>
        sector < sectorCount ? (sector + 1L) * sectorBytes : throw new InvalidDataException("A sector outside the file.");

    private void ReadSector(uint sector, Span<byte> bytes)
    {
        using var view = upload.OpenView(OffsetOf(sector));
        view.ReadExactly(bytes);
    }
}
