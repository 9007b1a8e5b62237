namespace Pipeline.Assistance;

/// <summary>Reads the rules of assistance and says of every line what is wrong with it.</summary>
internal static class AidRulesReader
{
    private const string Kind = "jenis";
    private const string First = "program 1";
    private const string Second = "program 2";
    private const string Scope = "lingkup";
    private const string From = "berlaku sejak";
    private const string To = "berlaku sampai";
    private const string Source = "sumber";
    private const string SourceRead = "sumber dibaca";
    private const string Note = "catatan";
    private const string Every = "semua";

    private static readonly IReadOnlyDictionary<string, bool> Columns =
        ReferenceCsv.Columns([Kind, First, Second, Scope, From, To, Source, SourceRead], optional: Note);

    private enum RuleKind { Exclusion, SameHelp }

    private enum Answer { No, Yes }

    private static readonly Vocabulary<RuleKind> Kinds = new((RuleKind.Exclusion, "tidak boleh bersama|saling meniadakan"), (RuleKind.SameHelp, "bantuan ganda|ganda"));

    private static readonly Vocabulary<AidScope> Scopes = new((AidScope.Recipient, "penerima|orang"), (AidScope.Family, "keluarga"));

    private static readonly Vocabulary<Answer> Judgements = new((Answer.Yes, "satuan program"), (Answer.No, "tidak dinilai"));

    private static readonly Vocabulary<Answer> ReadOrNot = new((Answer.Yes, "ya|sudah|sudah dibaca"), (Answer.No, "belum dibaca|belum|tidak"));

    /// <summary>The rules of the lines without fault.</summary>
    public static AidRules Read(string csv, ProgrammeTable programmes, List<ReferenceFault> faults)
    {
        var exclusions = new List<(ExclusionRule Rule, int Line)>();
        var sameHelp = new List<(SameHelpRule Rule, int Line)>();
        foreach (var row in ReferenceCsv.Read(csv, Columns, faults))
        {
            var before = faults.Count;
            var kind = ReferenceWords.Read(row, Kind, Kinds, faults);
            var validity = Validity(row, faults);
            var source = new RuleSource(row[Source], ReferenceWords.Read(row, SourceRead, ReadOrNot, faults) == Answer.Yes);
            if (source.Text.Length == 0)
            {
                faults.Add(ReferenceFault.Missing(row.Line, Source));
            }

            if (faults.Count > before)
            {
                continue;
            }

            if (kind == RuleKind.Exclusion)
            {
                AddExclusion(row, programmes, validity, source, exclusions, faults);
            }
            else
            {
                AddSameHelp(row, programmes, validity, source, sameHelp, faults);
            }
        }

        return new AidRules([.. exclusions.Select(entry => entry.Rule)], [.. sameHelp.Select(entry => entry.Rule)]);
    }

    private static void AddExclusion(
        ReferenceRow row, ProgrammeTable programmes, RuleValidity validity, RuleSource source, List<(ExclusionRule Rule, int Line)> rules, List<ReferenceFault> faults)
    {
        var (first, second) = (Programme(row, First, programmes, faults), Programme(row, Second, programmes, faults));
        var scope = ReferenceWords.Read(row, Scope, Scopes, faults);
        if (first is not { } one || second is not { } other)
        {
            return;
        }

        if (one == other)
        {
            faults.Add(ReferenceFault.SameProgramme(row.Line, one));
            return;
        }

        var rule = new ExclusionRule(one, other, scope, validity, source) { Note = row[Note] };
        if (rules.Find(entry => entry.Rule.IsBetween(one, other) && entry.Rule.Validity.Meets(validity)) is { Rule: not null } earlier)
        {
            faults.Add(ReferenceFault.RuleTwice(row.Line, earlier.Line));
        }

        rules.Add((rule, row.Line));
    }

    private static void AddSameHelp(
        ReferenceRow row, ProgrammeTable programmes, RuleValidity validity, RuleSource source, List<(SameHelpRule Rule, int Line)> rules, List<ReferenceFault> faults)
    {
        ProgrammeCode? programme = row[First].Equals(Every, StringComparison.OrdinalIgnoreCase) ? null : Programme(row, First, programmes, faults);
        var judged = ReferenceWords.Read(row, Scope, Judgements, faults) == Answer.Yes;
        if (rules.Find(entry => entry.Rule.Programme == programme && entry.Rule.Validity.Meets(validity)) is { Rule: not null } earlier)
        {
            faults.Add(ReferenceFault.RuleTwice(row.Line, earlier.Line));
        }

        rules.Add((new SameHelpRule(programme, judged, validity, source) { Note = row[Note] }, row.Line));
    }

    private static ProgrammeCode? Programme(ReferenceRow row, string column, ProgrammeTable programmes, List<ReferenceFault> faults)
    {
        if (ProgrammeCode.TryParse(row[column], out var code) && programmes.Find(code) is not null)
        {
            return code;
        }

        faults.Add(row[column].Length == 0 ? ReferenceFault.Missing(row.Line, column) : ReferenceFault.ProgrammeUnknown(row.Line, column, row[column]));
        return null;
    }

    private static RuleValidity Validity(ReferenceRow row, List<ReferenceFault> faults)
    {
        var validity = new RuleValidity(Month(row, From, faults), Month(row, To, faults));
        if (validity.To < validity.From)
        {
            faults.Add(ReferenceFault.MonthsReversed(row.Line));
        }

        return validity;
    }

    // A spreadsheet program turns 2025-01 into a date of its own and saves Jan-25 or 01/01/2025: the month is still the one meant.
    private static CalendarMonth? Month(ReferenceRow row, string column, List<ReferenceFault> faults)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        var month = CalendarMonth.TryParse(text, out var written) ? written : AidMonths.Single(text);
        if (month is null)
        {
            faults.Add(ReferenceFault.MonthFormat(row.Line, column, text));
        }

        return month;
    }
}
