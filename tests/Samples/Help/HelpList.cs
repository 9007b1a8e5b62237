using System.Globalization;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>One office's list of recipients while it is written: its rows, what should come of them, and what it adds to the summary.</summary>
/// <param name="style">How the office writes it.</param>
/// <param name="money">How it writes rupiah.</param>
/// <param name="tally">What the summary of its quarter should say.</param>
internal sealed class HelpList(SheetStyle style, MoneyWords money, HelpTally tally)
{
    private readonly List<PlannedRow> _rows = [];

    // Where there is no column for it, the family is all that is named.
    private readonly bool _byCard = style.Columns.All(column => column.Field != Field.Nik);

    /// <summary>Help that counts, to somebody on a list of people.</summary>
    public PlannedRow Give(Help help, Person recipient) => Give(help, recipient, isKnown: true);

    /// <summary>Help that counts, to somebody who is on no list.</summary>
    public PlannedRow GiveStranger(Help help, Person recipient) => Give(help, recipient, isKnown: false);

    /// <summary>A row that gives nobody anything: held, refused, or written before.</summary>
    public PlannedRow Write(Help help, Person recipient)
    {
        var row = new PlannedRow(recipient)
            .Write(Field.Programme, help.Written)
            .Write(Field.Period, help.Period)
            .Write(Field.PeriodYear, help.Year)
            .Write(Field.Amount, Money(help.Amount))
            .Write(Field.Goods, help.Goods)
            .Write(Field.FundingSource, help.Source)
            .Write(Field.Agency, help.Agency)
            .Write(Field.DeliveredOn, help.On is { } day ? Day(day) : Cell.Blank);
        _rows.Add(row);
        return row;
    }

    public SampleFile ToFile(string path, string sentOn, string shows)
    {
        var sent = DateTimeOffset.Parse(sentOn, CultureInfo.InvariantCulture);
        var layout = new SheetLayout(style, Quarter.Parse(path.Split('/')[1]), SampleCalendar.Day(DateOnly.FromDateTime(sent.DateTime)));
        return new SampleFile(path, sent, shows, Expectation.Of(_rows), style.Format.ToBytes(layout.Of(_rows)));
    }

    private PlannedRow Give(Help help, Person recipient, bool isKnown)
    {
        var row = Write(help, recipient);
        tally.Add(help.Programme, recipient, _byCard, isKnown, help.Amount);
        if (help.Programme == HelpProgramme.Goats)
        {
            row.Flag("programme-unknown");
        }

        if (!isKnown)
        {
            row.FlagInRegistry("recipient-unknown");
        }
        else if (recipient.Household.Desil > help.Programme.LastDesil)
        {
            row.FlagInRegistry("recipient-not-targeted");
        }

        return row;
    }

    private Cell Money(decimal amount) => amount == 0 ? Cell.Blank : money switch
    {
        MoneyWords.Number => new Cell(CellKind.Number, amount.ToString("0", CultureInfo.InvariantCulture)),
        MoneyWords.Plain => Cell.OfText(amount.ToString("0", CultureInfo.InvariantCulture)),
        MoneyWords.Rupiah => Cell.OfText($"Rp {amount.ToString("N0", PlannedLine.Dotted)}"),
        _ => Cell.OfText($"Rp. {amount.ToString("N2", PlannedLine.Dotted)}"),
    };

    private Cell Day(DateOnly day) => style.Dates switch
    {
        DateWords.Serial => new Cell(CellKind.Date, $"{day:yyyy-MM-dd}"),
        DateWords.Dashes => Cell.OfText($"{day:dd-MM-yyyy}"),
        DateWords.Words => Cell.OfText(SampleCalendar.Day(day)),
        _ => Cell.OfText($"{day:dd/MM/yyyy}"),
    };
}

/// <summary>How an office writes rupiah.</summary>
internal enum MoneyWords
{
    /// <summary>750000, as a number.</summary>
    Number,

    /// <summary>750000, as text.</summary>
    Plain,

    /// <summary>Rp 750.000.</summary>
    Rupiah,

    /// <summary>Rp. 750.000,00.</summary>
    RupiahAndCents,
}
