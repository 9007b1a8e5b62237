namespace Pipeline.Intake;

/// <summary>What a mapping file says: two columns, a header as files have it and the field that it means.</summary>
/// <param name="Entries">What was accepted, for showing it.</param>
/// <param name="Findings">What could not be used of it.</param>
public sealed record MappingReading(ColumnMapping Mapping, IReadOnlyList<MappedColumn> Entries, IReadOnlyList<Finding> Findings);

/// <summary>The small file under a regency's own folder that settles doubtful headers for all its files.</summary>
public static class MappingFile
{
    /// <summary>Leaves a column aside.</summary>
    public const string Aside = "abaikan";

    // A regency has some dozens; more is another file under this name.
    private const int MostEntries = 1_000;

    /// <summary>What it is called; the first that lies in the folder holds, and the other is told so.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pemetaan-kolom.csv", "pemetaan-kolom.xlsx"];

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsNamed(string fileName) => Names.Contains(fileName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one; a file that cannot be read settles nothing and says why.</summary>
    /// <param name="content">The whole file, seekable; the reading's from here on.</param>
    public static MappingReading Read(IWorkbookOpener opener, Stream content, string fileName)
    {
        var byKey = new Dictionary<string, HeaderMeaning>();
        var entries = new List<MappedColumn>();
        var findings = new List<Finding>();
        try
        {
            using var workbook = opener.Open(content, fileName);
            var sheet = workbook.Sheets.FirstOrDefault(sheet => !sheet.Hidden) ?? workbook.Sheets[0];
            var (read, firstNotRead) = (0, 0);
            foreach (var row in workbook.ReadRows(sheet).Where(row => !row.IsBlank && !IsHeading(row)))
            {
                if (++read <= MostEntries)
                {
                    Read(sheet, row, byKey, entries, findings);
                }
                else if (firstNotRead == 0)
                {
                    firstNotRead = row.Number;
                }
            }

            if (firstNotRead > 0)
            {
                findings.Add(Findings.MappingTooLong(sheet.Name, firstNotRead, MostEntries, read - MostEntries));
            }
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return new MappingReading(ColumnMapping.None, [], [Findings.Unreadable(unreadable)]);
        }

        return new MappingReading(new ColumnMapping(byKey), entries, findings);
    }

    /// <summary>What the sender of a mapping is told.</summary>
    public static FileReport Report(SubmissionOrigin origin, MappingReading reading) => ReportBuilder.Refused(origin, reading.Findings, reading.Entries) with
    {
        Quarter = origin.GivenQuarter ?? origin.UploadQuarter,
        QuarterFrom = origin.GivenQuarter is null ? QuarterSource.UploadTime : origin.GivenBy,
        SettledHeaders = reading.Mapping.Count,
    };

    private static bool IsHeading(SheetRow row) => HeaderText.Key(CellText.AsWritten(row[0])) == "JUDULDIBERKAS";

    private static void Read(WorkbookSheet sheet, SheetRow row, Dictionary<string, HeaderMeaning> byKey, List<MappedColumn> entries, List<Finding> findings)
    {
        var (header, name) = (CellText.AsWritten(row[0]), CellText.AsWritten(row[1]));
        var key = HeaderText.Key(header);
        if (MeaningOf(name) is not { } meaning || key.Length == 0)
        {
            findings.Add(Findings.MappingInvalid(sheet.Name, row.Number, header, name));
        }
        else if (byKey.TryGetValue(key, out var before) && !before.SaysTheSameAs(meaning))
        {
            findings.Add(Findings.MappingTwice(sheet.Name, row.Number, header, name));
        }
        else if (byKey.TryAdd(key, meaning))
        {
            entries.AddRange(meaning.Fields.Select(field => (string?)field.ContractName()).DefaultIfEmpty(null)
                .Select(field => new MappedColumn(sheet.Name, "A", header, field) { HeaderRow = row.Number, IsSettled = true }));
        }
    }

    // The names of Pemetaan Kolom («Nama lengkap (name)»), of the contract, and any header that is known.
    private static HeaderMeaning? MeaningOf(string name)
    {
        if (name.Trim().Equals(Aside, StringComparison.OrdinalIgnoreCase))
        {
            return HeaderMeaning.NotKept with { Rank = HeaderMeaning.SettledRank };
        }

        var fields = Enum.GetValues<ColumnField>().Where(field =>
            field.ToString().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || HeaderText.Key(field.Label()) == HeaderText.KeyOutsideBrackets(name)).Take(1).ToArray();
        return fields.Length > 0 ? new HeaderMeaning(HeaderKind.Field, fields, HeaderMeaning.SettledRank)
            : HeaderAliases.Known.MeaningOf(name) is { Kind: HeaderKind.Field } known ? known with { Rank = HeaderMeaning.SettledRank }
            : null;
    }
}
