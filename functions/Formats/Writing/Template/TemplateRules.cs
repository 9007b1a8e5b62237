using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Indicators;

namespace Pipeline.Formats.Writing;

/// <summary>What the cells of a template offer and ask.</summary>
internal sealed class TemplateRules(Area sender, ChoiceSheet choices, IReadOnlyList<TemplateColumn> columns)
{
    // What stands in one list but not in ours may still be right: 89 occupations are on the identity card's own.
    private static readonly HashSet<string> OpenLists = new(["occupation", "education", "programme", "targetUnit"], StringComparer.Ordinal);

    public CellRule? Of(TemplateColumn column) => column.Field switch
    {
        "nik" or "kk" => SixteenDigits(column),
        "birthDate" => DayOf(column, "tanggal lahir", "03/05/1990"),
        "deliveredOn" => DayOf(column, "tanggal penyaluran", "03/11/2025"),
        "district" => OneOf(column, FieldChoices.Of(column.Field, sender.Code)!, $"Nama ini tidak ada di daftar kecamatan {sender.DisplayName}. Pilih dari daftar, atau pilih Ya bila memang begini ejaannya."),
        "village" => Village(),
        "regency" => OneOf(column, [sender.DisplayName], $"Templat ini untuk {sender.DisplayName}. Warga kabupaten/kota lain akan ditolak."),
        "income" => NotNegative(column) with { Objection = "Tulis rupiah per bulan dengan angka saja, misalnya 750000, bukan rentang." },
        "amount" => NotNegative(column) with { Objection = "Tulis rupiah dengan angka saja, misalnya 300000. Barang ditulis di kolom Bentuk bantuan." },
        "budget" or "realisation" => NotNegative(column) with { Objection = "Tulis rupiah penuh dengan angka saja, misalnya 1250000000, bukan ribu atau juta." },
        "target" => NotNegative(column) with { Objection = "Tulis angka saja, misalnya 400. Satuannya ditulis di kolom Satuan target." },
        "year" => CellRule.Where($"AND(ISNUMBER({Cell(column)}),{Cell(column)}>=2000,{Cell(column)}<=2099)") with { Objection = "Tulis tahun dengan empat angka, misalnya 2025." },
        "familyMembers" => CellRule.Where($"AND(ISNUMBER({Cell(column)}),{Cell(column)}>=1,{Cell(column)}<=99)") with { Objection = "Tulis banyaknya anggota keluarga dengan angka saja, 1 sampai 99." },
        "area" => OneOf(column, FigureAreas, "Nama ini tidak ada di daftar. Pilih dari daftar, atau pilih Ya bila yakin ejaan lain ini benar."),
        "month" => OneOf(column, ["Maret", "September"], objection: null),
        _ when column.Indicator is { } indicator => FigureOf(column, indicator),
        var field => FieldChoices.Of(field, sender.Code) is { } list
            ? OneOf(column, list, OpenLists.Contains(field) ? null : "Isian ini tidak ada di daftar. Pilih dari daftar, atau pilih Ya bila yakin ejaan lain ini benar.")
            : null,
    };

    // Of a province: itself and its regencies, for which it may send figures.
    private IReadOnlyList<string> FigureAreas => sender.Code.Level == AreaLevel.Province
        ? [$"Provinsi {sender.DisplayName}", .. AreaTable.Kemendagri.Regencies(sender.Code).Select(area => area.DisplayName)]
        : [sender.DisplayName];

    private CellRule FigureOf(TemplateColumn column, Indicator indicator)
    {
        var (least, most) = indicator.Range();
        return CellRule.Where(string.Create(CultureInfo.InvariantCulture, $"AND(ISNUMBER({Cell(column)}),{Cell(column)}>={least},{Cell(column)}<={most})")) with
        {
            Objection = $"Tulis angka saja, dengan koma desimal seperti di Excel Anda. {column.Guidance}",
        };
    }

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
        var villages = AreaTable.Kemendagri.Districts(sender.Code)
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
