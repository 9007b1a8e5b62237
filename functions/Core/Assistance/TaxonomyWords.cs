namespace Pipeline.Assistance;

/// <summary>The taxonomy in the words of the province's plans and of the files that come in.</summary>
public static class TaxonomyWords
{
    internal static readonly Vocabulary<PovertyStrategy> Strategies = new(
        (PovertyStrategy.ReduceBurden, "mengurangi beban pengeluaran|kurangi beban pengeluaran|pengurangan beban pengeluaran|pengurangan beban pengeluaran masyarakat|" +
            "mengurangi beban pengeluaran masyarakat|beban pengeluaran"),
        (PovertyStrategy.RaiseIncome, "meningkatkan pendapatan|tingkatkan pendapatan|peningkatan pendapatan|peningkatan pendapatan masyarakat|meningkatkan pendapatan masyarakat|" +
            "pendapatan"),
        (PovertyStrategy.ReducePockets, "meminimalkan kantong kemiskinan|kurangi kantong kemiskinan|mengurangi kantong kemiskinan|penurunan kantong kemiskinan|" +
            "penurunan jumlah kantong-kantong kemiskinan|penurunan jumlah kantong kemiskinan|meminimalkan kantong-kantong kemiskinan|kantong kemiskinan"));

    internal static readonly Vocabulary<ProgrammeGroup> Groups = new(
        (ProgrammeGroup.SocialAssistance, "bantuan dan perlindungan sosial|bantuan & perlindungan sosial|bantuan sosial|perlindungan sosial|I|klaster I|klaster 1|kelompok I"),
        (ProgrammeGroup.CommunityEmpowerment, "pemberdayaan masyarakat|II|klaster II|klaster 2|kelompok II"),
        (ProgrammeGroup.MicroEnterprise, "pemberdayaan usaha mikro dan kecil|pemberdayaan usaha mikro & kecil|pemberdayaan usaha ekonomi mikro dan kecil|usaha mikro dan kecil|UMK|" +
            "III|klaster III|klaster 3|kelompok III"),
        (ProgrammeGroup.Other, "lainnya|lain-lain|program lainnya|IV|klaster IV|klaster 4|kelompok IV"));

    internal static readonly Vocabulary<ProgrammeSector> Sectors = new(
        (ProgrammeSector.Education, "pendidikan"),
        (ProgrammeSector.Health, "kesehatan"),
        (ProgrammeSector.BasicInfrastructure, "infrastruktur dasar|infrastruktur"),
        (ProgrammeSector.Economy, "ekonomi|perekonomian"),
        (ProgrammeSector.SocialProtection, "perlindungan sosial|sosial"),
        (ProgrammeSector.Food, "pangan|ketahanan pangan"),
        (ProgrammeSector.Employment, "ketenagakerjaan|tenaga kerja"),
        (ProgrammeSector.Energy, "energi"),
        (ProgrammeSector.Agriculture, "pertanian"),
        (ProgrammeSector.CrossSector, "lintas sektor|lintas"));

    internal static readonly Vocabulary<RecipientUnit> Units = new(
        (RecipientUnit.Person, "orang|individu|perorangan|perseorangan|penduduk|jiwa|warga|murid|siswa"),
        (RecipientUnit.Family, "keluarga|KK|KPM|rumah tangga|RT|ruta"),
        (RecipientUnit.Group, "kelompok"),
        (RecipientUnit.Area, "wilayah|kawasan|desa|lokasi"));

    internal static readonly Vocabulary<FundingSource> Funding = new(
        (FundingSource.StateBudget, "APBN|pusat|pemerintah pusat|APBN pusat|DAK|Kemensos|kementerian sosial|kementerian|K/L"),
        (FundingSource.ProvinceBudget, "APBD Provinsi|APBD Prov|APBD I|APBD 1|APBD Prop|APBD Propinsi|APBD Tk I|APBD Tingkat I|APBDP Provinsi|provinsi|prov|propinsi|pemerintah provinsi"),
        (FundingSource.RegencyBudget, "APBD Kabupaten|APBD Kab|APBD Kab/Kota|APBD Kabupaten/Kota|APBD Kota|APBD II|APBD 2|APBD Tk II|APBD Tingkat II|" +
            "kabupaten|kab|kab/kota|kabupaten/kota|kota|pemerintah kabupaten|pemkab|pemkot"),
        (FundingSource.VillageFund, "Dana Desa|DD|DDS|APBDes|APB Desa|APBDesa|desa|dana desa (DD)|APBDes (DD)"),
        (FundingSource.Corporate, "CSR|TJSL|non-pemerintah|nonpemerintah|non pemerintah|swasta|perusahaan|dunia usaha|CSR/TJSL|CSR perusahaan"),
        (FundingSource.Other, "lainnya|lain-lain|lain|hibah|lain-lain (hibah)|Baznas|zakat|ZIS|swadaya|perbankan|bank"));

    public static string Label(this PovertyStrategy strategy) => Strategies.LabelOf(strategy);

    public static string Label(this ProgrammeGroup group) => Groups.LabelOf(group);

    public static string Label(this ProgrammeSector sector) => Sectors.LabelOf(sector);

    public static string Label(this RecipientUnit unit) => Units.LabelOf(unit);

    public static string Label(this FundingSource source) => Funding.LabelOf(source);

    /// <summary>The source of funds that a cell names, however spelt, or null. A bare «APBD» names no level.</summary>
    public static FundingSource? ReadFunding(string text) => Funding.Find(text);
}
