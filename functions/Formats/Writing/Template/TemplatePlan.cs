using Pipeline.Areas;

namespace Pipeline.Formats.Writing;

/// <summary>What a template holds.</summary>
/// <param name="Name">By which it is asked for: the data set, and of DTSEN the layout.</param>
/// <param name="Sheet">The tab with the table; of DTSEN it is what tells the data set.</param>
/// <param name="RowSays">What one row is, as the instructions say it.</param>
/// <param name="FrozenThrough">The field up to which columns stay in sight.</param>
internal sealed record TemplatePlan(string Name, string Sheet, string RowSays, string FrozenThrough, IReadOnlyList<TemplateColumn> Columns)
{
    public static IReadOnlyList<TemplatePlan> All { get; } =
    [
        new("people", "Data Penduduk", "satu orang satu baris", "name", PeopleTemplateColumns.All),
        new("assistance", "Penerima Bantuan", "satu penerima, satu program, satu periode tiap baris", "name", AssistanceTemplateColumns.All),
        new("dtsen-individu", "DTSEN Individu", "satu orang satu baris, seperti di data DTSEN yang diunduh", "name", DtsenTemplateColumns.Persons),
        new("dtsen-keluarga", "DTSEN Keluarga", "satu keluarga satu baris, seperti di data DTSEN yang diunduh", "name", DtsenTemplateColumns.Families),
        new("programmes", "Rencana Program", "satu program (dan kegiatan, bila ada) dari satu sumber dana tiap baris", "programme", ProgrammeTemplateColumns.All) { MayBeOfProvince = true },
        new("indicators", "Indikator", "satu wilayah dan satu tahun tiap baris", "year", FigureTemplateColumns.Indicators) { MayBeOfProvince = true },
        new("targets", "Target", "satu wilayah dan satu tahun tiap baris", "year", FigureTemplateColumns.Targets) { MayBeOfProvince = true },
    ];

    /// <summary>Whether a province sends such a table of its own.</summary>
    public bool MayBeOfProvince { get; init; }

    /// <summary>Whether a column holds a number of sixteen digits, which Excel must not make a number of.</summary>
    public bool HasLongDigits => Columns.Any(column => column.Field is "nik" or "kk");

    public static TemplatePlan Of(string name) => All.First(plan => plan.Name == name);

    public bool IsFor(AreaCode sender) => sender.Level == AreaLevel.Regency || (MayBeOfProvince && sender.Level == AreaLevel.Province);
}
