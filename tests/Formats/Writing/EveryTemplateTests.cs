using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>What holds for every template, of a regency and of a province.</summary>
public sealed class EveryTemplateTests
{
    public static TheoryData<string, string> Templates
    {
        get
        {
            var templates = new TheoryData<string, string>();
            foreach (var name in DataSetTemplate.Names)
            {
                templates.Add(name, "6202");
                if (DataSetTemplate.IsFor(name, AreaCode.Parse("62")))
                {
                    templates.Add(name, "62");
                }
            }

            return templates;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Check_NothingFilledIn_EmptyAndNothingElse(string name, string sender) =>
        Assert.Equal([FindingCode.FileEmpty], FilledTemplate.Check(FilledTemplate.Of(name, sender), sender).Findings.Select(finding => finding.Code));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Write_IsValidOpenXml(string name, string sender)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of(name, sender)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    // Whoever copies the example has rows that are told, and nothing that counts.
    [Theory]
    [MemberData(nameof(Templates))]
    public void Check_TheExampleCopiedIntoTheList_CountsNothing(string name, string sender)
    {
        var example = WorkbookText.Rows(FilledTemplate.Of(name, sender), "Petunjuk")
            .Where(row => row is [_, "Wajib" or "Boleh kosong", ..])
            .Zip(TemplatePlan.Of(name).Columns, (row, column) => (column, Value: row[3]))
            .ToDictionary(entry => entry.column.Field, entry => entry.Value);

        var report = FilledTemplate.Check(FilledTemplate.OfText(name, sender, example), sender);

        Assert.True(report.Rows.Read > 0);
        Assert.Equal(0, report.Rows.Accepted);
    }
}
