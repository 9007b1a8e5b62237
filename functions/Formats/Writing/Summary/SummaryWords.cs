using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Words that several parts of the page share.</summary>
internal static class SummaryWords
{
    public const string UnplacedInRegency = "Kecamatan belum jelas";
    public const string UnplacedInDistrict = "Desa/kelurahan belum jelas";
    public const string UnplacedInProvince = "Kabupaten/kota belum jelas";

    /// <summary>Below a table of persons by sex beside families.</summary>
    public const string SexesAndUnits = "Laki-laki + perempuan + jenis kelamin (JK) belum jelas = orang. Orang dan keluarga adalah dua hitungan yang berbeda dan tidak dijumlahkan satu sama lain.";

    public static string Title(PageArea area) =>
        $"Ringkasan Data Kemiskinan — {area.Name}, {IndonesianText.QuarterName(area.Quarter.Quarter)}";

    public static string Province(ProvinceQuarter quarter) => $"Provinsi {quarter.ProvinceName}";

    /// <summary>The regency's name for a narrow column.</summary>
    public static string Short(RegencyQuarter regency) => new Area(regency.Regency, regency.Name).ShortName;

    /// <summary>For a table: <c>3 Feb 2026</c>; an en dash when there is none.</summary>
    public static string ShortDate(DateOnly? date) => date is { } day
        ? $"{day.Day} {IndonesianText.MonthName(day.Month)[..3]} {day.Year:D4}"
        : "–";

    /// <summary>What the clocks of a province show: WIB, WITA or WIT.</summary>
    public static string Zone(DateTimeOffset moment) => moment.Offset.Hours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "A time of no Indonesian zone."),
    };

    public static string Status(ReportingStatus status) => status switch
    {
        ReportingStatus.OnTime => "Tepat waktu",
        ReportingStatus.Late => "Terlambat",
        ReportingStatus.OnlyOnHold => "Hanya berkas yang ditahan",
        ReportingStatus.OnlyRefused => "Hanya berkas yang ditolak",
        ReportingStatus.Silent => "Belum melapor",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
    };

    public static string Group(VulnerableGroups group) => group switch
    {
        VulnerableGroups.Farmers => "Petani dan pekebun",
        VulnerableGroups.Fishers => "Nelayan dan pembudidaya ikan",
        VulnerableGroups.SmallBusiness => "Pelaku usaha mikro dan kecil",
        VulnerableGroups.Elderly => "Lansia (60 tahun ke atas)",
        VulnerableGroups.Disabled => "Penyandang disabilitas",
        VulnerableGroups.WomenHeads => "Kepala keluarga perempuan",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A group without a word."),
    };

    /// <summary><c>naik 12 (0,4%)</c>; <c>tetap</c> where nothing changed.</summary>
    public static string Change(Movement movement) => movement.Change.Value switch
    {
        null => "perubahannya disembunyikan",
        0 => "tetap",
        { } change => $"{(change > 0 ? "naik" : "turun")} {IndonesianText.Number(Math.Abs(change))} ({Shares.Of(Math.Abs(change), movement.Before)})",
    };

    /// <summary>For a column: <c>+12</c>, <c>-120</c>, <c>0</c>; null where it is hidden.</summary>
    public static string? Signed(Count change) => change.Value is { } value ? (value > 0 ? "+" : "") + IndonesianText.Number(value) : null;

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Reason(PersonStatus reason) => reason switch
    {
        PersonStatus.Died => "Meninggal",
        PersonStatus.Moved => "Pindah",
        PersonStatus.Prospered => "Mampu",
        PersonStatus.Duplicate => "Ganda",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No reason to leave the list."),
    };
}
