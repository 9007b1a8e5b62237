using System.Runtime.ExceptionServices;
using Pipeline.Formats.Reading.Csv;
using Pipeline.Formats.Reading.Ole;
using Pipeline.Formats.Reading.Xlsx;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>Opens CSV, XLSX and XLS, told apart by their bytes; every other type is refused by its name.</summary>
/// <remarks>If opening fails, the stream stays the caller's.</remarks>
public sealed class WorkbookOpener(ReadingLimits limits) : IWorkbookOpener
{
    private const int PrefixBytes = 64 << 10;

    public WorkbookOpener()
        : this(ReadingLimits.Default)
    {
    }

    public IWorkbook Open(Stream content, string fileName)
    {
        var upload = new UploadBytes(content);
        var brokenDetail = UnreadableDetail.BrokenText;
        try
        {
            var prefix = ReadPrefix(upload);
            var kind = FileSignature.Of(prefix);
            brokenDetail = kind is FileSignature.Kind.Zip ? UnreadableDetail.BrokenZip
                : kind is FileSignature.Kind.Ole ? UnreadableDetail.BrokenXls
                : brokenDetail;
            return new GuardedWorkbook(WithDistinctNames(OpenAs(kind, upload, prefix, fileName)), upload);
        }
        catch (Exception failure) when (new DamageTranslator(upload, brokenDetail).Translate(failure) is { } said)
        {
            ExceptionDispatchInfo.Throw(said);
            throw;
        }
    }

    private IReadableFile OpenAs(FileSignature.Kind kind, UploadBytes upload, byte[] prefix, string fileName) => kind switch
    {
        FileSignature.Kind.Zip => XlsxFile.Open(upload, limits),
        FileSignature.Kind.Ole => OleContainer.Open(upload, limits),
        FileSignature.Kind.Foreign foreign => throw Unreadable.WrongType(foreign.File),
        _ => CsvFile.Open(upload, prefix, fileName, limits),
    };

    /// <summary>Sheets are told apart by their names, in all that is said of them; Excel lets no two be alike.</summary>
    private static IReadableFile WithDistinctNames(IReadableFile file)
    {
        if (file.Sheets.DistinctBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).Count() == file.Sheets.Count)
        {
            return file;
        }

        file.Dispose();
        throw Unreadable.Damaged(UnreadableDetail.RepeatedSheetName);
    }

    private byte[] ReadPrefix(UploadBytes upload)
    {
        if (upload.Length == 0)
        {
            throw Unreadable.Empty(UnreadableDetail.NoBytes);
        }

        if (upload.Length > limits.FileBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.FileTooLarge(limits.FileBytes));
        }

        var prefix = new byte[Math.Min(PrefixBytes, upload.Length)];
        using var view = upload.OpenView();
        view.ReadExactly(prefix);
        return prefix;
    }
}
