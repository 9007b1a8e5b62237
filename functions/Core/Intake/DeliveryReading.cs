using System.Globalization;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads what a row of a list of recipients says beside its key, and what is to be said of it.</summary>
internal sealed class DeliveryReading(DateOnly asOf)
{
    private readonly RememberedReading _name = new(cell => FreeTextReading.ReadUpper(CellText.Of(cell)), most: 0);
    private readonly RememberedReading _amount = new(AmountReading.Read);
    private readonly RememberedReading _unit = new(cell => FreeTextReading.ReadAsWritten(CellText.Of(cell)));
    private readonly RememberedReading _agency = new(cell => FreeTextReading.ReadUpper(CellText.Of(cell)));

    public DeliveryValues Read(TableRow row, List<Finding> findings) => new()
    {
        Kk = KkOf(row, findings),
        Name = Text(row, ColumnField.Name, _name, findings),
        Amount = Text(row, ColumnField.Amount, _amount, findings) is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null,
        Goods = Text(row, ColumnField.Unit, _unit, findings),
        FundingSource = SourceOf(row, findings),
        Agency = Text(row, ColumnField.Agency, _agency, findings),
        DeliveredOn = DayOf(row, findings),
    };

    private static FamilyCardNumber? KkOf(TableRow row, List<Finding> findings)
    {
        if (Usable(row, ColumnField.Kk, findings) is not { } cell)
        {
            return null;
        }

        var nik = SixteenDigits.Clean(row.Cell(ColumnField.Nik).Text, "NIK");
        var read = KkReading.Read(cell, nik);

        // Where it is the key, it is said with the verdict.
        if (read.Problem != ValueProblem.None && CellText.Of(row.Cell(ColumnField.Nik)).Length > 0)
        {
            findings.Add(Findings.KkFormat(row.Place(ColumnField.Kk), cell, KkReading.IsSame(cell, nik)));
        }

        return read.Canonical is { } digits && FamilyCardNumber.TryParse(digits, out var kk) ? kk : null;
    }

    private static FundingSource? SourceOf(TableRow row, List<Finding> findings)
    {
        if (Usable(row, ColumnField.FundingSource, findings) is not { } cell || CellText.Of(cell) is not { Length: > 0 } written)
        {
            return null;
        }

        if (TaxonomyWords.ReadFunding(written) is { } source)
        {
            return source;
        }

        findings.Add(Findings.ValueFormat(row.Place(ColumnField.FundingSource)));
        return null;
    }

    private DateOnly? DayOf(TableRow row, List<Finding> findings)
    {
        if (Usable(row, ColumnField.DeliveredOn, findings) is not { } cell || CellText.Of(cell).Length == 0)
        {
            return null;
        }

        // Nothing tells which of two readings is meant, so a month first is not taken for one.
        var read = DeliveryDateReading.Read(cell, asOf);
        if (read.WasSwapped)
        {
            findings.Add(Findings.ValueFormat(row.Place(ColumnField.DeliveredOn)));
            return null;
        }

        if (read.Problem != ValueProblem.None)
        {
            findings.Add(read.Problem == ValueProblem.Range ? Findings.ValueRange(row.Place(ColumnField.DeliveredOn)) : Findings.ValueFormat(row.Place(ColumnField.DeliveredOn)));
        }

        return read.Date;
    }

    private static string? Text(TableRow row, ColumnField field, RememberedReading reading, List<Finding> findings)
    {
        if (Usable(row, field, findings) is not { } cell)
        {
            return null;
        }

        var value = reading.Read(cell);
        if (value.Problem != ValueProblem.None)
        {
            findings.Add(value.Problem == ValueProblem.Range ? Findings.ValueRange(row.Place(field)) : Findings.ValueFormat(row.Place(field)));
        }

        return value.Canonical;
    }

    // The cell, or null where there is nothing, or an error stands in it, which is said.
    private static Cell? Usable(TableRow row, ColumnField field, List<Finding> findings)
    {
        var cell = row.Cell(field);
        if (cell.IsBlank)
        {
            return null;
        }

        if (!ErrorValue.StandsIn(cell))
        {
            return cell;
        }

        findings.Add(Findings.ErrorCell(row.Place(field), Severity.Warning));
        return null;
    }
}
