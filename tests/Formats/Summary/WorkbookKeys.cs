using System.Globalization;
using Pipeline.Assistance;
using Pipeline.Formats.Writing;
using Pipeline.Indicators;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>Which figure of <c>ringkasan.csv</c> a cell of <c>ringkasan.xlsx</c> shows, told from its sheet, its row and its header alone.</summary>
internal static class WorkbookKeys
{
    private const string Province = "62";

    private static readonly Dictionary<string, string> Areas = new()
    {
        ["Orang"] = "persons||",
        ["Laki-laki"] = "persons|sex|L",
        ["Perempuan"] = "persons|sex|P",
        ["JK belum jelas"] = "persons|sex|unknown",
        ["Tanpa No. KK"] = "persons_without_kk||",
        ["Keluarga"] = "families||",
    };

    private static readonly Dictionary<string, string> Programme = new()
    {
        ["Orang"] = "help_persons",
        ["Keluarga"] = "help_families",
        ["Penyaluran"] = "help_deliveries",
        ["Nilai (Rp)"] = "help_amount",
        ["Sasaran"] = "help_target",
        ["Sasaran terjangkau"] = "help_in_target",
        ["Di luar sasaran"] = "help_outside_target",
        ["Tidak dapat ditimbang"] = "help_unweighed",
        ["Ganda"] = "help_duplicates",
        ["Tumpang tindih"] = "help_overlaps",
    };

    private static readonly Dictionary<string, string> Kind = new()
    {
        ["Orang"] = "help_persons",
        ["Orang: sasaran"] = "help_persons_target",
        ["Orang: terjangkau"] = "help_persons_in_target",
        ["Orang: di luar sasaran"] = "help_persons_outside_target",
        ["Orang: tidak dapat ditimbang"] = "help_persons_unweighed",
        ["Keluarga"] = "help_families",
        ["Keluarga: sasaran"] = "help_families_target",
        ["Keluarga: terjangkau"] = "help_families_in_target",
        ["Keluarga: di luar sasaran"] = "help_families_outside_target",
        ["Keluarga: tidak dapat ditimbang"] = "help_families_unweighed",
        ["Penyaluran"] = "help_deliveries",
        ["Nilai (Rp)"] = "help_amount",
        ["Ganda"] = "help_duplicates",
        ["Tumpang tindih"] = "help_overlaps",
    };

    private static readonly Dictionary<string, string> Plan = new()
    {
        ["Baris rencana"] = "plan_lines",
        ["Tanpa realisasi"] = "plan_unreported",
        ["Pagu (Rp)"] = "plan_budget",
        ["Realisasi (Rp)"] = "plan_realisation",
    };

    private static readonly Dictionary<string, string> Dtsen = new()
    {
        ["Di keduanya"] = "match|both",
        ["Hanya di daftar"] = "match|onlyList",
        ["Hanya di DTSEN"] = "match|onlyDtsen",
    };

    private static readonly Dictionary<string, string> Reporting = new()
    {
        ["Berkas diterima"] = "files_taken||",
        ["Berkas ditahan"] = "files_on_hold||",
        ["Berkas ditolak"] = "files_refused||",
        ["Baris dibaca"] = "rows_read||",
        ["Baris diterima"] = "rows_taken||",
        ["Baris ditahan"] = "rows_held||",
        ["Baris diperbaiki"] = "rows_mended||",
        ["Baris ditolak"] = "rows_refused||",
        ["Konflik NIK"] = "identity_conflicts||",
        ["Juga diklaim lain"] = "also_elsewhere||",
        ["Dihitung di lain"] = "counted_elsewhere||",
        ["Keluar"] = "left||",
        ["Kembali"] = "returned||",
    };

    private static readonly Dictionary<string, string> Villages = new()
    {
        ["Orang"] = "persons||",
        ["Orang desil 1–4"] = "persons_desil_1_4||",
        ["Orang dalam daftar"] = "persons||",
        ["Keluarga"] = "families||",
    };

    /// <summary>The figure's key as <c>level|area|measure|dimension|category</c>; null of a cell that is worked out from others, or holds words.</summary>
    public static string? Of(string sheet, string header, IReadOnlyDictionary<string, string> row, int year)
    {
        var figure = sheet switch
        {
            "Kabupaten-kota" or "Kecamatan" => Areas.GetValueOrDefault(header) ?? ByDesil("persons", header),
            "Desa-kelurahan" or "Kantong kemiskinan" => Villages.GetValueOrDefault(header),
            "Umur" => header == "Orang" ? "persons||" : AgeWords.InOrder.Where(band => AgeWords.Name(band) == header).Select(band => $"persons|age|{AgeWords.Key(band)}").FirstOrDefault(),
            "Desil" => header is "Orang" or "Keluarga" ? (header == "Orang" ? "persons" : "families") + (Desil(row["Desil"]) is { } desil ? $"|desil|{desil}" : "||") : null,
            "Keluarga menurut desil" => header == "Keluarga" ? "families||" : ByDesil("families", header),
            "Sejak triwulan lalu" => Movement("quarter", header),
            "Sejak setahun lalu" => Movement("year", header),
            "Tren daftar" => Quarter(header) is { } then ? $"trend_persons|quarter|{then}" : null,
            "Tren BPS" => header == "Angka" ? $"indicator_{IndicatorFacts.All.Single(known => known.Label() == row["Indikator"]).Key()}|reference|{Month(row["Acuan"])}" : null,
            "Kelompok rentan" => Group(header) is { } measure ? $"{measure}|vulnerable|{SummaryKeys.Of(GroupFigures.None.Select(figures => figures.Group).First(group => SummaryWords.Group(group) == row["Kelompok"]))}" : null,
            "Bantuan per program" or "Bantuan per kab-kota" => Programme.GetValueOrDefault(header) is { } measure
                ? row["Kode program"].Length > 0 ? $"{measure}|programme|{row["Kode program"]}" : header == "Nilai (Rp)" ? $"{measure}||" : null
                : null,
            "Bantuan per jenis" => Kind.GetValueOrDefault(header) is { } measure ? $"{measure}|{KindOf(row["Menurut"], row["Jenis"])}" : null,
            "Keluarga tanpa bantuan" => header == "Keluarga desil 1–4 dalam daftar" ? "families_desil_1_4||" : WithoutHelp("families_without_help", header),
            "Orang tanpa bantuan" => header == "Orang tanpa No. KK dalam daftar" ? "persons_without_kk||" : WithoutHelp("persons_without_help", header),
            "Rencana dan realisasi" => Plan.GetValueOrDefault(header) is { } measure ? $"{measure}|{(row["Menurut"] == "Jumlah" ? "|" : KindOf(row["Menurut"], row["Bagian rencana"]))}" : null,
            "Rencana per OPD" => Plan.GetValueOrDefault(header) is { } measure ? measure + (row["Kode pengirim"].Length == 0 ? "||" : $"|agency|{row["Kode pengirim"]}{string.Concat(row["OPD"].Where(char.IsLetterOrDigit)).ToUpperInvariant()}") : null,
            "Rencana per program" => Plan.GetValueOrDefault(header) is { } measure ? measure + (row["Kode program"].Length == 0 ? "||" : $"|programme|{row["Kode program"]}") : null,
            "BPS dan target" => Published(header, row, year),
            "DTSEN orang" => Dtsen.GetValueOrDefault(header) is { } part ? $"dtsen_persons|{part}" : null,
            "DTSEN keluarga" => Dtsen.GetValueOrDefault(header) is { } part ? $"dtsen_families|{part}"
                : header == "Desil berbeda" ? "dtsen_families_desil_differs||"
                : header.StartsWith("Di DTSEN: ", StringComparison.Ordinal) ? ByDesil("dtsen_families", SummaryWords.Capital(header["Di DTSEN: ".Length..])) : null,
            "Masih ditahan" => Quarter(header) is { } from ? $"rows_open|quarter|{from}" : null,
            "Temuan" => header == "Banyaknya" ? $"findings|finding|{row["Kode temuan"]}" : null,
            "Laporan" or "Identitas" => Reporting.GetValueOrDefault(header) ?? Reason("left", header),
            _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "A sheet that the test does not know."),
        };
        return figure is null ? null : $"{LevelAndArea(sheet, row)}|{figure}";
    }

    private static string LevelAndArea(string sheet, IReadOnlyDictionary<string, string> row) =>
        sheet == "Kecamatan" ? $"district|{row["Kode kec."]}"
        : sheet == "Desa-kelurahan" ? $"village|{row["Kode desa/kelurahan"]}"
        : sheet == "Kantong kemiskinan" ? $"village|{row["Kode"]}"
        : !row.TryGetValue("Kode", out var code) ? $"province|{Province}"
        : code == Province && row["Kabupaten/kota"] != SummaryWords.UnplacedInProvince ? $"province|{Province}"
        : $"regency|{code}";

    private static string? Desil(string name) => DesilClass.InOrder.Where(desil => DesilClass.Name(desil) == name).Select(DesilClass.Key).FirstOrDefault();

    private static string? ByDesil(string measure, string header) =>
        header == "Desil 1–4" ? $"{measure}_desil_1_4||"
        : Desil(header) is { } desil ? $"{measure}|desil|{desil}"
        : null;

    private static string? WithoutHelp(string measure, string header) => header == "Jumlah" ? $"{measure}||" : ByDesil(measure, header);

    private static string? Reason(string measure, string header) => ReportingCounts.LeavingReasons
        .Where(reason => header == $"Keluar: {SummaryWords.Reason(reason).ToLowerInvariant()}").Select(reason => $"{measure}|reason|{SummaryKeys.Of(reason)}").FirstOrDefault();

    private static string? Movement(string span, string header) => header switch
    {
        "Masuk" => $"{span}_entered||",
        "Pindah masuk" => $"{span}_moved_in||",
        "Pindah keluar" => $"{span}_moved_out||",
        "Keluar" => $"{span}_left||",
        "Triwulan III 2025" or "Triwulan IV 2024" => $"{span}_before||",
        _ => Reason($"{span}_left", header),
    };

    // A quarter is written for people: Triwulan III 2025.
    private static string? Quarter(string header) => header.Split(' ') is ["Triwulan", var number, var year]
        ? $"{year}-Q{Array.IndexOf(["I", "II", "III", "IV"], number) + 1}"
        : null;

    private static string? Group(string header) => header switch
    {
        "Orang" => "vulnerable_persons",
        "Keluarga" => "vulnerable_families",
        "Keluarga tanpa bantuan" => "vulnerable_families_without_help",
        _ => null,
    };

    private static string KindOf(string by, string name) => by switch
    {
        "Strategi" => $"strategy|{Word<PovertyStrategy>(name, strategy => strategy.Label())}",
        "Kelompok program" => $"group|{Word<ProgrammeGroup>(name, group => group.Label())}",
        "Sektor" => $"sector|{Word<ProgrammeSector>(name, sector => sector.Label())}",
        _ => $"source|{SummaryKeys.Of(Enum.GetValues<FundingSource>().Cast<FundingSource?>().FirstOrDefault(source => SummaryWords.Capital(source!.Value.Label()) == name))}",
    };

    private static string Word<T>(string name, Func<T, string> label)
        where T : struct, Enum => SummaryKeys.Of(Enum.GetValues<T>().Cast<T?>().FirstOrDefault(kind => SummaryWords.Capital(label(kind!.Value)) == name));

    // A reference is written for people: Mar 2025.
    private static string? Published(string header, IReadOnlyDictionary<string, string> row, int year)
    {
        var indicator = IndicatorFacts.All.Single(known => known.Label() == row["Indikator"]).Key();
        return header switch
        {
            "Angka terbaru" or "Setahun sebelumnya" => $"indicator_{indicator}|reference|{Month(row[$"{header}: acuan"])}",
            "Target akhir rencana" => $"target_{indicator}|year|{row["Target akhir rencana: acuan"]}",
            "Orang dalam daftar (bukan BPS)" when row[header].Length > 0 => "persons||",
            _ => header == string.Create(CultureInfo.InvariantCulture, $"Target {year}") ? $"target_{indicator}|year|{year}" : null,
        };
    }

    private static string Month(string reference) => reference.Split(' ') is [var month, var year]
        ? string.Create(CultureInfo.InvariantCulture, $"{year}-{Enumerable.Range(1, 12).Single(number => IndonesianText.MonthName(number)[..3] == month):D2}")
        : reference;
}
