using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>The templates for DTSEN, filled in: persons and families are read as an extract, not as a list of the regency's own.</summary>
public sealed class DtsenTemplateTests
{
    private const string Regency = "6202";

    [Fact]
    public void Check_Persons_EveryChoice_NoFinding()
    {
        var rows = FieldChoices.Of("relation", null)!.Select((relation, index) => Person(index + 1, ("relation", relation))).Append(OnlyNeeded(Person(90), "nik", "kk")).ToList();

        AssertTaken(DataSet.Dtsen, rows.Count, FilledTemplate.Check(FilledTemplate.Of("dtsen-individu", Regency, rows), Regency));
    }

    [Fact]
    public void Check_Families_EveryDesil_NoFinding()
    {
        var rows = FieldChoices.Of("desil", null)!.Select((desil, index) => Family(index + 1, ("desil", desil), ("desilProvince", desil), ("desilRegency", desil)))
            .Append(OnlyNeeded(Family(90), "kk", "desil", "district")).ToList();

        AssertTaken(DataSet.Dtsen, rows.Count, FilledTemplate.Check(FilledTemplate.Of("dtsen-keluarga", Regency, rows), Regency));
    }

    private static void AssertTaken(DataSet dataSet, int rows, FileReport report)
    {
        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal((dataSet, rows, rows), (report.DataSet, report.Rows.Read, report.Rows.Accepted));
    }

    private static Dictionary<string, string> Person(int number, params IEnumerable<(string Field, string Value)> otherwise) =>
        With(FilledTemplate.Person(AreaTable.Kemendagri.Villages(AreaCode.Parse(Regency))[0], number), otherwise);

    private static Dictionary<string, string> Family(int number, params IEnumerable<(string Field, string Value)> otherwise) =>
        With(Person(1), [("kk", $"620201010115{number:D4}"), ("familyMembers", "4"), ("desilProvince", "2"), ("desilRegency", "3"), .. otherwise]);

    private static Dictionary<string, string> With(Dictionary<string, string> row, IEnumerable<(string Field, string Value)> otherwise)
    {
        foreach (var (field, value) in otherwise)
        {
            row[field] = value;
        }

        return row;
    }

    private static Dictionary<string, string> OnlyNeeded(Dictionary<string, string> row, params string[] fields) => fields.ToDictionary(field => field, field => row[field]);
}
