namespace Pipeline.Rollups;

/// <summary>What the files of a summary are called; its page names them too.</summary>
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
}
