using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>What the cells of a template offer and ask.</summary>
internal sealed class TemplateRules(Area regency, ChoiceSheet choices, IReadOnlyList<TemplateColumn> columns)
{
    // What stands in one list but not in ours may still be right: 89 occupations are on the identity card's own.
    private static readonly HashSet<string> OpenLists = new(["occupation", "education", "programme"], StringComparer.Ordinal);

    public CellRule? Of(TemplateColumn column) => column.Field switch
    {
        "nik" or "kk" => SixteenDigits(column),
        "birthDate" => DayOf(column, "tanggal lahir", "03/05/1990"),
        "deliveredOn" => DayOf(column, "tanggal penyaluran", "03/11/2025"),
        "district" => OneOf(column, FieldChoices.Of(column.Field, regency.Code)!, $"Nama ini tidak ada di daftar kecamatan {regency.DisplayName}. Pilih dari daftar, atau pilih Ya bila memang begini ejaannya."),
        "village" => Village(),
        "regency" => OneOf(column, [regency.DisplayName], $"Templat ini untuk {regency.DisplayName}. Warga kabupaten/kota lain akan ditolak."),
        "income" => NotNegative(column) with { Objection = "Tulis rupiah per bulan dengan angka saja, misalnya 750000, bukan rentang." },
        "amount" => NotNegative(column) with { Objection = "Tulis rupiah dengan angka saja, misalnya 300000. Barang ditulis di kolom Bentuk bantuan." },
        var field => FieldChoices.Of(field, regency.Code) is { } list
            ? OneOf(column, list, OpenLists.Contains(field) ? null : "Isian ini tidak ada di daftar. Pilih dari daftar, atau pilih Ya bila yakin ejaan lain ini benar.")
            : null,
    };

    private CellRule NotNegative(TemplateColumn column) => CellRule.Where($"AND(ISNUMBER({Cell(column)}),{Cell(column)}>=0)");

    private CellRule OneOf(TemplateColumn column, IReadOnlyList<string> list, string? objection) =>
        CellRule.OneOf(choices.Source(list)) with { Objection = objection, Prompt = column.Field == "district" ? column.Guidance : null };

    private static CellRule SixteenDigits(TemplateColumn column) => new("textLength", "16")
    {
        Objection = $"{column.Heading} harus 16 digit. Cocokkan dengan KTP atau KK, lalu ketik ulang.",
        IsStrict = true,
        Prompt = column.Guidance,
    };

    // The column is text, so that 03/05/1990 stays the third of May in an Excel of any language; this sees to it that it is a day
    // of the calendar all the same. A true date is taken as well.
    private CellRule DayOf(TemplateColumn column, string what, string example)
    {
        var cell = Cell(column);
        var date = $"DATE(RIGHT({cell},4),MID({cell},4,2),LEFT({cell},2))";
        return CellRule.Where($"OR(ISNUMBER({cell}),IFERROR(AND(LEN({cell})=10,DAY({date})=VALUE(LEFT({cell},2)),MONTH({date})=VALUE(MID({cell},4,2)),{date}<=TODAY()),FALSE))") with
        {
            Objection = $"Tulis {what} sebagai hari/bulan/tahun, misalnya {example}, dan periksa apakah tanggal itu ada dan tidak di masa depan.",
            Prompt = column.Guidance,
        };
    }

    /// <summary>The villages of the district that stands beside the cell; their names are unique within a district only.</summary>
    private CellRule Village()
    {
        var villages = AreaTable.Kemendagri.Districts(regency.Code)
            .SelectMany(district => AreaTable.Kemendagri.Villages(district.Code).Select(village => (District: district.DisplayName, Village: village.DisplayName)))
            .ToList();
        var districts = choices.Range([.. villages.Select(pair => pair.District)]);
        var names = choices.Range([.. villages.Select(pair => pair.Village)]);
        var district = Cell(columns.Single(column => column.Field == "district"));
        return CellRule.OneOf($"OFFSET({names[..names.IndexOf(':', StringComparison.Ordinal)]},MATCH({district},{districts},0)-1,0,COUNTIF({districts},{district}),1)") with
        {
            Objection = "Nama ini tidak ada di daftar desa/kelurahan kecamatan itu. Isi kecamatan lebih dulu, lalu pilih dari daftar, atau pilih Ya bila memang begini ejaannya.",
            Prompt = "Isi kecamatan lebih dulu; daftar di sini mengikutinya.",
        };
    }

    /// <summary>The column's cell in the first row of data, to which a rule refers; the rows below follow.</summary>
    private string Cell(TemplateColumn column) => string.Create(
        CultureInfo.InvariantCulture, $"${SpreadsheetText.ColumnLetters(columns.Index().Single(entry => entry.Item == column).Index)}2");
}
