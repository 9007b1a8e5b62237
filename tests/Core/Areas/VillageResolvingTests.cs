using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class VillageResolvingTests
{
    [Theory]
    [InlineData("6202", "Baamang", "Baamang Hulu", "6202051003")]
    [InlineData("6202", "Baamang", "KEL. BAAMANG HULU", "6202051003")]
    [InlineData("6202", "Baamang", "Kelurahan Baamang Ulu", "6202051003")]
    [InlineData("6202", "Baamang", "Desa/Kelurahan Tinduk", "6202052006")]
    [InlineData("6202", "Baamang", "DS. TINDUK", "6202052006")]
    [InlineData("6202", "Antang Kalang", "Sei Puring", "6202102003")]
    [InlineData("6202", "Antang Kalang", "Tbg. Gagu", "6202102017")]
    [InlineData("6205", "Lahei", "Lahei 1", "6205061015")]
    [InlineData("6205", "Gunung Purei", "Linon Besi 02", "6205032003")]
    [InlineData("6205", "Teweh Tengah", "Sungai Rahayu II", "6205052022")]
    [InlineData("6203", null, "Karetau Manta’a", "6203152004")]
    [InlineData("6203", null, "KARETAU MANTAA", "6203152004")]
    [InlineData("6213", null, "Taniran", "6213021001")] // Pasar Panas/Taniran
    [InlineData("6202", null, "6202052006", "6202052006")]
    [InlineData("6202", "Baamang", "2006", "6202052006")]
    [InlineData("6202", null, "Tinduk", "6202052006")] // the only one of the regency
    public void Village_InASpellingThatIsNobodysMistake_IsExact(string sender, string? district, string village, string code)
    {
        var found = Resolving.Resolve(sender, district: district, village: village);

        Assert.IsType<AreaReading.Exact>(found.Village);
        Assert.Equal(AreaCode.Parse(code), found.Settled);
    }

    [Theory]
    [InlineData("6202", "Baamang", "Tindok", "Tinduk")]
    [InlineData("6202", "Baamang", "Baamang Tenga", "Baamang Tengah")]
    [InlineData("6202", "Kota Besi", "Hanjalipn", "Hanjalipan")]
    [InlineData("6206", "Sanaman Mantikei", "Tumbang Kaneii", "Tumbang Kanei")]
    [InlineData("6408", "Sangatta Utara", "Teluk Linga", "Teluk Lingga")]
    public void Village_Misspelt_IsCorrectedAndSaid(string sender, string district, string village, string to) =>
        Assert.Equal($"{village} -> {to}", Resolving.Line(Resolving.Resolve(sender, district: district, village: village).Village));

    // What tells neighbours apart is never a slip: another direction, another numeral.
    [Theory]
    [InlineData("6205", "Teweh Timur", "Benangin IV")] // I, II, III and V exist
    [InlineData("6205", "Teweh Timur", "Benangin")]
    [InlineData("6205", "Teweh Timur", "Benangin 4")]
    [InlineData("6205", "Lahei", "Lahei III")]
    [InlineData("6202", "Kota Besi", "Kota Besi Tengah")]
    [InlineData("6202", "Kota Besi", "Kota Besi")]
    [InlineData("6202", "Baamang", "Baamang Timur")]
    [InlineData("6202", "Baamang", "Baamang Darat")] // one letter from Barat
    [InlineData("6202", "Mentawa Baru Ketapang", "Mentawa Baru")]
    [InlineData("6202", "Mentawa Baru Ketapang", "Bapanggang Jaya")] // Raya
    [InlineData("6203", "Kapuas Murung", "Palengkau Baru")] // one letter from Palingkau and from Palangkau
    public void Village_LikeItsNeighbours_IsNeverCorrected(string sender, string district, string village)
    {
        var found = Resolving.Resolve(sender, district: district, village: village);

        Assert.Equal(village, Assert.IsType<AreaReading.Unknown>(found.Village).Written);
        Assert.Equal(AreaLevel.District, found.Settled?.Level);
    }

    [Fact]
    public void Village_OfTwoNearNames_IsUnknownWithBoth() =>
        Assert.Equal(
            "unknown Palengkau Baru; near: Palingkau Baru, Palangkau Baru; elsewhere: ",
            Resolving.Line(Resolving.Resolve("6203", district: "Kapuas Murung", village: "Palengkau Baru").Village));

    [Theory]
    [InlineData("6213", "Kandris", "ambiguous Kandris: 6213022002, 6213102007")]
    [InlineData("6202", "SUMBER MAKMUR", "ambiguous SUMBER MAKMUR: 6202042009, 6202072006, 6202142003")]
    [InlineData("6402", "Sidomulyo", "ambiguous Sidomulyo: 6402042007, 6402122010")]
    public void Village_OfANameThatDistrictsShare_IsAmbiguousWithoutOne(string sender, string village, string reading)
    {
        var found = Resolving.Resolve(sender, village: village);

        Assert.Equal(reading, Resolving.Line(found.Village));
        Assert.Equal(sender, found.Settled?.ToString());
    }

    [Fact]
    public void Village_OfANameThatDistrictsShare_IsExactWithOne() =>
        Assert.Equal("6213102007", Resolving.Resolve("6213", district: "Karusen Janang", village: "Kandris").Settled?.ToString());

    [Fact]
    public void Village_OfAnotherDistrict_LeavesTheDistrictStanding()
    {
        var found = Resolving.Resolve("6202", district: "Baamang", village: "Sawahan");

        Assert.Equal("unknown Sawahan; near: ; elsewhere: 6202061007", Resolving.Line(found.Village));
        Assert.Equal("620205", found.Settled?.ToString());
    }

    [Fact]
    public void Village_OfOneNameOnly_SettlesUnderADistrictThatCannotBeRead()
    {
        var found = Resolving.Resolve("6202", district: "Ketapang", village: "Sawahan");

        Assert.Equal("unknown Ketapang; near: Mentawa Baru Ketapang; elsewhere: ", Resolving.Line(found.District));
        Assert.Equal("6202061007", found.Settled?.ToString());
    }

    // Ketapang is a village of Kotim and of Barito Utara: under a district of Barito Utara it is not ours.
    [Fact]
    public void Village_UnderADistrictOfAnotherRegency_IsNotTakenForOneOfOurs()
    {
        var found = Resolving.Resolve("6202", district: "Gunung Timang", village: "Ketapang");

        Assert.Equal("unknown Gunung Timang; near: ; elsewhere: 620502", Resolving.Line(found.District));
        Assert.Equal("silent", Resolving.Line(found.Village));
        Assert.Equal("6202", found.Settled?.ToString());
    }

    [Fact]
    public void Village_OfOneOfTwoPossibleDistricts_TellsWhichWasMeant()
    {
        var found = Resolving.Resolve("6206", district: "Katingan H.", village: "Kasongan Lama");

        Assert.Equal("Katingan H. -> Katingan Hilir", Resolving.Line(found.District));
        Assert.Equal("exact Kasongan Lama", Resolving.Line(found.Village));
    }

    [Theory]
    [InlineData("6202", "6202120007", null, "silent", "unknown 6202120007; near: ; elsewhere: ", "620205")] // BPS: PP KK CCC DDD
    [InlineData("6202", "6202120007", "Tinduk", "silent", "exact Tinduk", "6202052006")]
    [InlineData("6213", "6212010003", null, "silent", "unknown 6212010003; near: ; elsewhere: ", "621302")]
    public void VillageCode_OfBps_SettlesTheDistrict(
        string sender, string code, string? name, string regency, string village, string settled)
    {
        var found = Resolving.Resolve(sender, village: name, villageCode: code);

        Assert.Equal(regency, Resolving.Line(found.Regency));
        Assert.Equal(village, Resolving.Line(found.Village));
        Assert.Equal(settled, found.Settled?.ToString());
    }

    [Fact]
    public void VillageCode_OnAProvincesRow_NamesTheRegencyToo() =>
        Assert.Equal("6202052006", Resolving.Resolve("62", villageCode: "6202052006").Settled?.ToString());

    [Fact]
    public void Village_OnAProvincesRowWithoutRegency_IsNotSettled()
    {
        var found = Resolving.Resolve("62", district: "Baamang", village: "Tinduk");

        Assert.Null(found.Settled);
        Assert.Equal("silent", Resolving.Line(found.Regency));
    }

    [Fact]
    public void Resolve_TheSameTextTwice_GivesTheRememberedAnswer()
    {
        var resolver = Resolving.For("6202");
        var written = new WrittenArea(null, "Bamang", "Tindok");

        Assert.Same(resolver.Resolve(written), resolver.Resolve(new WrittenArea(null, "Bamang", "Tindok")));
    }

    [Fact]
    public void Resolve_MoreTextsThanItRemembers_StillAnswersRightly()
    {
        var resolver = Resolving.For("6202");
        for (var i = 0; i < 20_001; i++)
        {
            resolver.Resolve(new WrittenArea(null, "6202059999", $"{i}"));
        }

        Assert.Equal("6202052006", resolver.Resolve(new WrittenArea(null, "Baamang", "Tinduk")).Settled?.ToString());
    }

    [Fact]
    public void Resolve_OverlongText_IsUnknown()
    {
        var text = new string('A', 10_000);

        Assert.IsType<AreaReading.Unknown>(Resolving.Resolve("6202", district: text, village: text).District);
    }
}
