namespace Pipeline.Areas;

/// <summary>How deep an area lies; the value is the number of digits of its Kemendagri code.</summary>
public enum AreaLevel
{
    /// <summary>Provinsi.</summary>
    Province = 2,

    /// <summary>Kabupaten or kota.</summary>
    Regency = 4,

    /// <summary>Kecamatan.</summary>
    District = 6,

    /// <summary>Desa or kelurahan.</summary>
    Village = 10,
}
