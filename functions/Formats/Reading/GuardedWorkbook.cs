using System.Runtime.ExceptionServices;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>A workbook that lets nothing out but what its port promises, and says sheet and row with it.</summary>
internal sealed class GuardedWorkbook(IReadableFile file, UploadBytes upload) : IWorkbook
{
    private readonly DamageTranslator damage = new(upload, file.BrokenDetail);

    public IReadOnlyList<WorkbookSheet> Sheets => file.Sheets;

    public bool HasMacros => file.HasMacros;

    public IEnumerable<SheetRow> ReadRows(WorkbookSheet sheet)
    {
        EnsureOwn(sheet);
        return Rows(sheet);
    }

    public SheetLayout LayoutOf(WorkbookSheet sheet)
    {
        EnsureOwn(sheet);
        return Guarded(sheet, () => file.LayoutOf(sheet.Index), orElse: () =>
        {
            // Reading the rows says from which of them on the sheet is damaged.
            _ = Rows(sheet).Count();
        });
    }

    public void Dispose()
    {
        file.Dispose();
        upload.Dispose();
    }

    private IEnumerable<SheetRow> Rows(WorkbookSheet sheet)
    {
        using var rows = Guarded(sheet, () => file.OpenRows(sheet.Index));
        while (Next(rows, sheet) is { } row)
        {
            yield return row;
        }
    }

    private void EnsureOwn(WorkbookSheet sheet)
    {
        if ((uint)sheet.Index >= (uint)Sheets.Count)
        {
            throw new ArgumentException("Not a sheet of this workbook.", nameof(sheet));
        }
    }

    private T Guarded<T>(WorkbookSheet sheet, Func<T> read, Action? orElse = null)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (damage.Translate(failure, sheet.Name) is { } said)
        {
            orElse?.Invoke();
            ExceptionDispatchInfo.Throw(said);
            throw;
        }
    }

    private SheetRow? Next(IRowReader rows, WorkbookSheet sheet)
    {
        try
        {
            return rows.Read();
        }
        catch (Exception failure) when (damage.Translate(failure, sheet.Name, rows.RowNumber) is { } said)
        {
            ExceptionDispatchInfo.Throw(said);
            throw;
        }
    }
}
