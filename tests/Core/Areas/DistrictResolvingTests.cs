using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class DistrictResolvingTests
{
    [Theory]
    [InlineData("6202", "Baamang", "620205")]
    [InlineData("6202", "KEC. BAAMANG", "620205")]
    [InlineData("6202", "Kecamatan : Baamang", "620205")]
    [InlineData("6202", "Mentawa Baru/Ketapang", "620206")]
    [InlineData("6202", "MENTAWABARU KETAPANG", "620206")]
    [InlineData("6202", "Kota Besi", "620201")] // the Kota is part of the name
    [InlineData("6209", "Batangkawa", "620908")]
    [InlineData("6213", "BENUA LIMA", "621302")] // as BPS spells it
    [InlineData("6408", "KONGBENG", "640808")]
    [InlineData("6401", "Pasir Belengkong", "640103")]
    [InlineData("6204", "Gunung Bintang Awai", "620405")]
    [InlineData("6402", "Sanga-Sanga", "640215")]
    [InlineData("6472", "Samarinda Hulu", "647203")] // Ulu
    [InlineData("6202", "620205", "620205")]
    [InlineData("6202", "62.02.05", "620205")]
    [InlineData("6202", "620205.0", "620205")] // a number that passed through a data frame
    [InlineData("6202", "6202120", "620205")] // BPS
    [InlineData("6202", "120", "620205")] // BPS without its regency, as in BDT
    [InlineData("6202", "05", "620205")]
    [InlineData("6202", "62.02.05 - Baamang", "620205")]
    [InlineData("6202", "[620205] BAAMANG", "620205")]
    [InlineData("6213", "6212010", "621302")]
    public void District_InASpellingThatIsNobodysMistake_IsExact(string sender, string written, string code)
    {
        var found = Resolving.Resolve(sender, district: written);

        Assert.IsType<AreaReading.Exact>(found.District);
        Assert.Equal(AreaCode.Parse(code), found.Settled);
    }

    [Theory]
    [InlineData("6202", "Bamang", "Baamang")]
    [InlineData("6202", "Baamagn", "Baamang")]
    [InlineData("6202", "MB Ketapang", "Mentawa Baru Ketapang")]
    [InlineData("6202", "M.B. Ketapang", "Mentawa Baru Ketapang")]
    [InlineData("6202", "Mtw Baru Ketapang", "Mentawa Baru Ketapang")]
    [InlineData("6202", "MBK", "Mentawa Baru Ketapang")]
    [InlineData("6202", "Mentawa Baru", "Mentawa Baru Ketapang")] // the beginning of one name alone
    [InlineData("6202", "Kec. Mentawa", "Mentawa Baru Ketapang")]
    [InlineData("6202", "MHS", "Mentaya Hilir Selatan")]
    [InlineData("6202", "Ment. Hilir Utara", "Mentaya Hilir Utara")]
    [InlineData("6202", "Mentaya Hilir U", "Mentaya Hilir Utara")]
    [InlineData("6202", "Mentaya Hilr Utara", "Mentaya Hilir Utara")]
    [InlineData("6202", "Parengean", "Parenggean")]
    [InlineData("6202", "Kecamatan Parengean", "Parenggean")]
    [InlineData("6271", "Sebangau", "Sabangau")]
    [InlineData("6271", "Jekn Rya", "Jekan Raya")] // a letter of each word
    [InlineData("6211", "Kahayn Hilr", "Kahayan Hilir")]
    [InlineData("6408", "Sangata Utara", "Sangatta Utara")]
    public void District_MisspeltOrShortened_IsCorrectedAndSaid(string sender, string written, string to)
    {
        var found = Resolving.Resolve(sender, district: written);

        Assert.Equal($"{written} -> {to}", Resolving.Line(found.District));
    }

    [Theory]
    [InlineData("6202", "Mentaya Hilir", "ambiguous Mentaya Hilir: 620207, 620208")]
    [InlineData("6202", "Antang", "ambiguous Antang: 620210, 620217")] // Antang Kalang or Telaga Antang
    [InlineData("6202", "Ketapang", "unknown Ketapang; near: Mentawa Baru Ketapang; elsewhere: ")] // the end of a name may be a village's
    [InlineData("6202", "Hilir", "unknown Hilir; near: Mentaya Hilir Utara, Mentaya Hilir Selatan; elsewhere: ")]
    [InlineData("6202", "Mentaya Hilir Barat", "unknown Mentaya Hilir Barat; near: Mentaya Hilir Utara, Mentaya Hilir Selatan; elsewhere: ")]
    [InlineData("6202", "Cempaga Hilir", "unknown Cempaga Hilir; near: Cempaga Hulu; elsewhere: ")]
    [InlineData("6206", "Katingan H.", "ambiguous Katingan H.: 620602, 620608")] // Hilir or Hulu
    [InlineData("6202", "Selat", "unknown Selat; near: ; elsewhere: 620301")] // of Kapuas
    [InlineData("6202", "Kahayan Hilir", "unknown Kahayan Hilir; near: ; elsewhere: 621105")]
    [InlineData("6202", "620301", "unknown 620301; near: ; elsewhere: 620301")]
    [InlineData("6202", "qwertyuiop", "unknown qwertyuiop; near: ; elsewhere: ")]
    [InlineData("6202", "99", "unknown 99; near: ; elsewhere: ")]
    [InlineData("6202", "", "silent")]
    public void District_NotOneOfTheRegency_IsSaidAndTheRegencyStands(string sender, string written, string reading)
    {
        var found = Resolving.Resolve(sender, district: written);

        Assert.Equal(reading, Resolving.Line(found.District));
        Assert.Equal(sender, found.Settled?.ToString());
    }

    [Fact]
    public void District_OfTheRegencyWritten_DoesNotMatterWhenItIsNotYours()
    {
        var found = Resolving.Resolve("6202", regency: "Kapuas", district: "Baamang", village: "Tinduk");

        Assert.Null(found.Settled);
        Assert.Equal(
            ["not yours Kapuas: Kabupaten Kapuas", "silent", "silent"],
            found.Readings.Select(entry => Resolving.Line(entry.Reading)));
    }

    [Theory]
    [InlineData("Baamang", "620205", "exact Baamang")]
    [InlineData("Baamang", "6202120", "exact Baamang")]
    [InlineData("xxxx", "620205", "xxxx -> Baamang")] // the code says what the name does not
    [InlineData("Baamang", "620206", "ambiguous Baamang: 620205, 620206")]
    [InlineData("Baamang", "620301", "exact Baamang")] // a code of another regency is no reading here
    public void District_NameAndCodeOfItsOwnColumn_AreWeighed(string name, string code, string reading) =>
        Assert.Equal(reading, Resolving.Line(Resolving.Resolve("6202", district: name, districtCode: code).District));
}
