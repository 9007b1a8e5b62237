using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>The template for plans, filled in by a regency and by its province: what it offers is read without a finding.</summary>
public sealed class ProgrammeTemplateTests
{
    [Theory]
    [InlineData("6202")]
    [InlineData("62")]
    public void Check_EveryChoice_NoFinding(string sender)
    {
        string[] lists = ["programme", "fundingSource", "strategy", "sector", "group", "targetUnit"];
        var rows = lists.SelectMany(field => FieldChoices.Of(field, null)!.Select(choice => (field, choice)))
            .Select((entry, index) => Line(index + 1, (entry.field, entry.choice)))
            .Append(new() { ["agency"] = "Dinas Sosial", ["programme"] = "PKH", ["year"] = "2025", ["budget"] = "1" })
            .ToList();

        var report = FilledTemplate.Check(FilledTemplate.Of("programmes", sender, rows), sender);

        Assert.Empty(report.Findings.Select(finding => finding.Message));
        Assert.Equal((DataSet.Programmes, rows.Count, rows.Count), (report.DataSet, report.Rows.Read, report.Rows.Accepted));
        Assert.Empty(TemplatePlan.Of("programmes").Columns.Select(column => column.Heading).Except(report.Columns.Where(column => column.Field is not null).Select(column => column.Header)));
    }

    private static Dictionary<string, string> Line(int number, (string Field, string Value) otherwise) => new(StringComparer.Ordinal)
    {
        ["agency"] = "Dinas Sosial",
        ["programme"] = "PKH",
        ["activity"] = $"Kegiatan {number}",
        ["year"] = "2025",
        ["fundingSource"] = "APBD Kabupaten",
        ["budget"] = "350000000",
        ["realisation"] = "300000000",
        ["target"] = "20",
        ["targetUnit"] = "KPM",
        ["strategy"] = "Mengurangi beban pengeluaran",
        ["sector"] = "Pendidikan",
        ["group"] = "Bantuan dan perlindungan sosial",
        [otherwise.Field] = otherwise.Value,
    };
}
