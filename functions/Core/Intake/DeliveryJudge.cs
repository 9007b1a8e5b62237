using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Judges a row of a list of recipients: who got what, what is wrong with it, and whether it can be merged.</summary>
/// <param name="title">What stands above the table for all of its rows.</param>
/// <param name="quarter">The submission's, for a period that is not written.</param>
/// <param name="programmes">By which the sender is told of names; what a row's key is, the table that ships says.</param>
internal sealed class DeliveryJudge(AssistanceTitle title, Quarter quarter, DateOnly asOf, bool textWasNumber, ProgrammeTable programmes)
{
    private const int MostRemembered = 1000;
    private const int LongestName = 150;

    private static readonly ColumnField[] PeriodFields = [ColumnField.DeliveryPeriod, ColumnField.Period, ColumnField.DeliveryYear];

    private readonly DeliveryReading _reading = new(asOf);
    private readonly Dictionary<string, AidPeriod?> _periods = [];
    private readonly Dictionary<string, (ProgrammeKey Key, ProgrammeMatch Said)> _matches = [];
    private AidPeriod? _instead;

    public JudgedRow Judge(TableRow row)
    {
        var findings = new List<Finding>();
        var place = new RowPlace(row.Table.Sheet.Name, row.Table.Sheet.Index, row.Stored.Number);
        var values = _reading.Read(row, findings);
        var (recipient, notSettled) = RecipientOf(row, values.Kk);
        var programme = ProgrammeOf(row);
        RowVerdict verdict;
        if (programme.Length == 0)
        {
            verdict = new RowVerdict.Refused(Findings.KeyMissing(row.Place(ColumnField.Programme)));
        }
        else if (notSettled is { Code: var code } && code == FindingCode.RequiredMissing)
        {
            verdict = new RowVerdict.Refused(notSettled);
        }
        else
        {
            var (key, period) = (KeyOf(row, programme, findings), PeriodOf(row, findings));
            verdict = notSettled is null
                ? new RowVerdict.Fit<DeliveryKey, DeliveryValues>(new(new DeliveryKey(recipient!, key, period), values with { Programme = programme }, place))
                : new RowVerdict.Held(notSettled, PersonOf(values, $"{key} {period}"), CellText.AsWritten(row.Cell(row.Table.Has(ColumnField.Nik) ? ColumnField.Nik : ColumnField.Kk)));
        }

        if (DecidingOf(verdict) is { } deciding)
        {
            findings.Insert(0, deciding);
        }

        return new JudgedRow(place, row.Stored.Cells, verdict, findings)
        {
            HeaderRow = row.Section.Header.LastRow,
            Subject = new RowSubject(recipient is AidRecipient.ByNik person ? person.Nik.Digits : "", PersonOf(values, null)),
            Supplied = !row.IsTold && title is { Programme: null, Period: null } ? [] : [.. row.Supplied(), .. Supplied(row)],
            Mends = row.Section.Origin < 0 ? null : RowToken.In(row.Stored[row.Section.Origin].Text),
        };
    }

    // By the NIK; where none is written, by the No. KK. A NIK that is not sound says who it is no better for a family beside it.
    private (AidRecipient? Recipient, Finding? NotSettled) RecipientOf(TableRow row, FamilyCardNumber? kk)
    {
        var nik = NikOf(row);
        return nik switch
        {
            { Class: NikClass.Sound } => (new AidRecipient.ByNik(nik.Nik), null),
            { Class: NikClass.Missing } when kk is { } family => (new AidRecipient.ByFamily(family), null),
            { Class: NikClass.Missing } when row.Table.Has(ColumnField.Kk) && CellText.Of(row.Cell(ColumnField.Kk)).Length > 0 =>
                (null, Findings.KkOfRecipient(row.Place(ColumnField.Kk), row.Cell(ColumnField.Kk))),
            { Class: NikClass.Missing } when !row.Table.Has(ColumnField.Nik) => (null, Findings.KeyMissing(row.Place(ColumnField.Kk))),
            _ => (null, Findings.NotSound(row.Place(ColumnField.Nik), row.Cell(ColumnField.Nik), nik)),
        };
    }

    private NikJudgement NikOf(TableRow row) => ErrorValue.StandsIn(row.Cell(ColumnField.Nik))
        ? new NikJudgement(NikClass.Damaged, FindingCode.ValueFormat, "")
        : NikJudgement.Of(row.Cell(ColumnField.Nik), textWasNumber);

    private string ProgrammeOf(TableRow row) =>
        row.Cell(ColumnField.Programme) is var cell && !ErrorValue.StandsIn(cell) && CellText.Of(cell) is { Length: > 0 } own ? own
        : row.Table.Has(ColumnField.Programme) && ErrorValue.StandsIn(cell) ? ""
        : title.Programme ?? "";

    private ProgrammeKey KeyOf(TableRow row, string programme, List<Finding> findings)
    {
        var place = row.Place(ColumnField.Programme) with { Value = programme };
        var (key, said) = MatchOf(programme);
        if (said is ProgrammeMatch.Known { WasMisspelt: true } near)
        {
            findings.Add(Findings.ProgrammeCorrected(place, near.Programme));
        }
        else if (said is not ProgrammeMatch.Known && !(key.Code is { } code && programmes.Find(code) is not null))
        {
            findings.Add(Findings.ProgrammeUnknown(place, said));
        }

        return key;
    }

    // A list has a few programmes and a hundred thousand rows.
    private (ProgrammeKey Key, ProgrammeMatch Said) MatchOf(string programme)
    {
        if (!_matches.TryGetValue(programme, out var match))
        {
            if (_matches.Count >= MostRemembered)
            {
                _matches.Clear();
            }

            _matches[programme] = match = programme.Length > LongestName
                ? (ProgrammeKey.OfName(programme), new ProgrammeMatch.Unknown(null))
                : (ProgrammeTable.Seed.Names.Resolve(programme) is ProgrammeMatch.Known known ? ProgrammeKey.Of(known.Programme.Code) : ProgrammeKey.OfName(programme),
                    programmes.Names.Resolve(programme));
        }

        return match;
    }

    private AidPeriod PeriodOf(TableRow row, List<Finding> findings)
    {
        foreach (var field in PeriodFields)
        {
            var written = CellText.Of(row.Cell(field));
            if (written.Length == 0)
            {
                continue;
            }

            var year = field == ColumnField.DeliveryYear ? "" : CellText.Of(row.Cell(ColumnField.DeliveryYear));
            if (PeriodIn(year.Length > 0 && !written.Contains(year, StringComparison.Ordinal) ? $"{written} {year}" : written) is { } period)
            {
                return period;
            }

            findings.Add(Findings.PeriodUnread(row.Place(field), Instead));
            break;
        }

        return Instead;
    }

    // Where no cell says it.
    private AidPeriod Instead => _instead ??= title.Period is { } above && AidPeriodReading.Read(above, quarter) is { } titled ? titled : new AidPeriod.OfQuarter(quarter);

    // A list has a few periods as well.
    private AidPeriod? PeriodIn(string written)
    {
        if (!_periods.TryGetValue(written, out var period))
        {
            period = AidPeriodReading.Read(written, quarter);
            if (_periods.Count < RememberedReading.Most && written.Length <= RememberedReading.Longest)
            {
                _periods[written] = period;
            }
        }

        return period;
    }

    // What the row has from outside its own cells, so that it says the same when it is mended and sent alone.
    private IEnumerable<SuppliedValue> Supplied(TableRow row)
    {
        if (title.Programme is { } programme && CellText.Of(row.Cell(ColumnField.Programme)).Length == 0)
        {
            yield return new SuppliedValue(ColumnField.Programme.ContractName(), programme);
        }

        if (title.Period is { } above && Array.TrueForAll(PeriodFields, field => CellText.Of(row.Cell(field)).Length == 0))
        {
            yield return new SuppliedValue(ColumnField.DeliveryPeriod.ContractName(), above);
        }
    }

    // The help is part of what waits: the same person held for another programme or period is another row.
    private static PersonValues PersonOf(DeliveryValues values, string? help) => PersonValues.Create(person =>
    {
        person[PersonField.Name] = values.Name;
        person[PersonField.Kk] = values.Kk?.Digits;
        person[PersonField.Note] = help;
    });

    private static Finding? DecidingOf(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Refused refused => refused.Why,
        RowVerdict.Held held => held.Why,
        _ => null,
    };
}
