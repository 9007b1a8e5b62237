using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>A page of each regency beside the province's.</summary>
public sealed class RegencyPageTests
{
    private const string Kotim = "wilayah-6202.html";
    private const string Palangka = "wilayah-6271.html";

    [Fact]
    public async Task Write_SmallQuarter_IsThePage() =>
        GoldenFile.Matches(Kotim, (await SummaryFiles.OfAsync(WithMovementsOfDistricts(SampleQuarters.Small()), version: 3)).Pages[Kotim]);

    [Fact]
    public async Task Links_OfEveryPage_LeadToFilesAndSectionsThatAreThere()
    {
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var files = await new SummaryWriter().WriteAsync(quarter, 2, await ChangedSmall.BeforeAsync(quarter, version: 1), CancellationToken.None);
        var names = files.Select(file => file.Name).Append(SummaryFileNames.Manifest).ToArray();
        var pages = files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content.Span));

        Assert.Equal(1 + quarter.Regencies.Count, pages.Count);
        foreach (var (name, html) in pages)
        {
            foreach (var (file, section) in LinksOf(html).Select(link => (link.Split('#')[0], link.Split('#').ElementAtOrDefault(1))))
            {
                Assert.Contains(file.Length == 0 ? name : file, names);
                Assert.True(section is null || pages[file.Length == 0 ? name : file].Contains($"id=\"{section}\"", StringComparison.Ordinal), $"{name}: {file}#{section}");
            }
        }
    }

    [Fact]
    public async Task Links_LeadFromTheProvinceToEachRegencyAndBack()
    {
        var quarter = SyntheticQuarter.Of("64", seed: 7);
        var files = await SummaryFiles.OfAsync(quarter);

        Assert.All(quarter.Regencies, regency => Assert.Contains($"wilayah-{regency.Regency}.html", LinksOf(files.Html)));
        Assert.All(files.Pages.Values, page => Assert.Contains(SummaryFileNames.Html, LinksOf(page).Select(link => link.Split('#')[0])));
        Assert.All(files.Pages, page => Assert.DoesNotContain(LinksOf(page.Value), link => link.StartsWith("wilayah-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_HasTheRegencysFigures_AndNothingOfTheOthers()
    {
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var pages = (await SummaryFiles.OfAsync(quarter)).Pages;
        foreach (var regency in quarter.Regencies)
        {
            var html = WebUtility.HtmlDecode(pages[SummaryFileNames.RegencyPage(regency.Regency)]);
            var others = quarter.Regencies.Where(other => other != regency).SelectMany(other => other.Districts.Select(district => district.Name).Append(new Area(other.Regency, other.Name).ShortName))
                .Except(regency.Districts.SelectMany(district => district.Villages.Select(village => village.Name).Append(district.Name))) // places of the same name
                .ToArray();
            var firstColumn = HtmlTable.AllOf(html).SelectMany(table => table.Body).Select(row => row[0]).ToArray();

            Assert.Empty(firstColumn.Intersect(others));
            Assert.Contains($"<h1>Ringkasan Data Kemiskinan <span class=\"where\">{regency.Name}, Triwulan IV 2025</span></h1>", html, StringComparison.Ordinal);
            if (regency.Figures.Persons.IsAny)
            {
                AssertFigures(regency, HtmlTable.AllOf(html));
            }
        }
    }

    // Where a table has a row for all of it, the districts and those of none add up to it.
    private static void AssertFigures(RegencyQuarter regency, IReadOnlyList<HtmlTable> tables)
    {
        var districts = tables.Single(table => table.Caption == $"Orang dan keluarga menurut kecamatan, {regency.Name}");
        Assert.Equal([.. regency.Districts.Select(district => district.Name), "Kecamatan belum jelas"], districts.Body.Select(row => row[0]));
        Assert.Equal((regency.Figures.Persons.Value, regency.Figures.Families.Value), (HtmlTable.Number(districts.Foot[1]), HtmlTable.Number(districts.Foot[^1])));
        Assert.All(districts.Sums(), column => Assert.Equal(column.Total, column.Sum));
        var byDesil = tables.Single(table => table.Caption == "Orang menurut desil dan kecamatan");
        Assert.Equal(regency.Figures.PersonsByDesil[10].Value, HtmlTable.Number(byDesil.Foot[10]));
        Assert.All(byDesil.Sums(), column => Assert.Equal(column.Total, column.Sum));
        var help = tables.Single(table => table.Caption == "Bantuan yang diterima menurut program");
        Assert.Equal(regency.Help.Programmes.Select(programme => programme.Figures.Families.Value), help.Body.Select(row => HtmlTable.Number(row[2])));
        var groups = tables.Single(table => table.Caption.StartsWith("Kelompok rentan", StringComparison.Ordinal));
        Assert.Equal(regency.Groups.Select(group => group.Persons.Value), groups.Body.Select(row => HtmlTable.Number(row[1])));
        var reported = Assert.Single(tables.Single(table => table.Caption.StartsWith("Laporan triwulan ini", StringComparison.Ordinal)).Body);
        Assert.Equal(regency.Reporting.RowsHeld, HtmlTable.Number(reported[^3]));
    }

    [Fact]
    public async Task Page_OfTheRegency_HasASectionForAllThatIsKnownOfIt()
    {
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var pages = (await SummaryFiles.OfAsync(quarter)).Pages;
        var all = quarter.Regencies.First(regency => regency.Movements.Count > 0 && regency.Dtsen is not null);

        Assert.Equal(
            ["kecamatan", "tren", "masuk-keluar", "desil", "keluarga", "umur", "bantuan", "rentan", "rencana", "indikator", "dtsen", "laporan", "desa", "catatan"],
            SectionsOf(pages[SummaryFileNames.RegencyPage(all.Regency)]));
    }

    [Fact]
    public async Task Page_OfARegency_LeavesOutProgrammesThatNobodyThereGetsOrIsMeantToGet()
    {
        var small = SampleQuarters.Small();
        var got = small.Regencies[0].Help.Programmes[0];
        ProgrammeHelp[] programmes = [got, got with { Name = "Hanya di tempat lain", Figures = HelpFigures.None }, got with { Name = "Belum ada penerima", Figures = HelpFigures.None with { Target = 12 } }];
        var quarter = small with { Regencies = [small.Regencies[0] with { Help = small.Regencies[0].Help with { Programmes = programmes } }, small.Regencies[1]] };

        var help = HtmlTable.AllOf((await SummaryFiles.OfAsync(quarter)).Pages[Kotim]).Single(table => table.Caption == "Bantuan yang diterima menurut program");

        Assert.Equal(["Program Keluarga Harapan", "Belum ada penerima"], help.Body.Select(row => row[0]));
    }

    [Fact]
    public async Task Page_CarriedForward_SaysSo_AndLeavesOutWhatThereIsNothingOf()
    {
        var html = WebUtility.HtmlDecode((await SummaryFiles.OfAsync(SampleQuarters.Small())).Pages[Palangka]);

        Assert.Contains("angka di halaman ini dibawa dari triwulan sebelumnya", html, StringComparison.Ordinal);
        Assert.Equal(["kecamatan", "desil", "keluarga", "umur", "bantuan", "laporan", "catatan"], SectionsOf(html));
    }

    [Fact]
    public async Task Page_OfARegencyThatNeverReported_SaysSoPlainly()
    {
        var html = WebUtility.HtmlDecode((await SummaryFiles.OfAsync(SampleQuarters.Empty())).Pages[Palangka]);

        Assert.Contains(
            "<strong>BELUM ADA DAFTAR</strong> <span>Sampai akhir Triwulan IV 2025 belum pernah ada daftar orang dari Kota Palangka Raya yang diterima. Laporan triwulan ini: belum melapor.",
            html, StringComparison.Ordinal);
        Assert.Equal(["laporan", "catatan"], SectionsOf(html));
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Page_OfAProvisionalQuarter_SaysSoAsTheProvincesDoes(bool isProvisional)
    {
        var files = await SummaryFiles.OfAsync(SampleQuarters.Small() with { IsProvisional = isProvisional });

        Assert.All(files.Pages.Values.Append(files.Html), page => Assert.Equal(isProvisional, page.Contains("<strong>ANGKA SEMENTARA</strong>", StringComparison.Ordinal)));
    }

    // What stands on a page, or is drawn there, is of no figure that is hidden: else the pages of these two would differ.
    [Fact]
    public async Task Pages_OfTwoQuartersThatDifferInWhatIsHidden_AreTheSame()
    {
        var rule = new SuppressionRule(int.MaxValue);
        var quarter = SyntheticQuarter.FullOfRegencies("62", seed: 20252);
        var one = await SummaryFiles.OfAsync(SuppressQuarter.Of(quarter, rule));
        var other = await SummaryFiles.OfAsync(SuppressQuarter.Of(quarter with { Regencies = [.. quarter.Regencies.Select(Twice)] }, rule));

        Assert.All(one.Pages, page => Assert.Equal(page.Value, other.Pages[page.Key]));
        Assert.All(one.Pages.Values, page => Assert.DoesNotMatch("<rect class=\"(d[0-9]+|without|helped)\" x", page));
        Assert.Contains("aria-label=\"disembunyikan\"", one.Pages[Kotim], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AfterAVersionBefore_SaysWhatChangedOfTheRegencyAlone()
    {
        var quarter = ChangedSmall.Now;
        var files = await new SummaryWriter().WriteAsync(quarter, 3, await ChangedSmall.BeforeAsync(SampleQuarters.Small()), CancellationToken.None);
        var html = WebUtility.HtmlDecode(Encoding.UTF8.GetString(files.Single(file => file.Name == Palangka).Content.Span));
        var changed = HtmlTable.AllOf(html).Single(table => table.Caption.StartsWith("Yang berubah", StringComparison.Ordinal));

        Assert.Equal("Kota Palangka Raya", Assert.Single(changed.Body)[0]);
        Assert.Contains($"{changed.Body[0][5]} angka berubah, muncul, atau hilang; 1 kiriman masuk", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"onmouseover=\"alert(1)")]
    public async Task Page_HostileName_IsInert(string name)
    {
        var page = (await SummaryFiles.OfAsync(SampleQuarters.WithRegencyNamed(name))).Pages[Kotim];

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("\\son[a-z]+=", Regex.Replace(page, "\"[^\"]*\"|>[^<]*<", ""));
    }

    private static ProvinceQuarter WithMovementsOfDistricts(ProvinceQuarter quarter) => quarter with
    {
        Regencies = [.. quarter.Regencies.Select(regency => regency with { Districts = [.. regency.Districts.Select(district => district with { Movements = regency.Movements })] })],
    };

    // Everybody twice: what is nought stays nought, which is never hidden.
    private static RegencyQuarter Twice(RegencyQuarter regency) => regency with
    {
        Figures = regency.Figures + regency.Figures,
        Unplaced = regency.Unplaced + regency.Unplaced,
        Districts = [.. regency.Districts.Select(district => district with
        {
            Figures = district.Figures + district.Figures,
            Movements = [.. district.Movements.Select(Twice)],
            Dtsen = Twice(district.Dtsen),
        })],
        Reporting = regency.Reporting with { Persons = regency.Reporting.Persons + regency.Reporting.Persons },
        Help = regency.Help with { Programmes = [.. regency.Help.Programmes.Select(programme => programme with { Figures = programme.Figures + programme.Figures })], Amount = regency.Help.Amount + regency.Help.Amount },
        Groups = [.. regency.Groups.Select(group => group with { Persons = group.Persons + group.Persons, FamiliesWithoutHelp = group.FamiliesWithoutHelp + group.FamiliesWithoutHelp })],
        Movements = [.. regency.Movements.Select(Twice)],
        UnplacedMovements = [.. regency.UnplacedMovements.Select(Twice)],
        Dtsen = Twice(regency.Dtsen),
        UnplacedDtsen = Twice(regency.UnplacedDtsen),
    };

    private static Movement Twice(Movement movement) => movement with { Before = movement.Before + movement.Before, Entered = movement.Entered + movement.Entered };

    private static DtsenQuarter? Twice(DtsenQuarter? dtsen) => dtsen is null ? null : dtsen with
    {
        Persons = dtsen.Persons is not { } persons ? null : persons with { Both = persons.Both + persons.Both, OnlyDtsen = persons.OnlyDtsen + persons.OnlyDtsen },
    };

    private static IEnumerable<string> LinksOf(string html) =>
        Regex.Matches(html, "href=\"([^\"]*)\"").Select(link => link.Groups[1].Value).Where(link => link != "data:,");

    private static IEnumerable<string> SectionsOf(string html) => Regex.Matches(html, "<section id=\"([^\"]*)\"").Select(section => section.Groups[1].Value);
}
