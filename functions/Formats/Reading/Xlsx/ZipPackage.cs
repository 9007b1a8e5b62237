using System.Collections.ObjectModel;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Pipeline.Formats.Reading.Markup;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>The parts of a zip by name, opened only within the limits.</summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive archive;

    // OPC part names are compared without regard to case (ECMA-376-2, 6.2.2).
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    // Those read to their end with the right checksum. A sheet is read up to three times, and its bytes do not change between.
    private readonly HashSet<ZipArchiveEntry> sound = [];

    private ZipPackage(ZipArchive archive, ReadingLimits limits)
    {
        this.archive = archive;
        Limits = limits;
        foreach (var entry in archive.Entries)
        {
            // Old .NET writers put backslashes.
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public ReadingLimits Limits { get; }

    public static ZipPackage Open(UploadBytes upload, ReadingLimits limits)
    {
        if (ZipDirectory.Length(upload) > limits.ZipDirectoryBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.TooManyParts(limits.ZipEntries));
        }

        var zip = new ZipArchive(upload.OpenView(), ZipArchiveMode.Read);
        try
        {
            Check(zip.Entries, limits);
            return new ZipPackage(zip, limits);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public bool Has(string partName) => entries.ContainsKey(partName);

    /// <summary>Opens a part that describes the workbook.</summary>
    public XmlReader OpenDescription(string partName)
    {
        if (entries.TryGetValue(partName, out var entry) && entry.Length > Limits.DescriptionBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.ExpandsTooFar(Limits.DescriptionBytes));
        }

        return OpenXml(partName);
    }

    private XmlReader OpenXml(string partName) => XmlReader.Create(Open(partName), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = Limits.ExpandedBytes,
    });

    /// <summary>Opens a part that may be as large as the file allows.</summary>
    public MarkupReader OpenMarkup(string partName)
    {
        var encoding = EncodingOf(partName);
        var part = Open(partName);
        return new MarkupReader(encoding is null ? part : Encoding.CreateTranscodingStream(part, encoding, Encoding.UTF8), Limits);
    }

    public Stream Open(string partName)
    {
        if (!entries.TryGetValue(partName, out var entry))
        {
            throw Unreadable.Damaged(UnreadableDetail.MissingPart);
        }

        if (entry.IsEncrypted)
        {
            throw Unreadable.Encrypted(UnreadableDetail.Password);
        }

        return new PartStream(entry.Open(), entry.Length, sound.Contains(entry) ? null : entry.Crc32, Limits.MarkupBytes, () => sound.Add(entry));
    }

    public void Dispose() => archive.Dispose();

    private Encoding? EncodingOf(string partName)
    {
        using var part = Open(partName);
        var head = new byte[MarkupEncoding.HeadBytes];
        var length = 0;

        // Not beyond the first tag: at its end a part may turn out to be damaged, which is for whoever reads it to say.
        while (length < head.Length && !head.AsSpan(0, length).Contains((byte)'>') && part.Read(head.AsSpan(length)) is > 0 and var read)
        {
            length += read;
        }

        return MarkupEncoding.Of(head.AsSpan(0, length));
    }

    private static void Check(ReadOnlyCollection<ZipArchiveEntry> files, ReadingLimits limits)
    {
        if (files.Count > limits.ZipEntries)
        {
            throw Unreadable.TooLarge(UnreadableDetail.TooManyParts(limits.ZipEntries));
        }

        var expanded = 0L;
        foreach (var entry in files)
        {
            if (entry.Length > limits.ExpandedBytes - expanded)
            {
                throw Unreadable.TooLarge(UnreadableDetail.ExpandsTooFar(limits.ExpandedBytes));
            }

            expanded += entry.Length;
            if (entry.Length > limits.RatioFreeBytes && entry.Length / limits.ExpansionRatio > entry.CompressedLength)
            {
                throw Unreadable.TooLarge(UnreadableDetail.PackedTooTightly(limits.ExpansionRatio));
            }
        }
    }
}
