namespace Pipeline.Local.Tests.Commands;

/// <summary>Lists of synthetic people, as a regency would send them.</summary>
internal static class Lists
{
    /// <summary>Two people whose NIKs are sound.</summary>
    public const string Clean =
        """
        NIK;Nama;Kecamatan;Desil
        6202060101900001;Contoh Satu;Mentawa Baru Ketapang;1
        6202064202850002;Contoh Dua;Mentawa Baru Ketapang;2

        """;

    /// <summary>The second one's NIK lacks a digit: held.</summary>
    public const string OneHeld =
        """
        NIK;Nama;Kecamatan;Desil
        6202060101900001;Contoh Satu;Mentawa Baru Ketapang;1
        620206420285000;Contoh Dua;Mentawa Baru Ketapang;2

        """;

    /// <summary>A header and nothing below it: refused whole.</summary>
    public const string HeaderOnly = "NIK;Nama;Kecamatan;Desil\n";
}
