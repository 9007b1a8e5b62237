using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>The header of a table of figures: what each column says.</summary>
/// <param name="FirstRow">The number of its first row.</param>
/// <param name="LastRow">The number of its last row.</param>
internal sealed record FigureHeader(int FirstRow, int LastRow, FigureTitle Title)
{
    private readonly Dictionary<FigureRole, int> _roles = [];

    /// <summary>Every column with a header, as written.</summary>
    public required IReadOnlyList<(int Index, string Text)> Texts { get; init; }

    /// <summary>The columns of figures.</summary>
    public IReadOnlyList<FigureColumn> Figures { get; private init; } = [];

    /// <summary>Whether the figures are targets of a plan.</summary>
    public bool IsTarget { get; private init; }

    /// <summary>The column in which a feedback says where a row came from; -1 where there is none.</summary>
    public int Origin { get; private init; } = -1;

    public DataSet DataSet => IsTarget ? DataSet.Targets : DataSet.Indicators;

    /// <summary>Whether rows can be read under it: some figures, and something that tells the rows from one another.</summary>
    public bool IsReadable => Figures.Count > 0 && !_roles.ContainsKey(FigureRole.Foreign)
        && (Has(FigureRole.Area) || Has(FigureRole.AreaCode) || Has(FigureRole.Province) || Has(FigureRole.Year) || Has(FigureRole.Indicator));

    public bool Has(FigureRole role) => _roles.ContainsKey(role);

    /// <summary>The 0-based index of a role's column, or -1.</summary>
    public int IndexOf(FigureRole role) => _roles.GetValueOrDefault(role, -1);

    public static FigureHeader Of(int firstRow, int lastRow, FigureTitle title, IReadOnlyList<(int Index, string Text)> texts)
    {
        var own = texts.Where(column => !FeedbackSheets.IsAutomaticHeader(column.Text)).ToArray();
        var header = new FigureHeader(firstRow, lastRow, title) { Texts = texts };
        foreach (var (index, text) in own)
        {
            if (FigureHeaders.RoleOf(text) is not (FigureRole.None or FigureRole.Value) and var role)
            {
                header._roles.TryAdd(role, index);
            }
        }

        var mayBe = own.Where(column => FigureHeaders.RoleOf(column.Text) is FigureRole.None or FigureRole.Value).ToArray();
        var names = Array.Exists(mayBe, column => FigureHeaders.NamesTarget(column.Text));
        var isTarget = title.NamesTarget || names || own.Any(column => FigureHeaders.NamesTarget(column.Text));
        return header with
        {
            IsTarget = isTarget,
            Origin = texts.Where(column => FeedbackSheets.IsOriginHeader(column.Text)).Select(column => column.Index).DefaultIfEmpty(-1).First(),

            // In a plan's table the baseline and what was reached stand beside the targets.
            Figures = [.. mayBe
                .Where(column => !isTarget || (!FigureHeaders.NamesOutcome(column.Text) && (title.NamesTarget || !names || FigureHeaders.NamesTarget(column.Text))))
                .Select(column => header.ColumnOf(column.Index, column.Text, isTarget))
                .OfType<FigureColumn>()],
        };
    }

    /// <summary>Every column with a header and the field that it feeds.</summary>
    public IEnumerable<MappedColumn> Mapped(string sheet) => Texts.Select(column =>
        new MappedColumn(sheet, ColumnLetters.Of(column.Index), Figures.FirstOrDefault(figure => figure.Index == column.Index)?.Header ?? column.Text, FieldOf(column.Index)?.ContractName())
        {
            HeaderRow = LastRow,
        });

    private ColumnField? FieldOf(int index) => Figures.Any(figure => figure.Index == index) ? ColumnField.Figure
        : _roles.Where(role => role.Value == index).Select(role => (FigureRole?)role.Key).FirstOrDefault() switch
        {
            FigureRole.Area or FigureRole.AreaCode or FigureRole.Province => ColumnField.Regency,
            FigureRole.Year or FigureRole.Month => ColumnField.FigureYear,
            FigureRole.Indicator => ColumnField.Indicator,
            FigureRole.Unit => ColumnField.FigureUnit,
            FigureRole.Source => ColumnField.Source,
            _ => null,
        };

    private FigureColumn? ColumnOf(int index, string text, bool isTarget)
    {
        var own = IndicatorNames.In(text) is [var one] ? (Indicator?)one : null;
        var half = own is null && Title.NamesPoor && IndicatorNames.In(text).Count == 0 ? IndicatorNames.Half(text, Title.NamesExtreme) : null;
        var isOpen = own is null && half is null;
        if (isOpen && !FigureTime.IsAlone(text) && FigureHeaders.RoleOf(text) != FigureRole.Value)
        {
            return null;
        }

        var indicator = own ?? half ?? (Has(FigureRole.Indicator) ? null : Title.Indicator);
        if (indicator is null && !Has(FigureRole.Indicator))
        {
            return null;
        }

        var written = FigureTime.In(text);
        var time = Has(FigureRole.Year) && written.Year is null ? written : written.Or(Title.Time);
        var unit = indicator is { } known ? FigureUnits.Of(text, known, isAlone: false) ?? (Has(FigureRole.Unit) ? null : FigureUnits.Of(Title.Units, known, isAlone: false)) : null;
        return new FigureColumn(index, text, AllOf(text, own is null ? indicator : null, written, time, unit, isTarget), indicator, time, unit);
    }

    // What only the title says is written into the header, for in the sheet of rows to mend there is no title.
    private static string AllOf(string text, Indicator? titled, FigureTime written, FigureTime time, FigureUnit? unit, bool isTarget)
    {
        string?[] parts =
        [
            isTarget && !FigureHeaders.NamesTarget(text) ? "Target" : null,
            titled?.Label(),
            text,
            written.Month is null && time.Month is { } month ? MonthNames[month - 1] : null,
            written.Year is null && time.Year is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            unit is FigureUnit.Persons && FigureUnits.Of(text, Indicator.PoorCount, isAlone: false) is null ? "(jiwa)" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static readonly string[] MonthNames =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
}
