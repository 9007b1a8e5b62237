using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class RegencyResolvingTests
{
    public static TheoryData<string, string> OfficialNames()
    {
        var names = new TheoryData<string, string>();
        foreach (var regency in new[] { "62", "64" }.SelectMany(province => AreaTable.Kemendagri.Regencies(AreaCode.Parse(province))))
        {
            var bare = regency.Name[(regency.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            foreach (var spelling in new[] { regency.Name, bare, regency.Name.ToUpperInvariant(), bare.ToUpperInvariant(), $"KAB. {bare}", $"  {bare.Replace(" ", "  ", StringComparison.Ordinal)} " })
            {
                names.Add(regency.Code.ToString(), spelling);
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(OfficialNames))]
    public void Regency_ByItsOfficialName_IsExactForItselfAndForItsProvince(string code, string spelling)
    {
        // "KAB. Bontang" is no name, but harmless: only one Bontang is there.
        foreach (var sender in new[] { code, code[..2] })
        {
            var found = Resolving.Resolve(sender, regency: spelling);

            Assert.IsType<AreaReading.Exact>(found.Regency);
            Assert.Equal(AreaCode.Parse(code), found.Settled);
        }
    }

    [Theory]
    [InlineData("62", "Kotim", "6202")]
    [InlineData("62", "Kab. Kotim", "6202")]
    [InlineData("62", "KAB. KOTAWARINGIN TIMUR", "6202")]
    [InlineData("62", "KAB KOTAWARINGIN TIMUR", "6202")]
    [InlineData("62", "Kabupaten Kotawaringin Timur", "6202")]
    [InlineData("62", "KABUPATEN : KOTAWARINGIN TIMUR", "6202")]
    [InlineData("62", "PEMERINTAH KABUPATEN KOTAWARINGIN TIMUR", "6202")]
    [InlineData("62", "Kotawaringin Timur (Kotim)", "6202")]
    [InlineData("62", "Kab. Kotawaringin Timur, Prov. Kalimantan Tengah", "6202")]
    [InlineData("62", "KOTAWARINGIN TIMUR, KALTENG", "6202")]
    [InlineData("62", "62.02 - Kotawaringin Timur", "6202")]
    [InlineData("62", "Kobar", "6201")]
    [InlineData("62", "Barsel", "6204")]
    [InlineData("62", "Barut", "6205")]
    [InlineData("62", "Gumas", "6210")]
    [InlineData("62", "Pulpis", "6211")]
    [InlineData("62", "MURA", "6212")]
    [InlineData("62", "bartim", "6213")]
    [InlineData("62", "Palangkaraya", "6271")]
    [InlineData("62", "Palangka Raya", "6271")]
    [InlineData("62", "KOTA PALANGKA RAYA", "6271")]
    [InlineData("62", "Kota Palangkaraya", "6271")]
    [InlineData("64", "Kutim", "6408")]
    [InlineData("64", "Kukar", "6402")]
    [InlineData("64", "Kubar", "6407")]
    [InlineData("64", "PPU", "6409")]
    [InlineData("64", "Mahulu", "6411")]
    [InlineData("64", "MAHAKAM HULU", "6411")]
    [InlineData("64", "Mahakam Ulu", "6411")]
    [InlineData("64", "Pasir", "6401")]
    public void Regency_InTheSpellingsOfTheField_IsExact(string sender, string written, string code)
    {
        var found = Resolving.Resolve(sender, regency: written);

        Assert.IsType<AreaReading.Exact>(found.Regency);
        Assert.Equal(AreaCode.Parse(code), found.Settled);
    }

    [Theory]
    [InlineData("6202", "Kotawaringn Timur", "Kotawaringn Timur -> Kabupaten Kotawaringin Timur", "6202")]
    [InlineData("6202", "Kotawaringin Tmr", "Kotawaringin Tmr -> Kabupaten Kotawaringin Timur", "6202")]
    [InlineData("6202", "Kab. Kota Waringin Timur", "exact Kabupaten Kotawaringin Timur", "6202")]
    [InlineData("6202", "Kotawaringin Barat", "not yours Kotawaringin Barat: Kabupaten Kotawaringin Barat", null)]
    [InlineData("6202", "Kobar", "not yours Kobar: Kabupaten Kotawaringin Barat", null)]
    [InlineData("6202", "Kabupaten Tapin", "not yours Kabupaten Tapin: Kabupaten Tapin", null)] // another province
    [InlineData("62", "Kutai Timur", "not yours Kutai Timur: Kabupaten Kutai Timur", null)]
    [InlineData("6202", null, "silent", "6202")]
    [InlineData("6202", " - ", "silent", "6202")]
    [InlineData("62", null, "silent", null)] // a province's row must name its regency
    [InlineData("6202", "Kotawaringin", "unknown Kotawaringin; near: Kabupaten Kotawaringin Timur, Kabupaten Kotawaringin Barat; elsewhere: ", "6202")]
    [InlineData("62", "Kotawaringin", "unknown Kotawaringin; near: Kabupaten Kotawaringin Barat, Kabupaten Kotawaringin Timur; elsewhere: ", null)]
    [InlineData("6202", "Kotawaringin Utara", "unknown Kotawaringin Utara; near: Kabupaten Kotawaringin Timur, Kabupaten Kotawaringin Barat; elsewhere: ", "6202")]
    public void Regency_Written_IsReadForItsSender(string sender, string? written, string reading, string? settled)
    {
        var found = Resolving.Resolve(sender, regency: written);

        Assert.Equal(reading, Resolving.Line(found.Regency));
        Assert.Equal(settled, found.Settled?.ToString());
    }

    [Theory]
    [InlineData("6213", "6213", null, "exact Kabupaten Barito Timur", "6213")] // Kemendagri's own
    [InlineData("6213", "6212", null, "exact Kabupaten Barito Timur", "6213")] // BPS's
    [InlineData("6408", "6404", null, "exact Kabupaten Kutai Timur", "6408")]
    [InlineData("6408", "64.08", null, "exact Kabupaten Kutai Timur", "6408")]
    [InlineData("6408", "08", null, "exact Kabupaten Kutai Timur", "6408")]
    [InlineData("6202", "6203", null, "not yours 6203: Kabupaten Kapuas", null)]
    [InlineData("6213", "6213", "Murung Raya", "not yours Murung Raya: Kabupaten Murung Raya", null)] // name and BPS code agree
    [InlineData("6202", "6203", "Kotim", "unknown 6203; near: ; elsewhere: 6203", "6202")] // the name stands
    [InlineData("62", "6202", null, "exact Kabupaten Kotawaringin Timur", "6202")]
    [InlineData("62", "6212", null, "ambiguous 6212: 6212, 6213", null)]
    [InlineData("62", "6212", "Barito Timur", "exact Kabupaten Barito Timur", "6213")]
    [InlineData("62", "9999", null, "unknown 9999; near: ; elsewhere: ", null)]
    public void RegencyCode_Bare_IsReadAsTheOneThatFits(string sender, string code, string? name, string reading, string? settled)
    {
        var found = Resolving.Resolve(sender, regency: name, regencyCode: code);

        Assert.Equal(reading, Resolving.Line(found.Regency));
        Assert.Equal(settled, found.Settled?.ToString());
    }

    [Theory]
    [InlineData("Dusun Timur", null, "621301")] // a district of Barito Timur
    [InlineData("Laung Tuhup", null, "621203")] // of Murung Raya
    [InlineData(null, "6212010", "621302")] // 7 digits are BPS's
    public void RegencyCode_OfTwoMeaningsFromTheProvince_IsToldByTheDistrict(string? district, string? districtCode, string settled)
    {
        var found = Resolving.Resolve("62", regencyCode: "6212", district: district, districtCode: districtCode);

        Assert.Equal(settled, found.Settled?.ToString());
    }

    [Fact]
    public void Resolver_ForADistrict_Throws() =>
        Assert.Throws<ArgumentException>(() => Resolving.For("620205"));
}
