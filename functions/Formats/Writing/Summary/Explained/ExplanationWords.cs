using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Formats.Writing;

/// <summary>How the answer to «dari mana angka ini» is worded.</summary>
public static class ExplanationWords
{
    /// <summary>What a figure is: <c>Orang dalam daftar pada akhir triwulan, masing-masing satu kali: Desil 1 (paling miskin)</c></summary>
    public static string MeaningOf(FigureCell cell)
    {
        var whole = FigureMeanings.Shipped.MeaningOf(cell.Measure) ?? cell.Measure;
        return cell.Dimension.Length == 0 ? whole : $"{whole}: {PartOf(cell.Dimension, cell.Category)}";
    }

    // Of dates and codes the dictionary has examples only.
    private static string PartOf(string dimension, string category) => dimension switch
    {
        "quarter" => IndonesianText.QuarterName(Quarter.Parse(category)),
        "finding" => FindingExplanation.Of(FindingCode.Parse(category)).TrimEnd('.'),
        "reference" => $"acuan {IndicatorWords.Reference(FigureReference.Parse(category))}",
        "year" => $"tahun {category}",
        "programme" => $"program {category}",
        "agency" => $"OPD {category}",
        _ => FigureMeanings.Shipped.MeaningOf(dimension, category) ?? $"{dimension} {category}",
    };

    /// <summary>Where it stands: <c>Kabupaten Kapuas (6203), Triwulan IV 2025</c></summary>
    public static string PlaceOf(WrittenFigure figure, Quarter quarter)
    {
        var around = figure.AreaName is SummaryWords.UnplacedInDistrict or SummaryWords.UnplacedInRegency or SummaryWords.UnplacedInProvince
            && AreaTable.Kemendagri.Find(AreaCode.Parse(figure.Cell.Area)) is { } area ? $"{figure.AreaName} di {area.DisplayName}" : figure.AreaName;
        return $"{around} ({figure.Cell.Area}), {IndonesianText.QuarterName(quarter)}";
    }

    /// <summary>As of when: <c>Keadaan 31 Desember 2025, menurut kiriman yang diterima sampai 12 Januari 2026.</c></summary>
    public static string AsOf(AreaCode province, Quarter quarter, VersionBefore version)
    {
        var latest = version.Inputs.Count == 0 ? "" : $", menurut kiriman yang diterima sampai {IndonesianText.Date(ProvinceTime.DayIn(province, version.Inputs.Max(input => input.SubmittedOn)))}";
        return $"Keadaan {IndonesianText.Date(quarter.End)}{latest}.{(version.IsProvisional ? " Angka sementara: triwulan ini belum ditutup." : "")}";
    }

    /// <summary>How the parts are told apart, so that they add up.</summary>
    public static string HowOf(FigureOrigin origin) => origin switch
    {
        FigureOrigin.People => "Setiap orang dihitung satu kali, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang orang yang sama, juga dari daftar kabupaten/kota lain, tidak menambah angka; baris yang hanya mengulang tidak dicatat.",
        FigureOrigin.Families => "Setiap keluarga (No. KK), atau orang yang No. KK-nya belum diketahui, dihitung satu kali walaupun anggotanya beberapa baris, pada baris yang sejak itu membuatnya terhitung. Baris lain tentang keluarga yang sama tidak menambah angka.",
        FigureOrigin.Deliveries => "Setiap penerima dihitung satu kali walaupun menerima beberapa kali; rupiah dan penyaluran menurut barisnya masing-masing. Baris lain tentang penerima yang sama tidak menambah angka.",
        FigureOrigin.DtsenPersons or FigureOrigin.DtsenFamilies => "Setiap orang atau keluarga di data DTSEN dihitung satu kali, pada baris data DTSEN yang sejak itu membuatnya terhitung; siapa yang ada dalam daftar ditentukan daftar penduduk, yang barisnya tidak disebut di sini.",
        FigureOrigin.Ledger => "Dihitung dari hasil pembacaan tiap berkas triwulan ini. Berkas yang memperbaiki baris tertahan mengurangi yang masih tertahan.",
        FigureOrigin.Reporting => "Banyaknya kabupaten/kota, bukan jumlah dari kiriman: yang disebut adalah berkas triwulan ini yang menentukan statusnya.",
        FigureOrigin.Plans => "Dijumlahkan dari baris rencana pengirimnya masing-masing, menurut pernyataan terakhirnya sampai akhir triwulan.",
        FigureOrigin.Published => "Angka terbitan, dikutip apa adanya dari berkas yang membawanya; tidak dihitung di sini.",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "An origin without words."),
    };

    /// <summary>What a submission holds: <c>daftar penduduk</c></summary>
    public static string Of(DataSet? dataSet) => dataSet switch
    {
        DataSet.People => "daftar penduduk",
        DataSet.Dtsen => "DTSEN",
        DataSet.Assistance => "penerima bantuan",
        DataSet.Programmes => "rencana",
        DataSet.Indicators => "indikator",
        DataSet.Targets => "target",
        null => "tidak terbaca",
        _ => throw new ArgumentOutOfRangeException(nameof(dataSet), dataSet, "A data set without words."),
    };
}
