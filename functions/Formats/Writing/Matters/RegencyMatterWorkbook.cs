using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>A regency's list of matters, <c>daftar.xlsx</c>: what it sent itself, and what to do. With the Status filled in it is a valid upload.</summary>
internal sealed class RegencyMatterWorkbook(AreaTable areas)
{
    private static readonly (string Header, SheetColumn Column)[] Columns =
    [
        ("NIK", new(19) { HoldsDigitsAsText = true }),
        ("Nama", new(28)),
        ("No. KK", new(19) { HoldsDigitsAsText = true }),
        ("Tanggal Lahir", new(14) { HoldsDigitsAsText = true }),
        ("Kecamatan", new(22)),
        ("Desa/Kelurahan", new(22)),
        ("Status", new(12)),
        (Automatic("Perihal"), new(34)),
        (Automatic("Daerah lain"), new(26)),
        (Automatic("Di sana sejak"), new(16)),
        (Automatic("Yang perlu dilakukan"), new(70)),
        (Automatic("No. rujukan"), new(16)),
    ];

    public byte[] Write(MatterLists lists, AreaCode regency)
    {
        using var output = new MemoryStream();
        var plan = new SheetPlan("Lintas daerah", [.. Columns.Select(column => column.Column)], HasHeaderRow: true, rows => Write(rows, lists, regency))
        {
            FrozenColumns = 2,
        };
        SpreadsheetWriter.Write(output, [plan]);
        return output.ToArray();
    }

    // Intake passes over columns that are called so.
    private static string Automatic(string header) => $"{header} {Intake.FeedbackSheets.AutomaticSuffix}";

    private void Write(SheetWriter rows, MatterLists lists, AreaCode regency)
    {
        rows.Row();
        foreach (var (index, (header, _)) in Columns.Index())
        {
            rows.Text(index, header, header.EndsWith(Intake.FeedbackSheets.AutomaticSuffix, StringComparison.Ordinal) ? CellStyle.AutomaticHeader : CellStyle.Header);
        }

        foreach (var line in lists.For(regency))
        {
            string[] cells = [.. Identity(line), .. Matter(line, lists)];
            rows.Row(WrappedText.Height([.. cells.Zip(Columns, (text, column) => (text, column.Column.Width))]));
            foreach (var (index, text) in cells.Index())
            {
                rows.Text(index, text, index < 7 ? CellStyle.Text : CellStyle.Note);
            }
        }
    }

    private IEnumerable<string> Identity(RegencyMatterLine line)
    {
        var values = line.Own.Values;
        yield return line.Matter.Nik.Digits;
        yield return values.Name ?? "";
        yield return values.Kk?.Digits ?? "";
        yield return values.BirthDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
        yield return values.Area is { Level: >= AreaLevel.District } area ? NameOf(area.District) : "";
        yield return values.Area is { Level: AreaLevel.Village } village ? NameOf(village) : "";
        yield return MatterWording.Status(values.Status);
    }

    private IEnumerable<string> Matter(RegencyMatterLine line, MatterLists lists)
    {
        yield return MatterWording.Subject(line);
        yield return NameOf(line.OtherRegency);
        yield return line.OtherSince.ToString();
        yield return MatterWording.Cure(line);
        yield return string.Create(CultureInfo.InvariantCulture, $"{lists.Province}-{lists.Quarter}-{line.Number}");
    }

    private string NameOf(AreaCode area) => areas.Find(area)?.DisplayName ?? area.ToString();
}
