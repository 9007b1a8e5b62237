using Pipeline.Assistance;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>The template for recipients, filled in: what it offers is read without a finding.</summary>
public sealed class AssistanceTemplateTests
{
    private const string Regency = "6202";

    [Fact]
    public void Check_EveryProgrammeAndSourceOfTheDropDowns_NoFinding()
    {
        var rows = FieldChoices.Of("programme", null)!.Select((programme, index) => Recipient(index + 1, ("programme", programme)))
            .Concat(FieldChoices.Of("fundingSource", null)!.Select((source, index) => Recipient(100 + index, ("fundingSource", source))))
            .ToList();

        var report = Check(rows);

        Assert.Equal(ProgrammeTable.Seed.Programmes.Count + Enum.GetValues<FundingSource>().Length, rows.Count);
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal((DataSet.Assistance, rows.Count, rows.Count), (report.DataSet, report.Rows.Read, report.Rows.Accepted));
    }

    // The periods that the instructions name, and none.
    [Theory]
    [InlineData("Oktober 2025")]
    [InlineData("Triwulan IV 2025")]
    [InlineData("Tahap 2 2025")]
    [InlineData("")]
    public void Check_PeriodAsTheInstructionsWriteIt_NoFinding(string period) =>
        Assert.Empty(Check([Recipient(1, ("period", period))]).Findings.Select(finding => finding.Message));

    // A family by its card alone; a person with nothing but what is required.
    [Theory]
    [InlineData("kk")]
    [InlineData("nik")]
    public void Check_OnlyWhatIsNeeded_NoFinding(string key)
    {
        var whole = Recipient(1);
        var report = Check([new() { [key] = whole[key], ["programme"] = "PKH" }]);

        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal(1, report.Rows.Accepted);
    }

    [Fact]
    public void Check_TheExampleCopiedIntoTheList_IsHeldAndDoesNotCount()
    {
        var example = WorkbookText.Rows(FilledTemplate.Of("assistance", Regency), "Petunjuk")
            .Where(row => row is [_, "Wajib" or "Boleh kosong", ..])
            .Zip(AssistanceTemplateColumns.All, (row, column) => (column.Field, Value: row[3]))
            .ToDictionary(entry => entry.Field, entry => entry.Value);

        var report = Check([example]);

        Assert.Equal((1, 1), (report.Rows.Read, report.Rows.Held));
        Assert.Contains(FindingCode.NikSerial, report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Check_NothingFilledIn_EmptyAndNothingElse() =>
        Assert.Equal([FindingCode.FileEmpty], Check([]).Findings.Select(finding => finding.Code));

    private static FileReport Check(IEnumerable<Dictionary<string, string>> rows) => FilledTemplate.Check(FilledTemplate.Of("assistance", Regency, rows), Regency);

    private static Dictionary<string, string> Recipient(int number, params IEnumerable<(string Field, string Value)> otherwise)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nik"] = $"620201430590{number:D4}",
            ["kk"] = $"620201010115{number:D4}",
            ["name"] = "Siti Rekaan",
            ["programme"] = "BLT Dana Desa",
            ["period"] = "Oktober 2025",
            ["amount"] = "300000",
            ["fundingSource"] = "Dana Desa",
            ["agency"] = "Desa Rekaan",
            ["deliveredOn"] = "03/11/2025",
        };
        foreach (var (field, value) in otherwise)
        {
            row[field] = value;
        }

        return row;
    }
}
