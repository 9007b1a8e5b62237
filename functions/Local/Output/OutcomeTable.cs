using System.Globalization;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>The table of outcomes by regency, with the total.</summary>
internal static class OutcomeTable
{
    private static readonly (string Heading, Func<RegencyOutcome, int> Count)[] Figures =
    [
        ("Files", outcome => outcome.Files),
        ("Rows read", outcome => outcome.Rows.Read),
        ("Added", outcome => outcome.Rows.Added),
        ("Changed", outcome => outcome.Rows.Changed),
        ("Unchanged", outcome => outcome.Rows.Unchanged),
        ("Held", outcome => outcome.Rows.Held),
        ("Refused", outcome => outcome.Rows.Refused),
        ("Files refused", outcome => outcome.RefusedFiles),
        ("Files sent twice", outcome => outcome.Repeats),
    ];

    public static Table Of(IReadOnlyList<RegencyOutcome> regencies)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Regency").Footer("Total"));
        foreach (var (heading, count) in Figures)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().Footer(Number(regencies.Sum(count))));
        }

        foreach (var outcome in regencies)
        {
            var name = Markup.Escape($"{outcome.Regency.Code} {outcome.Regency.ShortName}");
            table.AddRow([name, .. Figures.Select(figure => Number(figure.Count(outcome)))]);
        }

        return table;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
