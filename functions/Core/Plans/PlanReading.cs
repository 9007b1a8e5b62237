using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;

namespace Pipeline.Plans;

/// <summary>Reads what a row of a plan says, cell by cell, and what is to be said of it. A value that cannot be read is left blank.</summary>
internal static partial class PlanReading
{
    private const decimal MostTarget = 1_000_000_000m;

    public static PlanValues Read(TableRow row, PlanTitle title, List<Finding> findings)
    {
        var (target, unit) = TargetOf(row, findings);
        return new()
        {
            Strategy = Word(row, ColumnField.Strategy, TaxonomyWords.Strategies.Find, findings),
            Sector = Word(row, ColumnField.Sector, TaxonomyWords.Sectors.Find, findings),
            Group = Word(row, ColumnField.Group, TaxonomyWords.Groups.Find, findings),
            Budget = Money(row, ColumnField.Budget, title, findings),
            Realisation = Money(row, ColumnField.Realisation, title, findings),
            Target = target,
            TargetUnit = Text(row, ColumnField.TargetUnit, findings) is { } own ? FreeTextReading.ReadUpper(own).Canonical : unit,
        };
    }

    /// <summary>The source of funds. A bare «APBD» in a plan is the sender's own: who plans it spends it.</summary>
    public static FundingSource? SourceOf(TableRow row, AreaCode? sender, List<Finding> findings) => Word(
        row, ColumnField.FundingSource,
        text => TaxonomyWords.ReadFunding(text) ?? (sender is { Level: var level } && text.Equals("APBD", StringComparison.OrdinalIgnoreCase)
            ? level == AreaLevel.Province ? FundingSource.ProvinceBudget : FundingSource.RegencyBudget
            : null),
        findings);

    /// <summary>The text of a cell; null where nothing, or an error, stands there.</summary>
    public static string? Text(TableRow row, ColumnField field, List<Finding> findings)
    {
        if (ErrorValue.StandsIn(row.Cell(field)))
        {
            findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
            return null;
        }

        return CellText.Of(row.Cell(field)) is { Length: > 0 } text ? FreeTextReading.ReadAsWritten(text).Canonical : null;
    }

    private static T? Word<T>(TableRow row, ColumnField field, Func<string, T?> find, List<Finding> findings)
        where T : struct
    {
        if (Text(row, field, findings) is not { } written)
        {
            return null;
        }

        // «Bidang Kesehatan», «Strategi 1. Pengurangan beban pengeluaran».
        if ((find(written) ?? find(Introduction().Replace(written, ""))) is { } value)
        {
            return value;
        }

        findings.Add(Findings.ValueFormat(row.Place(field)));
        return null;
    }

    private static decimal? Money(TableRow row, ColumnField field, PlanTitle title, List<Finding> findings)
    {
        if (Text(row, field, findings) is null)
        {
            return null;
        }

        var (rupiah, problem) = PlanMoney.Read(row.Cell(field), PlanMoney.ScaleOf(row.Table, field, title));
        Say(row, field, problem, findings);
        return rupiah;
    }

    // «120 KPM» says what it counts; a target in words («lansia terlantar») is whom the programme is for, and no number.
    private static (decimal? Target, string? Unit) TargetOf(TableRow row, List<Finding> findings)
    {
        if (Text(row, ColumnField.Target, findings) is not { } written || !written.Any(char.IsAsciiDigit))
        {
            return (null, null);
        }

        if (row.Cell(ColumnField.Target).Kind == CellKind.Number && decimal.TryParse(row.Cell(ColumnField.Target).Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored))
        {
            return (Within(stored), null);
        }

        var match = NumberAndUnit().Match(written);
        if (!match.Success || IncomeReading.AmountOf(match.Groups["number"].Value) is not { } number)
        {
            Say(row, ColumnField.Target, ValueProblem.Format, findings);
            return (null, null);
        }

        return (Within(number), match.Groups["unit"] is { Length: > 0, Value: var unit } ? FreeTextReading.ReadUpper(unit).Canonical : null);

        decimal? Within(decimal figure)
        {
            var isWithin = figure is >= 0 and <= MostTarget;
            Say(row, ColumnField.Target, isWithin ? ValueProblem.None : ValueProblem.Range, findings);
            return isWithin ? Plain(decimal.Round(figure, 2, MidpointRounding.AwayFromZero)) : null;
        }
    }

    // 400 and 400,0 are the same to whoever compares what was said.
    private static decimal Plain(decimal figure) => decimal.Parse(figure.ToString("0.##", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Say(TableRow row, ColumnField field, ValueProblem problem, List<Finding> findings)
    {
        if (problem != ValueProblem.None)
        {
            findings.Add(problem == ValueProblem.Range ? Findings.ValueRange(row.Place(field)) : Findings.ValueFormat(row.Place(field)));
        }
    }

    [GeneratedRegex(@"^\s*(?:(?:bidang|sektor|urusan|strategi|klaster|kelompok)\b)?\s*(?:[0-9]{1,2}|[ivx]{1,4}|[a-d])?\s*[.):-]?\s*(?=\p{L}{3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^(?<number>[0-9][0-9.,]*)\s*(?<unit>\p{L}.*)?$")]
    private static partial Regex NumberAndUnit();
}
