namespace Pipeline.Areas;

/// <summary>An area of the Kemendagri table: its code, and its name exactly as published.</summary>
public sealed record Area(AreaCode Code, string Name)
{
    /// <summary>The name to show to people: as published, but for the few that the region itself writes otherwise.</summary>
    public string DisplayName => Code.ToString() switch
    {
        "6271" => "Kota Palangka Raya",
        "620405" => "Gunung Bintang Awai",
        _ => Name,
    };

    /// <summary>The name for a narrow column: "Kotawaringin Timur", but "Kota Palangka Raya" keeps its Kota.</summary>
    public string ShortName => DisplayName.StartsWith(RegencyWord, StringComparison.Ordinal)
        ? DisplayName[RegencyWord.Length..]
        : DisplayName;

    private const string RegencyWord = "Kabupaten ";
}
