using System.Globalization;
using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>ringkasan.csv</c>: one figure a row; its columns and words are explained in docs/ringkasan-kolom.md.</summary>
internal static class SummaryCsv
{
    /// <summary>The note of a figure that is hidden, whose value is blank.</summary>
    private const string Suppressed = "suppressed";

    public static byte[] Write(ProvinceQuarter quarter) => CsvFile.Write(Rows(quarter));

    /// <summary>One figure as it would be written; 0 where the quarter has none such.</summary>
    public static decimal ValueOf(ProvinceQuarter quarter, FigureCell cell)
    {
        var figures = Areas(quarter).First(area => area.Level == cell.Level && area.Area.ToString() == cell.Area).Figures;
        var figure = figures.FirstOrDefault(figure => figure.Measure == cell.Measure && figure.Dimension == cell.Dimension && figure.Category == cell.Category);
        return figure?.Value ?? 0;
    }

    private static IEnumerable<string[]> Rows(ProvinceQuarter quarter)
    {
        yield return ["province", "quarter", "level", "area_code", "area_name", "measure", "dimension", "category", "value", "source", "note"];
        foreach (var (level, area, name, figures) in Areas(quarter))
        {
            foreach (var figure in figures)
            {
                yield return
                [
                    quarter.Province.ToString(), quarter.Quarter.ToString(), level, area.ToString(), name,
                    figure.Measure, figure.Dimension, figure.Category, figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "", figure.Source, figure.Value is null ? Suppressed : "",
                ];
            }
        }
    }

    // What is not settled stands at the level where it should be, under the code of the area around it:
    // so the villages of a district add up to the district, the districts of a regency to the regency, and the regencies to the province.
    private static IEnumerable<(string Level, AreaCode Area, string Name, IEnumerable<SummaryFigure> Figures)> Areas(ProvinceQuarter quarter)
    {
        yield return ("province", quarter.Province, quarter.ProvinceName,
            [.. SummaryFigure.Of(quarter.Total), .. MovementFigures.Of(quarter.Movements), .. TrendFigures.Of(quarter.Trend), .. SummaryFigure.Of(quarter.Regencies, quarter.Reported), .. SummaryFigure.Of(quarter.Help), .. SummaryFigure.Of(quarter.Groups, quarter.Help), .. PlanFiguresCsv.Of(quarter.Plan), .. IndicatorFigure.Of(quarter.Indicators), .. DtsenFigures.Of(quarter)]);
        foreach (var regency in quarter.Regencies)
        {
            yield return ("regency", regency.Regency, regency.Name,
                [.. SummaryFigure.Of(regency.Figures), .. MovementFigures.Of(regency.Movements), .. TrendFigures.Of(regency.Trend), .. SummaryFigure.Of([regency], regency.Reporting.Persons), .. SummaryFigure.Of(regency.Help), .. SummaryFigure.Of(regency.Groups, regency.Help), .. PlanFiguresCsv.Of(regency.Plan), .. IndicatorFigure.Of(regency.Indicators), .. DtsenFigures.Of(regency.Dtsen)]);
        }

        yield return ("regency", quarter.Province, SummaryWords.UnplacedInProvince, SummaryFigure.Of(quarter.Unplaced));
        foreach (var regency in quarter.Regencies)
        {
            foreach (var district in regency.Districts)
            {
                yield return ("district", district.District, district.Name, OfDistrict(district.Figures, district.Movements, district.Dtsen));
            }

            yield return ("district", regency.Regency, SummaryWords.UnplacedInRegency, OfDistrict(regency.Unplaced, regency.UnplacedMovements, regency.UnplacedDtsen));
        }

        foreach (var district in quarter.Regencies.SelectMany(regency => regency.Districts))
        {
            foreach (var village in district.Villages)
            {
                yield return ("village", village.Village, village.Name, SummaryFigure.Of(village.Figures));
            }

            yield return ("village", district.District, SummaryWords.UnplacedInDistrict, SummaryFigure.Of(district.Unplaced));
        }
    }

    // Families of desil 1 to 4 are no figure of a district: who reads their four desils can add these up.
    private static IEnumerable<SummaryFigure> OfDistrict(AreaFigures figures, IReadOnlyList<Movement> movements, DtsenQuarter? dtsen) =>
        new[] { SummaryFigure.Of(figures), MovementFigures.Of(movements), DtsenFigures.Of(dtsen) }
            .SelectMany(figure => figure)
            .Where(figure => figure.Measure is not ("families_desil_1_4" or "dtsen_families_desil_1_4"));
}
