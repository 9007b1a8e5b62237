using System.Runtime.ExceptionServices;
using Pipeline.Formats.Reading.Csv;
using Pipeline.Formats.Reading.Xlsx;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>Opens CSV and XLSX, told apart by their bytes; every other type is refused by its name.</summary>
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
        var damage = new DamageTranslator(upload, UnreadableDetail.BrokenZip);
        try
        {
            return new GuardedWorkbook(OpenByContent(upload, fileName), upload);
        }
        catch (Exception failure) when (damage.Translate(failure) is { } said)
        {
            ExceptionDispatchInfo.Throw(said);
            throw;
        }
    }

    private IReadableFile OpenByContent(UploadBytes upload, string fileName)
    {
        if (upload.Length == 0)
        {
            throw Unreadable.Empty(UnreadableDetail.NoBytes);
        }

        if (upload.Length > limits.FileBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.FileTooLarge(limits.FileBytes));
        }

        var prefix = ReadPrefix(upload);
        switch (FileSignature.Of(prefix))
        {
            case FileSignature.Kind.Zip:
                return XlsxFile.Open(upload, limits);
            case FileSignature.Kind.Ole:
                throw OleContainer.Describe(upload);
            case FileSignature.Kind.Foreign foreign:
                throw Unreadable.WrongType(foreign.Detail);
            default:
                return CsvFile.Open(upload, prefix, fileName, limits);
        }
    }

    private static byte[] ReadPrefix(UploadBytes upload)
    {
        var prefix = new byte[Math.Min(PrefixBytes, upload.Length)];
        using var view = upload.OpenView();
        view.ReadExactly(prefix);
        return prefix;
    }
}
