using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>What the files of a summary are called; its pages name them too.</summary>
public static class SummaryFileNames
{
    public const string Html = "ringkasan.html";
    public const string Csv = "ringkasan.csv";
    public const string Json = "ringkasan.json";
    public const string Workbook = "ringkasan.xlsx";

    /// <summary>What changed against the version before; a first version has none.</summary>
    public const string Changes = "perubahan.csv";

    /// <summary>Written last: where it is, the version is whole.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>Beside the quarters' folders: all quarters of the province with all their versions.</summary>
    public const string Index = "index.html";

    private const string Regency = "wilayah-";

    /// <summary>The page of one regency: <c>wilayah-6203.html</c>.</summary>
    public static string RegencyPage(AreaCode regency) => $"{Regency}{regency}.html";

    /// <summary>Whether a file is the page of a regency.</summary>
    public static bool IsRegencyPage(string name) => name.StartsWith(Regency, StringComparison.Ordinal);
}
