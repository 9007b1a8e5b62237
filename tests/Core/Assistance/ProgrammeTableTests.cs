using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

public sealed partial class ProgrammeTableTests
{
    private const string Header = "kode;nama;sebutan lain;strategi;kelompok;sektor;satuan;sumber dana;desil sasaran;dasar hukum;catatan";
    private const string Pkh = "PKH;Program Keluarga Harapan;P.K.H | keluarga harapan;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;keluarga;APBN;1-4;;menurut BPS";

    [Fact]
    public void Seed_Programmes_AreThoseOfTheFactsInOrderOfTheirCodes() =>
        Assert.Equal(
            [
                "AIR-MINUM", "BANSOS-DAERAH", "BLT-DD", "BSPS", "CSR", "JALAN-KONEKTIVITAS", "JAMSOS-TK", "KOPDES", "KUBE", "KUR", "MBG", "PBI-DAERAH", "PBI-JK",
                "PERHUTANAN-SOSIAL", "PIP", "PKH", "PKTD", "PRAKERJA", "RTLH", "SANITASI", "SEKOLAH-RAKYAT", "SEMBAKO", "SUBSIDI-LISTRIK", "SUBSIDI-LPG", "SUBSIDI-PUPUK",
                "TRANSMIGRASI", "UMI", "VOKASI",
            ],
            ProgrammeTable.Seed.Programmes.Select(programme => programme.Code.ToString()));

    // FACTS 2.2 gives deciles for these two alone; for PBI-JK it says that no source was found.
    [Fact]
    public void Seed_TargetDeciles_StandOnlyWhereASourceGivesThem()
    {
        var targeted = ProgrammeTable.Seed.Programmes.Where(programme => programme.TargetDeciles is not null).ToArray();

        Assert.Equal(["PKH 1-4", "SEMBAKO 1-4"], targeted.Select(programme => $"{programme.Code} {programme.TargetDeciles}"));
        Assert.All(targeted, programme => Assert.Contains("Desil 1-4 menurut ", programme.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Seed_EveryProgramme_SaysThatItsPlaceIsInferredOrWhereItIsFrom() =>
        Assert.All(ProgrammeTable.Seed.Programmes, programme => Assert.True(
            programme.Note.Contains("disimpulkan", StringComparison.Ordinal) || programme.Note.Contains("Pedoman Umum Bappenas", StringComparison.Ordinal)));

    [Fact]
    public void Seed_BltDanaDesa_IsPlacedAsTheFactsHaveIt()
    {
        var programme = ProgrammeTable.Seed.Find(ProgrammeCode.Parse("BLT-DD"))!;

        Assert.Equal("BLT Dana Desa", programme.Name);
        Assert.Equal(
            "mengurangi beban pengeluaran / bantuan dan perlindungan sosial / perlindungan sosial / keluarga / Dana Desa",
            $"{programme.Strategy.Label()} / {programme.Group.Label()} / {programme.Sector.Label()} / {programme.Unit.Label()} / {Assert.Single(programme.FundingSources).Label()}");
        Assert.Null(programme.TargetDeciles);
    }

    [Fact]
    public void Parse_ALine_ReadsEveryColumn()
    {
        var programme = Assert.Single(Table($"{Header}\n{Pkh}\n").Programmes);

        Assert.Equal(
            (ProgrammeCode.Parse("PKH"), "Program Keluarga Harapan", PovertyStrategy.ReduceBurden, ProgrammeGroup.SocialAssistance, ProgrammeSector.Education, RecipientUnit.Family),
            (programme.Code, programme.Name, programme.Strategy, programme.Group, programme.Sector, programme.Unit));
        Assert.Equal(["P.K.H", "keluarga harapan"], programme.Aliases);
        Assert.Equal([FundingSource.StateBudget], programme.FundingSources);
        Assert.Equal("1-4", programme.TargetDeciles.ToString());
        Assert.Equal("menurut BPS", programme.Note);
    }

    public static TheoryData<string> TheSameTableOtherwiseSaved =>
    [
        $"\uFEFF{Header}\r\n{Pkh}\r\n;;;;;;;;;;\r\n",
        $"sep=;\n{Header}\n\n{Pkh}",
        $"{Header};;\n{Pkh};;\n", // columns that a spreadsheet program adds at the right
        $"{Header}\n{Pkh}\n".Replace(';', ','),
        $"{Header}\n{Pkh}\n".Replace(';', '\t'),
        $"{Header}\n{Pkh}\n".Replace("kode;nama", "Kode;NAMA", StringComparison.Ordinal),
        $"{Header}\n{Pkh}\n".Replace(";Program Keluarga Harapan;", ";\"Program Keluarga Harapan\";", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(TheSameTableOtherwiseSaved))]
    public void Parse_SavedByAnotherProgram_ReadsTheSame(string csv)
    {
        var programme = Assert.Single(Table(csv).Programmes);

        Assert.Equal("PKH Program Keluarga Harapan 1-4", $"{programme.Code} {programme.Name} {programme.TargetDeciles}");
    }

    [Theory]
    [InlineData("APBN", FundingSource.StateBudget)]
    [InlineData("Pusat", FundingSource.StateBudget)]
    [InlineData("APBD Prov.", FundingSource.ProvinceBudget)]
    [InlineData("APBD Kab/Kota", FundingSource.RegencyBudget)]
    [InlineData("DANA DESA", FundingSource.VillageFund)]
    [InlineData("Lain-lain (Hibah)", FundingSource.Other)]
    [InlineData("Non-Pemerintah", FundingSource.Corporate)]
    [InlineData("APBD", null)] // of which level?
    [InlineData("", null)]
    public void ReadFunding_AsFilesWriteIt_IsTheSourceOrNothing(string written, FundingSource? expected) =>
        Assert.Equal(expected, TaxonomyWords.ReadFunding(written));

    [Theory]
    [InlineData("1-4", 1, true)]
    [InlineData("1-4", 4, true)]
    [InlineData("1-4", 5, false)]
    [InlineData("2 s/d 3", 1, false)]
    [InlineData("Desil 5", 5, true)]
    public void Contains_AtBothEnds_IncludesThem(string range, int decile, bool expected) =>
        Assert.Equal(expected, DecileRange.TryParse(range, out var deciles) && deciles.Contains(decile));

    [Theory]
    [InlineData("0-4")]
    [InlineData("1-11")]
    [InlineData("")]
    [InlineData("satu")]
    public void TryParse_NoRangeOfDeciles_SaysNo(string text) => Assert.False(DecileRange.TryParse(text, out _));

    private static string With(string part, string instead) => $"{Header}\n{Replaced(Pkh, part, instead)}";

    private static string Replaced(string text, string part, string instead)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return $"{text[..at]}{instead}{text[(at + part.Length)..]}";
    }

    private static ProgrammeTable Table(string csv) => Assert.IsType<ReferenceReading<ProgrammeTable>.Sound>(ProgrammeTable.Parse(csv)).Value;
}
