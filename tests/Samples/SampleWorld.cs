using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>All sample files of fifteen regencies and two quarters, and the invented people in them: a function of the seed.</summary>
public sealed class SampleWorld
{
    /// <summary>The seed of the committed samples.</summary>
    public const ulong CommittedSeed = 62_64_2025;

    private static readonly Quarter FirstQuarter = new(2025, 3);

    private SampleWorld(
        IReadOnlyList<SampleFile> files, IReadOnlyDictionary<string, string> regencies, IReadOnlyDictionary<string, string> provinces, IReadOnlyList<Person> people,
        IReadOnlyList<HelpExpectation> help)
    {
        Files = files;
        Help = help;
        Regencies = regencies;
        Provinces = provinces;
        People = people;
    }

    /// <summary>In the order in which they were sent.</summary>
    public IReadOnlyList<SampleFile> Files { get; }

    /// <summary>The regencies that report, name by code, in order of code; and the province that sends for one of them.</summary>
    public IReadOnlyDictionary<string, string> Regencies { get; }

    /// <summary>The provinces that send tables of figures, name by code.</summary>
    public IReadOnlyDictionary<string, string> Provinces { get; }

    /// <summary>Everybody whom a regency lists in some quarter, as it knows them then.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>What the summary of Kalimantan Tengah should say of help in the fourth quarter of 2025, by programme.</summary>
    public IReadOnlyList<HelpExpectation> Help { get; }

    /// <summary>What it should say of plans for 2025.</summary>
    public PlanExpectation Plan { get; } = PlanSamples.Expected;

    internal static IReadOnlyList<RegencyPlan> Plans { get; } =
    [
        Kotawaringin.Barat, Kotawaringin.Timur, KapuasKahayan.Kapuas, Barito.Selatan, Barito.Utara, KapuasKahayan.Katingan, Kotawaringin.Seruyan, Kotawaringin.Sukamara,
        Kotawaringin.Lamandau, KapuasKahayan.GunungMas, KapuasKahayan.PulangPisau, Barito.MurungRaya, Barito.Timur, KapuasKahayan.PalangkaRaya, Kutai.Timur,
    ];

    public static SampleWorld Create(ulong seed = CommittedSeed)
    {
        var gazetteer = new Gazetteer();
        var census = Census.Of(Plans, gazetteer, new SplitMix64(seed), FirstQuarter);
        var drafter = new FileDrafter(gazetteer, census);
        var lists = Plans.SelectMany(drafter.FilesOf).ToList();
        var help = HelpSamples.Of(census, drafter.FaultedFamilies);
        var files = lists.Concat(FigureSamples.Files).Concat(DtsenExtracts.Of(census)).Concat(help.Files).Concat(PlanSamples.Files).OrderBy(file => file.SubmittedOn).ToList();
        var provinces = FigureSamples.Files.Select(file => file.Regency).Distinct().ToDictionary(code => code, code => $"Provinsi {AreaTable.Kemendagri.Find(AreaCode.Parse(code))!.DisplayName}");
        var regencies = new SortedDictionary<string, string>(Plans.ToDictionary(plan => plan.Regency, plan => gazetteer.RegencyName(plan.Regency)), StringComparer.Ordinal);
        return new SampleWorld(files, regencies, new SortedDictionary<string, string>(provinces, StringComparer.Ordinal), census.Everybody, help.Expected);
    }
}
