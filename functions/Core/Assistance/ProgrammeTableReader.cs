namespace Pipeline.Assistance;

/// <summary>Reads the table of programmes and says of every line what is wrong with it.</summary>
internal static class ProgrammeTableReader
{
    private const string Code = "kode";
    private const string Name = "nama";
    private const string Aliases = "sebutan lain";
    private const string Strategy = "strategi";
    private const string Group = "kelompok";
    private const string Sector = "sektor";
    private const string Unit = "satuan";
    private const string Funding = "sumber dana";
    private const string Target = "desil sasaran";
    private const string LegalBasis = "dasar hukum";
    private const string Note = "catatan";

    private static readonly IReadOnlyDictionary<string, bool> Columns =
        ReferenceCsv.Columns([Code, Name, Aliases, Strategy, Group, Sector, Unit, Funding, Target, LegalBasis], optional: Note);

    /// <summary>The programmes of the lines without fault.</summary>
    public static IReadOnlyList<Programme> Read(string csv, List<ReferenceFault> faults)
    {
        var programmes = new List<Programme>();
        var lineOf = new Dictionary<ProgrammeCode, int>();
        var owners = new Dictionary<string, Programme>();
        foreach (var row in ReferenceCsv.Read(csv, Columns, faults))
        {
            var before = faults.Count;
            var programme = OfRow(row, faults);
            if (faults.Count > before)
            {
                continue;
            }

            if (!lineOf.TryAdd(programme.Code, row.Line))
            {
                faults.Add(ReferenceFault.CodeTwice(row.Line, programme.Code, lineOf[programme.Code]));
                continue;
            }

            programmes.Add(programme);
            faults.AddRange(NameFaults(row, programme, owners, lineOf));
        }

        return programmes;
    }

    private static Programme OfRow(ReferenceRow row, List<ReferenceFault> faults)
    {
        if (!ProgrammeCode.TryParse(row[Code], out var code))
        {
            faults.Add(row[Code].Length == 0 ? ReferenceFault.Missing(row.Line, Code) : ReferenceFault.CodeFormat(row.Line, row[Code]));
        }

        if (row[Name].Length == 0)
        {
            faults.Add(ReferenceFault.Missing(row.Line, Name));
        }

        return new Programme(
            code,
            row[Name],
            ReferenceWords.Read(row, Strategy, TaxonomyWords.Strategies, faults),
            ReferenceWords.Read(row, Group, TaxonomyWords.Groups, faults),
            ReferenceWords.Read(row, Sector, TaxonomyWords.Sectors, faults),
            ReferenceWords.Read(row, Unit, TaxonomyWords.Units, faults))
        {
            Aliases = [.. row.Parts(Aliases)],
            FundingSources = [.. row.Parts(Funding).Select(source => ReferenceWords.Read(row.Line, Funding, source, TaxonomyWords.Funding, faults)).Distinct()],
            TargetDeciles = Deciles(row, faults),
            LegalBasis = row[LegalBasis],
            Note = row[Note],
        };
    }

    private static DecileRange? Deciles(ReferenceRow row, List<ReferenceFault> faults)
    {
        if (row[Target].Length == 0)
        {
            return null;
        }

        if (!DecileRange.TryParse(row[Target], out var range))
        {
            faults.Add(ReferenceFault.DecileFormat(row.Line, row[Target]));
        }
        else if (row[LegalBasis].Length == 0 && row[Note].Length == 0)
        {
            faults.Add(ReferenceFault.DecileWithoutSource(row.Line));
        }

        return range;
    }

    // A name that two programmes share would settle by chance, and a name of general words would take every file.
    private static IEnumerable<ReferenceFault> NameFaults(
        ReferenceRow row, Programme programme, Dictionary<string, Programme> owners, Dictionary<ProgrammeCode, int> lineOf)
    {
        foreach (var name in ProgrammeSpelling.NamesOf(programme))
        {
            var keys = ProgrammeSpelling.KeysOf(name);
            if (keys.Count == 0)
            {
                yield return ReferenceFault.NameSaysNothing(row.Line, name);
            }
            else if (keys.Select(key => owners.GetValueOrDefault(key)).FirstOrDefault(owner => owner is not null && owner.Code != programme.Code) is { } other)
            {
                yield return ReferenceFault.NameTaken(row.Line, name, lineOf[other.Code], other.Code);
            }

            foreach (var key in keys)
            {
                owners.TryAdd(key, programme);
            }
        }
    }
}
