using System.Runtime.ExceptionServices;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>A workbook that lets nothing out but what its port promises, and says sheet and row with it.</summary>
internal sealed class GuardedWorkbook(IReadableFile file, UploadBytes upload) : IWorkbook
{
    private readonly DamageTranslator damage = new(upload, file.BrokenDetail);

    public IReadOnlyList<WorkbookSheet> Sheets => file.Sheets;

    public IEnumerable<SheetRow> ReadRows(WorkbookSheet sheet)
    {
        if ((uint)sheet.Index >= (uint)Sheets.Count)
        {
            throw new ArgumentException("Not a sheet of this workbook.", nameof(sheet));
        }

        return Rows(sheet);
    }

    public void Dispose()
    {
        file.Dispose();
        upload.Dispose();
    }

    private IEnumerable<SheetRow> Rows(WorkbookSheet sheet)
    {
        using var rows = Open(sheet);
        while (Next(rows, sheet) is { } row)
        {
            yield return row;
        }
    }

    private IRowReader Open(WorkbookSheet sheet)
    {
        try
        {
            return file.OpenRows(sheet.Index);
        }
        catch (Exception failure) when (damage.Translate(failure, sheet.Name) is { } said)
        {
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
