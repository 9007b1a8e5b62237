using System.IO.Compression;
using System.Security;
using System.Text;
using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>A template with rows typed into it, as Excel would store them: text in the text columns.</summary>
internal static class FilledTemplate
{
    public static byte[] Of(string regency, params IEnumerable<Dictionary<string, string>> people) => Of("people", regency, people);

    /// <summary>A template by its name, filled in.</summary>
    public static byte[] Of(string name, string sender, params IEnumerable<Dictionary<string, string>> filled) => Of(name, sender, areNumbersText: false, filled);

    /// <summary>The same with everything pasted as text.</summary>
    public static byte[] OfText(string name, string sender, params IEnumerable<Dictionary<string, string>> filled) => Of(name, sender, areNumbersText: true, filled);

    private static byte[] Of(string name, string sender, bool areNumbersText, IEnumerable<Dictionary<string, string>> filled)
    {
        using var stream = new MemoryStream();
        DataSetTemplate.Write(name, AreaCode.Parse(sender), stream);
        var columns = TemplatePlan.Of(name).Columns;
        var rows = string.Concat(filled.Select((row, index) => Row(columns, index + 2, row, areNumbersText)));
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = package.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(part.Open()))
            {
                xml = reader.ReadToEnd();
            }

            using var content = part.Open();
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(xml.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal)));
        }

        return stream.ToArray();
    }

    public static FileReport Check(byte[] workbook, string regency) => CheckFile.Run(
        new WorkbookOpener(),
        new MemoryStream(workbook),
        new SubmissionOrigin("templat.xlsx", AreaCode.Parse(regency), Quarter.Parse("2025-Q4"), QuarterSource.Path, Quarter.Parse("2025-Q4")));

    /// <summary>A synthetic person of a village of the regency, with every column filled in.</summary>
    /// <param name="number">1 to 9999: no two people have the same.</param>
    public static Dictionary<string, string> Person(Area village, int number)
    {
        var district = AreaTable.Kemendagri.Find(village.Code.District)!;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nik"] = $"{district.Code}430590{number:D4}",
            ["kk"] = $"{district.Code}010115{(number / 4) + 1:D4}",
            ["name"] = "Siti Rekaan",
            ["relation"] = "Istri",
            ["sex"] = "Perempuan",
            ["birthPlace"] = "Sampit",
            ["birthDate"] = "03/05/1990",
            ["marital"] = "Kawin",
            ["address"] = "Jl. Melati Gg. 2",
            ["rt"] = "001",
            ["rw"] = "002",
            ["district"] = district.DisplayName,
            ["village"] = village.DisplayName,
            ["regency"] = AreaTable.Kemendagri.Find(village.Code.Regency)!.DisplayName,
            ["education"] = "SLTP/sederajat",
            ["occupation"] = "Petani/pekebun",
            ["disability"] = "Tidak ada",
            ["income"] = "750000",
            ["desil"] = "2",
            ["status"] = "Aktif",
            ["note"] = "",
        };
    }

    private static string Row(IReadOnlyList<TemplateColumn> columns, int number, Dictionary<string, string> person, bool areNumbersText) =>
        $"<row r=\"{number}\">{string.Concat(columns.Select((column, index) => Cell(column, $"{SpreadsheetText.ColumnLetters(index)}{number}", person.GetValueOrDefault(column.Field, ""), areNumbersText)))}</row>";

    private static string Cell(TemplateColumn column, string place, string value, bool areNumbersText) =>
        value.Length == 0 ? ""
        : column.IsNumber && !areNumbersText ? $"<c r=\"{place}\"><v>{value}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>";
}
