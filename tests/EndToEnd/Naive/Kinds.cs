namespace Pipeline.EndToEnd.Naive;

/// <summary>The kinds by which help and plans are broken down, with their categories in ringkasan.csv, and how they are written.</summary>
internal static class Kinds
{
    public static readonly string[] Strategies = ["reduceBurden", "raiseIncome", "reducePockets", "unknown"];

    public static readonly string[] Sectors = ["education", "health", "basicInfrastructure", "economy", "socialProtection", "food", "employment", "energy", "agriculture", "crossSector", "unknown"];

    public static readonly string[] Groups = ["socialAssistance", "communityEmpowerment", "microEnterprise", "other", "unknown"];

    public static readonly string[] Sources = ["apbn", "apbdProvinsi", "apbdKabupaten", "danaDesa", "csr", "other", "unknown"];

    private static readonly Dictionary<string, string> SectorWords = new()
    {
        ["pendidikan"] = "education",
        ["kesehatan"] = "health",
        ["infrastruktur dasar"] = "basicInfrastructure",
        ["ekonomi"] = "economy",
        ["perlindungan sosial"] = "socialProtection",
        ["pangan"] = "food",
        ["ketenagakerjaan"] = "employment",
        ["energi"] = "energy",
        ["pertanian"] = "agriculture",
        ["lintas sektor"] = "crossSector",
    };

    public static string Strategy(string words) =>
        words.Contains("beban", StringComparison.OrdinalIgnoreCase) ? "reduceBurden"
        : words.Contains("pendapatan", StringComparison.OrdinalIgnoreCase) ? "raiseIncome"
        : words.Contains("kantong", StringComparison.OrdinalIgnoreCase) ? "reducePockets" : "unknown";

    public static string Sector(string words) => SectorWords.GetValueOrDefault(words.ToLowerInvariant(), "unknown");

    public static string Group(string words) => words.ToLowerInvariant() switch
    {
        "bantuan dan perlindungan sosial" or "klaster i" => "socialAssistance",
        "pemberdayaan masyarakat" or "klaster ii" => "communityEmpowerment",
        "pemberdayaan usaha mikro dan kecil" or "klaster iii" => "microEnterprise",
        "lainnya" => "other",
        _ => "unknown",
    };

    public static string Source(string words) => words.Trim().ToLowerInvariant() switch
    {
        // A DAK comes out of the state's budget.
        "apbn" or "pusat" or "dak" => "apbn",
        "apbd provinsi" or "apbd prov" => "apbdProvinsi",
        "apbd kabupaten" or "apbd kab" => "apbdKabupaten",
        "dana desa" or "dd" or "apbdes" => "danaDesa",
        "csr" or "csr perusahaan" => "csr",
        "lainnya" => "other",
        _ => "unknown",
    };
}
