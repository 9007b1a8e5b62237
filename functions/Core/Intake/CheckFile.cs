using Pipeline.Assistance;
using Pipeline.References;

namespace Pipeline.Intake;

/// <summary>The offline check: what would become of a file, as far as can be said without the registry.</summary>
public static class CheckFile
{
    /// <summary>Checks a file; rows fit to be taken count as added. A file that cannot be read ends as a finding, also when it breaks off halfway.</summary>
    /// <param name="opener">Knows the file formats.</param>
    /// <param name="content">The whole file, seekable; the workbook owns it from here on.</param>
    public static FileReport Run(IWorkbookOpener opener, Stream content, SubmissionOrigin origin)
    {
        if (MappingFile.IsNamed(origin.FileName))
        {
            return MappingFile.Report(origin, MappingFile.Read(opener, content, origin.FileName));
        }

        if (ReferenceFile.KindOf(origin.FileName) is { } kind)
        {
            return CheckReference(kind, content, origin);
        }

        try
        {
            using var workbook = opener.Open(content, origin.FileName);
            return FileIntake.Survey(workbook, origin) switch
            {
                SurveyResult.Readable { Survey: var survey } => Report(survey),
                SurveyResult.RefusedWhole refused => ReportBuilder.Refused(origin, refused.Findings, refused.Columns),
                var other => throw new InvalidOperationException($"No report for {other.GetType().Name}."),
            };
        }
        catch (UnreadableWorkbookException unreadable)
        {
            return ReportBuilder.Refused(origin, [Findings.Unreadable(unreadable)]);
        }
    }

    // Beside the tables that ship: which others are in force only the province's account knows.
    private static FileReport CheckReference(ReferenceKind kind, Stream content, SubmissionOrigin origin)
    {
        using var bytes = new MemoryStream();
        using (content)
        {
            content.CopyTo(bytes);
        }

        return ReferenceFile.Report(origin, ReferenceFile.Read(kind, origin.FileName, bytes.ToArray(), new StandingTables(ProgrammeTable.Seed, AidRules.SeedText)));
    }

    private static FileReport Report(FileSurvey survey)
    {
        var report = new ReportBuilder(survey);
        foreach (var row in FileIntake.ReadRows(survey))
        {
            report.Add(row, row.Verdict switch
            {
                RowVerdict.Held => RowDisposition.Held,
                RowVerdict.Refused => RowDisposition.Refused,
                RowVerdict.Repeated => RowDisposition.Unchanged,
                _ => RowDisposition.Added,
            });
        }

        return report.Build();
    }
}
