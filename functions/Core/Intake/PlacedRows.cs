namespace Pipeline.Intake;

/// <summary>The rows of a sheet that are read, each with the area that the lines above it name.</summary>
internal static class PlacedRows
{
    public static IEnumerable<(TableRow Row, AreaContext Context)> Of(FileSurvey survey, SheetSurvey sheet)
    {
        var context = survey.State.Contexts[sheet.Sheet];
        var lines = new List<SheetRow>();
        foreach (var row in sheet.Walk().Rows(survey.State.Workbook.ReadRows(sheet.Sheet)))
        {
            if (row.Kind == RowKind.AreaLine)
            {
                lines.Add(row.Stored);
                continue;
            }

            if (lines.Count > 0)
            {
                context = survey.State.Areas.After(context, lines);
                lines.Clear();
            }

            if (!row.Section.IsRefused)
            {
                yield return (row, context);
            }
        }
    }
}
