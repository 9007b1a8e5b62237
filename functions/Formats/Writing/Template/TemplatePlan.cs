using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>What the template of a data set holds.</summary>
/// <param name="Sheet">The tab with the table.</param>
/// <param name="RowSays">What one row is, as the instructions say it.</param>
/// <param name="FrozenThrough">The field up to which columns stay in sight.</param>
internal sealed record TemplatePlan(DataSet DataSet, string Sheet, string RowSays, string FrozenThrough, IReadOnlyList<TemplateColumn> Columns)
{
    public static IReadOnlyList<TemplatePlan> All { get; } =
    [
        new(DataSet.People, "Data Penduduk", "satu orang satu baris", "name", PeopleTemplateColumns.All),
        new(DataSet.Assistance, "Penerima Bantuan", "satu penerima, satu program, satu periode tiap baris", "name", AssistanceTemplateColumns.All),
    ];

    public static TemplatePlan Of(DataSet dataSet) => All.First(plan => plan.DataSet == dataSet);

    /// <summary>Whether a column holds a number of sixteen digits, which Excel must not make a number of.</summary>
    public bool HasLongDigits => Columns.Any(column => column.Field is "nik" or "kk");
}
