using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

public sealed class PeopleTemplateTests
{
    private const string Regency = "6202";

    public static TheoryData<string> Regencies =>
        [.. new[] { "62", "64" }.SelectMany(province => AreaTable.Kemendagri.Regencies(AreaCode.Parse(province))).Select(regency => regency.Code.ToString())];

    [Theory]
    [MemberData(nameof(Regencies))]
    public void Check_AFamilyInEveryVillageOfTheDropDowns_NoFinding(string regency)
    {
        var villages = AreaTable.Kemendagri.Villages(AreaCode.Parse(regency));
        var report = FilledTemplate.Check(FilledTemplate.Of(regency, villages.Select((village, index) => FilledTemplate.Person(village, index + 1))), regency);

        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal((villages.Count, villages.Count), (report.Rows.Read, report.Rows.Accepted));
    }

    [Fact]
    public void Check_EveryValueOfEveryDropDown_NoFinding()
    {
        var village = AreaTable.Kemendagri.Villages(AreaCode.Parse(Regency))[0];
        var people = PeopleTemplateColumns.All
            .Where(column => column.Field is not ("district" or "sex"))
            .SelectMany(column => (FieldChoices.Of(column.Field, village.Code.Regency) ?? []).Select(choice => (column.Field, choice)))
            .Select((entry, index) => new Dictionary<string, string>(FilledTemplate.Person(village, index + 1)) { [entry.Field] = entry.choice })
            .ToList();
        var man = new Dictionary<string, string>(FilledTemplate.Person(village, 1)) { ["nik"] = "6202010305900001", ["sex"] = "Laki-laki" };

        var report = FilledTemplate.Check(FilledTemplate.Of(Regency, [.. people, man]), Regency);

        Assert.True(people.Count > 50);
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal(people.Count + 1, report.Rows.Accepted);
    }

    // What an operator knows at the least: who, and in which district.
    [Fact]
    public void Check_OnlyRequiredColumns_NoFinding()
    {
        var person = FilledTemplate.Person(AreaTable.Kemendagri.Villages(AreaCode.Parse(Regency))[0], 7);
        var least = PeopleTemplateColumns.All.Where(column => column.IsRequired).ToDictionary(column => column.Field, column => person[column.Field]);

        var report = FilledTemplate.Check(FilledTemplate.Of(Regency, least), Regency);

        Assert.Equal(["nik", "name", "district"], least.Keys);
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal(1, report.Rows.Accepted);
    }

    [Fact]
    public void Check_NothingFilledIn_EmptyAndNothingElse()
    {
        var report = FilledTemplate.Check(FilledTemplate.Of(Regency), Regency);

        Assert.Equal([FindingCode.FileEmpty], report.Findings.Select(finding => finding.Code));
        Assert.Equal(0, report.Rows.Read);
    }

    [Fact]
    public void Check_TheExampleCopiedIntoTheList_IsHeldAndDoesNotCount()
    {
        var example = WorkbookText.Rows(FilledTemplate.Of(Regency), "Petunjuk")
            .Where(row => row is [_, "Wajib" or "Boleh kosong", ..])
            .Zip(PeopleTemplateColumns.All, (row, column) => (column.Field, Value: row[3]))
            .ToDictionary(entry => entry.Field, entry => entry.Value);

        var report = FilledTemplate.Check(FilledTemplate.Of(Regency, example), Regency);

        Assert.Equal((1, 1), (report.Rows.Read, report.Rows.Held));
        Assert.Contains(FindingCode.NikSerial, report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Write_Columns_AreEveryFieldOfTheContractOnce()
    {
        var report = FilledTemplate.Check(FilledTemplate.Of(Regency, FilledTemplate.Person(AreaTable.Kemendagri.Villages(AreaCode.Parse(Regency))[0], 1)), Regency);
        var fields = Enum.GetValues<ColumnField>().Where(field => field < ColumnField.Period || field is ColumnField.VillageCode or ColumnField.DistrictCode or ColumnField.RegencyCode).Select(field => field.ContractName()).Distinct();

        Assert.Equal(PeopleTemplateColumns.All.Select(column => column.Field), report.Columns.Select(column => column.Field));
        Assert.Equal(fields.Order(StringComparer.Ordinal), report.Columns.Select(column => column.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_NikAndKkColumns_AreTextToTheLastRow()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of(Regency)), isEditable: false);
        var part = document.WorkbookPart!;
        var sheet = part.WorksheetParts.Single(worksheet => worksheet.Uri.OriginalString.EndsWith("sheet1.xml", StringComparison.Ordinal)).Worksheet;
        var formats = part.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();

        Assert.All(sheet.Descendants<Column>().Take(2), column => Assert.Equal(49u, formats[(int)column.Style!.Value].NumberFormatId!.Value));
        Assert.Contains("A2:A1048576 B2:B1048576", sheet.Descendants<IgnoredError>().Single().SequenceOfReferences!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Rules_HoldToTheLastRowAndWithinWhatExcelTakes()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of(Regency)), isEditable: false);
        var rules = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).ToList();

        Assert.Equal(
            ["nik", "kk", "relation", "sex", "birthDate", "marital", "district", "village", "regency", "education", "occupation", "disability", "income", "desil", "status"],
            rules.Select(rule => PeopleTemplateColumns.All[SpreadsheetText.ColumnIndex(rule.SequenceOfReferences!.InnerText!.Split('2')[0])!.Value].Field));
        Assert.All(rules, rule =>
        {
            Assert.EndsWith("1048576", rule.SequenceOfReferences!.InnerText, StringComparison.Ordinal);
            Assert.InRange(rule.Formula1!.Text.Length, 1, 255);
        });
    }

    // OFFSET takes a run of rows: a district's villages must stand together, each district once.
    [Theory]
    [MemberData(nameof(Regencies))]
    public void Write_VillageDropDown_OffersTheVillagesOfTheDistrictBeside(string regency)
    {
        var workbook = FilledTemplate.Of(regency);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var formula = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>())
            .Select(rule => rule.Formula1!.Text).Single(text => text.StartsWith("OFFSET", StringComparison.Ordinal));
        var lists = WorkbookText.Rows(workbook, "Pilihan");
        var (districts, villages) = (Column(formula, "MATCH($L2,Pilihan!$"), Column(formula, "OFFSET(Pilihan!$"));

        var runs = lists.Select(row => row[districts]).Where(name => name.Length > 0).Aggregate(new List<string>(), (names, name) => names is [.., var last] && last == name ? names : [.. names, name]);
        Assert.Equal(AreaTable.Kemendagri.Districts(AreaCode.Parse(regency)).Select(district => district.DisplayName), runs);
        Assert.Equal(
            AreaTable.Kemendagri.Villages(AreaCode.Parse(regency)).Select(village => village.DisplayName).Order(StringComparer.Ordinal),
            lists.Select(row => row[villages]).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_Template_IsValidOpenXml()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of(Regency)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Written(), Written());

    [Theory]
    [InlineData("62")]
    [InlineData("620201")]
    [InlineData("6299")]
    public void Write_NoRegency_IsMisuse(string code) =>
        Assert.Throws<ArgumentException>("sender", () => DataSetTemplate.Write("people", AreaCode.Parse(code), Stream.Null));

    private static byte[] Written()
    {
        using var output = new MemoryStream();
        DataSetTemplate.Write("people", AreaCode.Parse(Regency), output);
        return output.ToArray();
    }

    private static int Column(string formula, string before)
    {
        var start = formula.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return SpreadsheetText.ColumnIndex(formula[start..formula.IndexOf('$', start)])!.Value;
    }
}
