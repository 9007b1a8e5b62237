namespace Pipeline.Samples;

/// <summary>A village of the Kemendagri table with the district and the regency it lies in.</summary>
/// <param name="Code">Ten digits without dots.</param>
/// <param name="Village">Its name as in the table.</param>
/// <param name="District">The district's name as in the table.</param>
/// <param name="Regency">"Kabupaten Kapuas", "Kota Palangkaraya".</param>
public sealed record Place(string Code, string Village, string District, string Regency)
{
    public string DistrictCode => Code[..6];

    public string RegencyCode => Code[..4];

    /// <summary>The code as many sheets write it: <c>62.03.01.1001</c>.</summary>
    public string DottedCode => $"{Code[..2]}.{Code[2..4]}.{Code[4..6]}.{Code[6..]}";
}
