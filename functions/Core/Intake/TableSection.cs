namespace Pipeline.Intake;

/// <summary>The rows of a sheet that stand under one header, also where that header is repeated; most sheets have one section.</summary>
internal sealed class TableSection
{
    private readonly ColumnChoice _choice;
    private SettledTable? _settled;

    public TableSection(WorkbookSheet sheet, TableHeader header)
    {
        Header = header;
        _choice = new ColumnChoice(sheet, header);
        Sorting = _choice.Provisional;
        Origin = header.Columns.FirstOrDefault(column => FeedbackSheets.IsOriginHeader(column.Header))?.Index ?? -1;
    }

    public TableHeader Header { get; }

    /// <summary>The columns by their headers alone: by them rows are sorted, in both passes alike.</summary>
    public SettledTable Sorting { get; }

    /// <summary>The 0-based column in which a feedback says where a row came from; -1 where there is none.</summary>
    public int Origin { get; }

    /// <summary>The columns as settled, once the first pass is over; until then as the headers say.</summary>
    public SettledTable Table => _settled ?? Sorting;

    /// <summary>The rows of data heard in the first pass.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether its rows are not read: a column that they need is missing or ambiguous.</summary>
    public bool IsRefused { get; set; }

    public void Hear(SheetRow row)
    {
        Rows++;
        _choice.Hear(row);
    }

    /// <summary>Settles the columns; what is to be said of those that disagree.</summary>
    public IReadOnlyList<Finding> Settle()
    {
        (_settled, var findings) = _choice.Settle();
        IsRefused |= findings.Any(finding => finding.Severity == Severity.Error);
        return findings;
    }
}
