using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Registry;

namespace Pipeline.Formats.Writing;

/// <summary>Writes an export as a workbook or as CSV; the same export gives the same bytes. Streams are left open.</summary>
/// <remarks>
/// In CSV, NIK and No. KK begin with an apostrophe: without one, Excel makes numbers of them when the file is opened and
/// rounds their last digit. So does text that would run as a formula. Intake takes the apostrophe off.
/// </remarks>
public static class RegencyExportWriter
{
    /// <summary>The tab with the people.</summary>
    public const string PeopleSheet = "Data Penduduk";

    /// <summary>The tab with the held rows.</summary>
    public const string HeldSheet = "Masih ditahan";

    /// <summary>The tab with the deliveries, in a workbook of their own: one file is one data set.</summary>
    public const string DeliveriesSheet = "Penerima Bantuan";

    // As Excel has it in Indonesia, where the comma is the decimal mark.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n", ShouldQuote = CsvFile.ShouldQuote };

    /// <summary>Writes a workbook: the people, and the held rows on a second sheet where there are any.</summary>
    public static void WriteWorkbook(RegencyExport export, Stream output)
    {
        SheetPlan[] sheets =
        [
            PlanOf(PeopleSheet, ExportColumns.OfPeople, export.People) with { FrozenColumns = 3 },
            .. export.Open.Count == 0 ? Array.Empty<SheetPlan>() : [PlanOf(HeldSheet, ExportColumns.OfHeldRows, export.Open)],
        ];
        SpreadsheetWriter.Write(output, sheets);
    }

    /// <summary>Writes the people as CSV.</summary>
    public static void WritePeopleCsv(RegencyExport export, Stream output) => WriteCsv(ExportColumns.OfPeople, export.People, output);

    /// <summary>Writes the held rows as CSV.</summary>
    public static void WriteHeldCsv(RegencyExport export, Stream output) => WriteCsv(ExportColumns.OfHeldRows, export.Open, output);

    /// <summary>Writes the deliveries as a workbook.</summary>
    public static void WriteDeliveriesWorkbook(RegencyExport export, Stream output) =>
        SpreadsheetWriter.Write(output, [PlanOf(DeliveriesSheet, ExportColumns.OfDeliveries, export.Deliveries) with { FrozenColumns = 3 }]);

    /// <summary>Writes the deliveries as CSV.</summary>
    public static void WriteDeliveriesCsv(RegencyExport export, Stream output) => WriteCsv(ExportColumns.OfDeliveries, export.Deliveries, output);

    private static SheetPlan PlanOf<T>(string name, IReadOnlyList<(string Heading, double Width, Func<T, string> TextOf)> columns, IReadOnlyList<T> rows)
    {
        return new SheetPlan(name, [.. columns.Select(column => new SheetColumn(column.Width, CellStyle.Text) { HoldsDigitsAsText = true })], HasHeaderRow: true, Write);

        void Write(SheetWriter sheet)
        {
            sheet.Row(height: 32);
            foreach (var (index, column) in columns.Index())
            {
                sheet.Text(index, column.Heading, CellStyle.Header);
            }

            foreach (var row in rows)
            {
                sheet.Row();
                foreach (var (index, column) in columns.Index())
                {
                    sheet.Text(index, column.TextOf(row), CellStyle.Text);
                }
            }
        }
    }

    private static void WriteCsv<T>(IReadOnlyList<(string Heading, double Width, Func<T, string> TextOf)> columns, IReadOnlyList<T> rows, Stream output)
    {
        // With a byte order mark, or Excel would take a double-clicked file for windows-1252.
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Heading);
        }

        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var cell = column.TextOf(row);
                csv.WriteField(ExportColumns.HoldsLongDigits(column.Heading) ? ExportCell.Marked(cell) : SpreadsheetText.Inert(cell));
            }

            csv.NextRecord();
        }
    }
}
