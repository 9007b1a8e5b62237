namespace Pipeline.Formats.Writing;

/// <summary>What the files of a summary are called; the page names them too.</summary>
internal static class SummaryFileNames
{
    public const string Html = "ringkasan.html";
    public const string Csv = "ringkasan.csv";
    public const string Json = "ringkasan.json";

    /// <summary>Written beside the summary by whoever compiles it.</summary>
    public const string Manifest = "manifest.json";
}
