using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>A province's list of matters between regencies, for people and for machines. Masked NIKs, no name.</summary>
internal sealed class ProvinceMatterFiles(AreaTable areas)
{
    private static readonly (string Header, double Width)[] Columns =
    [
        ("No. rujukan", 12), ("NIK", 19), ("Perihal", 46), ("Dihitung di", 30), ("Di sana sejak", 14), ("Daerah lain", 30), ("Di sana sejak", 14), ("Status di daerah lain", 20),
    ];

    private static readonly string[] CsvColumns =
        ["number", "nik_masked", "kind", "stands_in", "stands_in_name", "stands_since", "counts", "other", "other_name", "other_since", "other_left"];

    public byte[] WriteWorkbook(MatterLists lists)
    {
        using var output = new MemoryStream();
        var plan = new SheetPlan("Lintas daerah", [.. Columns.Select(column => new SheetColumn(column.Width))], HasHeaderRow: true, rows =>
        {
            rows.Row();
            foreach (var (index, (header, _)) in Columns.Index())
            {
                rows.Text(index, header, CellStyle.Header);
            }

            foreach (var matter in lists.Matters)
            {
                WriteRow(rows, matter);
            }
        });
        SpreadsheetWriter.Write(output, [plan]);
        return output.ToArray();
    }

    public byte[] WriteCsv(MatterLists lists) => CsvFile.Write(lists.Matters.Select(RowOf).Prepend(CsvColumns));

    private string[] RowOf(NumberedMatter numbered)
    {
        var (number, matter) = numbered;
        return
        [
            number.ToString(CultureInfo.InvariantCulture), matter.Nik.ToString(), MatterWording.Key(matter.Kind),
            matter.Stands.Regency.ToString(), NameOf(matter.Stands.Regency), matter.Stands.Since.ToString(), matter.Stands.Exit is null ? "1" : "0",
            matter.Other.Regency.ToString(), NameOf(matter.Other.Regency), matter.Other.Since.ToString(),
            matter.Other.Exit is { } exit ? SummaryKeys.Of(exit) : "",
        ];
    }

    private void WriteRow(SheetWriter rows, NumberedMatter numbered)
    {
        var (number, matter) = numbered;
        rows.Row();
        rows.Count(0, number);
        rows.Text(1, matter.Nik.ToString(), CellStyle.Text);
        rows.Text(2, MatterWording.Kind(matter.Kind), CellStyle.Text);
        rows.Text(3, matter.Stands.Exit is null ? NameOf(matter.Stands.Regency) : $"tidak dihitung ({NameOf(matter.Stands.Regency)})", CellStyle.Text);
        rows.Text(4, matter.Stands.Since.ToString(), CellStyle.Text);
        rows.Text(5, NameOf(matter.Other.Regency), CellStyle.Text);
        rows.Text(6, matter.Other.Since.ToString(), CellStyle.Text);
        rows.Text(7, MatterWording.Status(matter.Other.Exit), CellStyle.Text);
    }

    private string NameOf(AreaCode area) => areas.Find(area)?.DisplayName ?? area.ToString();
}
