using Pipeline.Formats.Writing;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A figure is named by a row of the file as it is copied, or by its words.</summary>
public sealed class FigureAskedTests
{
    private static readonly FigureCell Desil = new("regency", "6203", "persons", "desil", "1");

    [Theory]
    [InlineData("62,2025-Q4,regency,6203,Kabupaten Kapuas,persons,desil,1,158,")]
    [InlineData("62,2025-Q4,regency,6203,\"Kabupaten, Kapuas\",persons,desil,1,158,,")]
    [InlineData("62;2025-Q4;regency;6203;Kabupaten Kapuas;persons;desil;1;158;")]
    [InlineData("62\t2025-Q4\tregency\t6203\tKabupaten Kapuas\tpersons\tdesil\t1\t158\t")]
    [InlineData("\uFEFF62,2025-Q4,regency,62.03,Kabupaten Kapuas,persons,desil,1,158")]
    public void Read_RowPasted_IsItsFigureAndValue(string row)
    {
        var asked = FigureAsked.Read([row])!;

        Assert.Equal(("62", "2025-Q4", Desil, "158"), ($"{asked.Province}", $"{asked.Quarter}", asked.Cell, asked.Value));
    }

    [Theory]
    [InlineData("62 2025-Q4 6203 persons", "regency 6203 persons  ")]
    [InlineData("62 2025-Q4 62 persons", "province 62 persons  ")]
    [InlineData("62 2025-Q4 620301 persons sex L", "district 620301 persons sex L")]
    [InlineData("62 2025-Q4 6203012001 families", "village 6203012001 families  ")]
    [InlineData("62 2025-Q4 district 6203 persons", "district 6203 persons  ")]
    [InlineData("62 2025-Q4 village 620301 persons", "village 620301 persons  ")]
    [InlineData("62 2025-Q4 regency 62 persons desil 1", "regency 62 persons desil 1")]
    public void Read_Words_TakesTheLevelFromTheCodeUnlessNamed(string words, string cell)
    {
        var asked = FigureAsked.Read(words.Split(' '))!;

        Assert.Equal((cell, null), ($"{asked.Cell.Level} {asked.Cell.Area} {asked.Cell.Measure} {asked.Cell.Dimension} {asked.Cell.Category}", asked.Value));
    }

    [Theory]
    [InlineData("persons")]
    [InlineData("62 2025-Q4 6203")]
    [InlineData("6203 2025-Q4 6203 persons")]
    [InlineData("62 2025-Q5 6203 persons")]
    [InlineData("62 2025-Q4 Kapuas persons")]
    [InlineData("62 2025-Q4 6203 persons desil")]
    [InlineData("province,quarter,level,area_code,area_name,measure,dimension,category,value,source")]
    [InlineData("62,2025-Q4,regency")]
    public void Read_NoFigure_IsNull(string words) => Assert.Null(FigureAsked.Read(words.Contains(',', StringComparison.Ordinal) ? [words] : words.Split(' ')));

    [Fact]
    public void Dictionary_EveryMeasureAndItsParts_HaveWords()
    {
        var figures = WrittenFigure.AllOf(File.ReadAllBytes(Path.Combine(GoldenFile.RepositoryRoot(), "tests", "Formats", "Golden", "ringkasan.csv")));

        Assert.Empty(figures.Select(figure => figure.Cell.Measure).Distinct().Except(FigureMeanings.Shipped.Measures));
        Assert.Equal("Orang dalam daftar pada akhir triwulan, masing-masing satu kali: Desil 1 (paling miskin)", ExplanationWords.MeaningOf(Desil));
    }

    // Of dates and codes the dictionary has examples only, which mean nothing here.
    [Theory]
    [InlineData("help_amount", "programme", "~AYAM KAMPUNG", "program ~AYAM KAMPUNG")]
    [InlineData("help_amount", "programme", "PKH", "program PKH")]
    [InlineData("trend_persons", "quarter", "2025-Q3", "Triwulan III 2025")]
    [InlineData("findings", "finding", "nik-format", "NIK tidak terdiri dari 16 digit yang wajar")]
    [InlineData("indicator_p0", "reference", "2024-03", "acuan Mar 2024")]
    [InlineData("target_p0", "year", "2029", "tahun 2029")]
    [InlineData("plan_budget", "agency", "6202DINASSOSIAL", "OPD 6202DINASSOSIAL")]
    [InlineData("persons", "sex", "P", "Perempuan")]
    public void MeaningOf_OnePart_NamesIt(string measure, string dimension, string category, string part) =>
        Assert.EndsWith($": {part}", ExplanationWords.MeaningOf(new("regency", "6203", measure, dimension, category)), StringComparison.Ordinal);
}
