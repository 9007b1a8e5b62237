using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>No text of somebody else's runs as a formula, whichever of our files it ends in.</summary>
public sealed partial class InertOutputTests
{
    private const string Formulas = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    // They carry our own words and the names of our own table of areas, and nothing that anybody wrote.
    private static readonly string[] WithoutForeignText = ["ProvinceMatterFiles", "DataSetTemplate"];

    private static readonly string[] Texts =
    [
        "=cmd|' /C calc'!A0", "+62811", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20SUM(1)",
    ];

    public static TheoryData<string> Writers => [.. HostileOutputs.Writers.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Text_LikeAFormula_IsInertInEveryFile(string writer)
    {
        foreach (var text in Texts)
        {
            var cells = (await HostileOutputs.Writers[writer](text)).SelectMany(file => file.Ending == "csv" ? CellsOfCsv(file.Content) : CellsOfWorkbook(file.Content)).ToArray();

            Assert.DoesNotContain(cells, cell => cell.Runs);
            Assert.Equal(!WithoutForeignText.Contains(writer), cells.Any(cell => cell.Text.Contains(text.Trim(), StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("kirim;=1+1")]
    [InlineData("kirim\n@SUM(A1)")]
    public async Task Text_WithAFormulaInside_IsInertWhereExcelSplitsAtSemicolons(string text)
    {
        foreach (var writer in new[] { "RowsBehindCsv", "SummaryCsv", "SummaryChangesCsv", "ProcessingRecordCsv" })
        {
            var file = Assert.Single(await HostileOutputs.Writers[writer](text));
            Assert.DoesNotMatch("[;\t\r\n][=+@]", Encoding.UTF8.GetString(file.Content));
        }
    }

    [Fact]
    public void EveryWriter_IsAmongThose()
    {
        var writers = SourceTree.Files("functions", ".cs")
            .Where(file => Path.GetFileNameWithoutExtension(file) is not ("CsvFile" or "SpreadsheetWriter"))
            .Where(file => SourceTree.Read(file) is var source
                && new[] { "CsvFile.Write(", "new CsvWriter(", "SpreadsheetWriter.Write(", "SpreadsheetDocument.Create(" }.Any(call => source.Contains(call, StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(writers.Order(StringComparer.Ordinal), HostileOutputs.Writers.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Text, bool Runs)> CellsOfCsv(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var delimiter = text.Split('\n')[0].Contains(';', StringComparison.Ordinal) ? ";" : ",";
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter });
        while (csv.Read())
        {
            foreach (var cell in csv.Record!)
            {
                yield return (cell, cell.Length > 0 && Formulas.Contains(cell[0], StringComparison.Ordinal) && !NegativeNumber().IsMatch(cell));
            }
        }
    }

    private static IEnumerable<(string Text, bool Runs)> CellsOfWorkbook(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        foreach (var cell in document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()))
        {
            // Some characters stand there as codes.
            var text = cell.InnerText.Replace("_x000D_", "\r", StringComparison.Ordinal);
            var isText = cell.DataType?.Value == CellValues.InlineString;
            var isMarked = formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value == true;
            yield return (text, cell.CellFormula is not null || (isText && !isMarked && text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex(@"^-[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NegativeNumber();
}
