namespace Pipeline.Samples;

/// <summary>A programme as the plan of the samples knows it: written out here once more on purpose, without the table under test.</summary>
/// <param name="Name">What a summary calls it.</param>
/// <param name="IsForFamilies">Whether a recipient is a family, whoever of it is named; else a person.</param>
/// <param name="LastDesil">It is meant for desil 1 to this one; null where nobody says.</param>
public sealed record HelpProgramme(string Name, bool IsForFamilies, int? LastDesil)
{
    public static readonly HelpProgramme Pkh = new("Program Keluarga Harapan", IsForFamilies: true, 4);
    public static readonly HelpProgramme Sembako = new("Program Sembako", IsForFamilies: true, 4);
    public static readonly HelpProgramme BltDanaDesa = new("BLT Dana Desa", IsForFamilies: true, null);
    public static readonly HelpProgramme OfRegions = new("Bantuan pemerintah daerah", IsForFamilies: true, null);
    public static readonly HelpProgramme Pip = new("Program Indonesia Pintar", IsForFamilies: false, null);
    public static readonly HelpProgramme PbiJk = new("PBI Jaminan Kesehatan", IsForFamilies: false, null);
    public static readonly HelpProgramme PbiPemda = new("PBI Pemda", IsForFamilies: false, null);
    public static readonly HelpProgramme Companies = new("Bantuan dunia usaha", IsForFamilies: false, null);
    public static readonly HelpProgramme Kube = new("Kelompok Usaha Bersama", IsForFamilies: false, null);

    /// <summary>One that no table has.</summary>
    public static readonly HelpProgramme Goats = new("Bantuan Ternak Kambing", IsForFamilies: false, null);
}
