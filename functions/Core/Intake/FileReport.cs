using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>The rows read by what became of them. The five outcomes add up to the rows read.</summary>
/// <param name="Warned">Of the taken rows, those with at least one warning.</param>
public sealed record RowCounts(int Added, int Changed, int Unchanged, int Held, int Refused, int Warned)
{
    public static readonly RowCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>Taken into the registry, or (offline) fit to be taken.</summary>
    public int Accepted => Added + Changed + Unchanged;

    /// <summary>Every row read, whatever became of it.</summary>
    public int Read => Accepted + Held + Refused;

    public static RowCounts operator +(RowCounts left, RowCounts right) => new(
        left.Added + right.Added, left.Changed + right.Changed, left.Unchanged + right.Unchanged,
        left.Held + right.Held, left.Refused + right.Refused, left.Warned + right.Warned);
}

/// <summary>A sheet in which a table was found, and what became of its rows.</summary>
public sealed record SheetReport(string Sheet, DataSet? DataSet, RowCounts Rows);

/// <summary>A column and the field it was read as; Field is null for a column that was left aside.</summary>
/// <param name="Column">The letters that Excel shows.</param>
/// <param name="Header">The header as written, on one line.</param>
/// <param name="Field">The contract's field name, or null.</param>
public sealed record MappedColumn(string Sheet, string Column, string Header, string? Field)
{
    /// <summary>The last row of the header it stands in: a sheet with two tables has two headers.</summary>
    public int HeaderRow { get; init; }

    /// <summary>Whether the regency's own mapping decided it.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>A held or refused row as the operator wrote it, with the reason.</summary>
/// <param name="Cells">The row's cells, in the sheet's own columns.</param>
/// <param name="Findings">All that was found in the row; the one that decided is the first error.</param>
public sealed record RowToMend(RowPlace Place, PackedCells Cells, bool Held, IReadOnlyList<Finding> Findings)
{
    /// <summary>The header that it stands under, as <see cref="MappedColumn.HeaderRow"/> has it.</summary>
    public int HeaderRow { get; init; }

    /// <summary>What the row was told from outside its own cells; without it the mended row alone would say less than the first did.</summary>
    public IReadOnlyList<SuppliedValue> Supplied { get; init; } = [];

    /// <summary>By which the mended row is known again; null in an offline check.</summary>
    public RowToken? Token { get; init; }

    /// <summary>The rows as they stand in their sheets: of a table of figures each held or refused cell is a row read, and all of one row are mended together.</summary>
    /// <param name="rows">In the order of their places.</param>
    public static IEnumerable<RowToMend> Joined(IEnumerable<RowToMend> rows)
    {
        RowToMend? open = null;
        foreach (var row in rows)
        {
            if (open is { Place.ColumnIndex: not null } && (open.Place.SheetIndex, open.Place.RowNumber) == (row.Place.SheetIndex, row.Place.RowNumber))
            {
                open = open with { Held = open.Held || row.Held, Findings = [.. open.Findings.Union(row.Findings)] };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = row.Token is { } token ? row with { Token = token with { ColumnNumber = null } } : row;
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}

/// <summary>A value that a row has from a line above the table, from the sheet's name, from a cell merged down to it or from the head of its family's block.</summary>
/// <param name="Field">The contract's field name.</param>
/// <param name="Text">As the operator wrote it.</param>
public sealed record SuppliedValue(string Field, string Text)
{
    /// <summary>The 0-based column of the table in which it belongs; null where the table has none for it.</summary>
    public int? ColumnIndex { get; init; }
}

/// <summary>All that a regency is told of one file; <c>hasil.json</c>, <c>hasil.xlsx</c> and <c>check --json</c> are views of it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="DataSet">Null when the file was refused whole.</param>
/// <param name="Regency">Who submits: the folder, or the option.</param>
/// <param name="Columns">Every column with a header, in sheet and column order.</param>
/// <param name="Findings">In sheet, row and column order; file findings first.</param>
/// <param name="ToMend">The held and refused rows in sheet and row order, for the Perbaiki sheet.</param>
public sealed record FileReport(
    string File,
    DataSet? DataSet,
    AreaCode? Regency,
    Quarter? Quarter,
    QuarterSource? QuarterFrom,
    RowCounts Rows,
    IReadOnlyList<SheetReport> Sheets,
    IReadOnlyList<MappedColumn> Columns,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<RowToMend> ToMend)
{
    /// <summary>What the file did to rows that were held before it; null in an offline check, or of a file refused whole.</summary>
    public MendReport? Mends { get; init; }

    /// <summary>How often each finding code was given.</summary>
    public IReadOnlyDictionary<string, int> CountFindings() =>
        new SortedDictionary<string, int>(Findings.CountBy(finding => finding.Code.Text).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Of a mapping file, how many headers it settles; null for a file of data.</summary>
    public int? SettledHeaders { get; init; }

    /// <summary>Of a table that a province edited, how many entries came into force, 0 where it was refused; null for any other file.</summary>
    public int? SettledEntries { get; init; }
}

/// <summary>What a file did to the rows of its regency that had been held before it.</summary>
/// <param name="Mended">Held before, and taken with this file.</param>
/// <param name="HeldAgain">Held before, and held again with this file: the new row waits in the place of the old one.</param>
/// <param name="Open">The rows that wait now: those of earlier files that nothing mended, and this file's.</param>
public sealed record MendReport(int Mended, int HeldAgain, int Open);
