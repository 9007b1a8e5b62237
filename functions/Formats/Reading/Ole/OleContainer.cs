using Pipeline.Formats.Reading.Xls;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Ole;

/// <summary>Opens an OLE compound file if it holds an .xls, and says what it is if not.</summary>
internal static class OleContainer
{
    private static readonly string[] TellingNames = ["EncryptedPackage", "Workbook", "Book", "WordDocument", "PowerPoint Document"];

    public static IReadableFile Open(UploadBytes upload, ReadingLimits limits)
    {
        CompoundFile container;
        try
        {
            container = CompoundFile.Open(upload);
        }
        catch (Exception damage) when (upload.Outage is null && damage is InvalidDataException or EndOfStreamException)
        {
            // The directory cannot be reached; what look like its entries still tell what the file was.
            throw Describe([.. NamesAnywhere(upload)]) ?? Unreadable.Damaged(UnreadableDetail.BrokenXls);
        }

        if (container.Top.FirstOrDefault(entry => entry.IsStream && entry.Name == "Workbook") is { } workbook)
        {
            return XlsFile.Open(container, workbook, limits);
        }

        throw Describe([.. container.Top.Where(entry => entry.IsStream).Select(entry => entry.Name)])
            ?? Unreadable.WrongType(ForeignFile.OtherOffice);
    }

    /// <summary>What a file with these streams is; null for an .xls, or where they tell nothing.</summary>
    private static UnreadableWorkbookException? Describe(HashSet<string> names) =>
        names.Contains("EncryptedPackage") ? Unreadable.Encrypted(UnreadableDetail.Password)
        : names.Contains("WordDocument") ? Unreadable.WrongType(ForeignFile.Word)
        : names.Contains("PowerPoint Document") ? Unreadable.WrongType(ForeignFile.PowerPoint)
        : names.Contains("Book") && !names.Contains("Workbook") ? Unreadable.WrongType(ForeignFile.OldExcel)
        : null;

    private static HashSet<string> NamesAnywhere(UploadBytes upload)
    {
        var names = new HashSet<string>();
        var chunk = new byte[CompoundDirectory.EntryBytes * 512];
        using var view = upload.OpenView();
        int read;
        while ((read = view.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) > 0)
        {
            for (var at = 0; at + CompoundDirectory.EntryBytes <= read; at += CompoundDirectory.EntryBytes)
            {
                var entry = chunk.AsSpan(at, CompoundDirectory.EntryBytes);
                if (CompoundDirectory.IsStream(entry)
                    && Array.Find(TellingNames, CompoundDirectory.Name(entry).ToString().Equals) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }
}
