using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What must hold of help by strategy, sector, group and source beside help by programme, whoever got what.</summary>
public sealed class HelpByKindProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251231, 5);

    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly AreaCode[] Regencies = [AreaCode.Parse("6202"), AreaCode.Parse("6203")];

    // Two for persons and two for families in one sector with unlike targets, one of each without; two sectors with one programme alone.
    private static readonly ProgrammeTable Table = TableOf("""
        kode;nama;sebutan lain;strategi;kelompok;sektor;satuan;sumber dana;desil sasaran;dasar hukum;catatan
        P1;Orang satu;;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;orang;APBN;1-2;Pergub;
        P2;Orang dua;;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;orang;APBN;2-5;Pergub;
        P3;Orang tiga;;meningkatkan pendapatan;pemberdayaan masyarakat;pangan;orang;Dana Desa;;Pergub;
        P4;Orang empat;;meningkatkan pendapatan;pemberdayaan masyarakat;kesehatan;orang;Dana Desa;1-4;Pergub;
        F1;Keluarga satu;;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;keluarga;APBN;1-2;Pergub;
        F2;Keluarga dua;;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;keluarga;APBN;2-5;Pergub;
        F3;Keluarga tiga;;meningkatkan pendapatan;pemberdayaan masyarakat;pangan;keluarga;Dana Desa;;Pergub;
        F4;Keluarga empat;;meningkatkan pendapatan;pemberdayaan masyarakat;energi;keluarga;Dana Desa;1-4;Pergub;
        """);

    private static readonly OverlapRule Rule = new(Table, AidRules.Seed);

    // Who gets what: a programme of the table or an unknown one, to a person (0 to 15) or to a family by its card (16 to 19).
    private static readonly Arbitrary<(int Seed, (int Programme, int To)[] Deliveries)> Worlds = (
        from seed in Gen.Choose(0, 1000)
        from deliveries in (
            from programme in Gen.Choose(0, Table.Programmes.Count)
            from to in Gen.Choose(0, 19)
            select (programme, to)).ArrayOf()
        select (seed, deliveries)).ToArbitrary();

    [Fact]
    public void Recipients_AreInTheTargetOrOutsideOrNotWeighed_AndNoMoreThanTheTargetAreInIt() =>
        Holds(help => Kinds(help).All(total => new[] { total.Persons, total.Families }.All(reach =>
            reach.Recipients == reach.InTarget + reach.OutsideTarget + reach.Unweighed && reach.InTarget.Value <= reach.Target.Value)));

    [Fact]
    public void AKindOfOneProgrammeForPersonsAndOneForFamilies_HasTheirFigures() =>
        Holds(help => new[] { ProgrammeSector.Health, ProgrammeSector.Energy }.All(sector =>
        {
            var total = help.BySector.Of(sector);
            var (persons, families) = (FiguresOf(help, "P4"), FiguresOf(help, "F4"));
            var alone = sector == ProgrammeSector.Health ? persons : families;
            var unit = sector == ProgrammeSector.Health ? total.Persons : total.Families;
            return (unit.InTarget, unit.OutsideTarget, unit.Target, total.Deliveries, total.Amount, total.Duplicates, total.Overlaps)
                == (alone.InTarget, alone.OutsideTarget, alone.Target, alone.Deliveries, alone.Amount, alone.Duplicates, alone.Overlaps)
                && (total.Persons.Recipients, total.Families.Recipients) == (alone.Persons, alone.Families);
        }));

    [Fact]
    public void DeliveriesRupiahDuplicatesAndOverlaps_AreThoseOfTheProgrammes_HoweverTheyAreDivided() =>
        Holds(help =>
        {
            var sums = help.Programmes.Aggregate(HelpFigures.None, (sum, programme) => sum + programme.Figures);
            return new[] { Sum(help.ByStrategy), Sum(help.BySector), Sum(help.ByGroup), Sum(help.BySource) }.All(total =>
                (total.Deliveries, total.Amount, total.Duplicates, total.Overlaps) == (sums.Deliveries, sums.Amount, sums.Duplicates, sums.Overlaps));
        });

    [Fact]
    public void RegenciesOfARandomWorld_AddUpToTheProvince() =>
        Check.One(Seeded, Prop.ForAll(Worlds, world =>
        {
            var help = HelpOf(world);
            var (whole, parts) = (help.Within(Province), Regencies.Select(help.Within).ToArray());
            return Enum.GetValues<ProgrammeSector>().All(sector =>
                whole.BySector.Of(sector) == parts.Aggregate(HelpTotal.None, (sum, part) => sum + part.BySector.Of(sector)));
        }));

    /// <summary>Desil 2 is in both targets of a person who got the programme for 2 to 5; desil 1 is a target that nobody reached.</summary>
    [Fact]
    public void APersonInTheTargetOfOneProgramme_IsReachedThoughAnotherIsNotForHim()
    {
        var facts = new RollupFacts();
        facts.Count(new PersonCell(Regencies[0], null, 1, false));
        facts.Count(new PersonCell(Regencies[0], null, 2, false));
        facts.Count(new PersonCell(Regencies[0], null, 5, false));
        facts.Count(new PersonCell(Regencies[0], null, 6, false));
        facts.Keep(Delivery(0, "P1", ToPerson(2), 5, null)); // outside the target of P1 ...
        facts.Keep(Delivery(1, "P2", ToPerson(2), 5, null)); // ... and inside that of P2
        facts.Keep(Delivery(2, "P2", ToPerson(3), 6, null));

        var reach = HelpByArea.Of(facts, Table, Rule).Within(Province).BySector.Of(ProgrammeSector.Education).Persons;

        Assert.Equal(new HelpReach(2, InTarget: 1, OutsideTarget: 1, Unweighed: 0, Target: 3), reach);
    }

    private static void Holds(Func<HelpQuarter, bool> holds) =>
        Check.One(Seeded, Prop.ForAll(Worlds, world => holds(HelpOf(world).Within(Province))));

    // Twelve persons in four families and four without one, each with a desil of its own, in one of two regencies.
    private static HelpByArea HelpOf((int Seed, (int Programme, int To)[] Deliveries) world)
    {
        var facts = new RollupFacts();
        for (var person = 0; person < 16; person++)
        {
            facts.Count(new PersonCell(AreaOf(person), null, DesilOf(person), person < 12));
            if (person < 12)
            {
                facts.Count(CardOf(person), new FamilyFact(person < 4, NikOf(person), AreaOf(person), DesilOf(person)));
            }
        }

        foreach (var (index, (programme, to)) in world.Deliveries.Index())
        {
            var code = programme < Table.Programmes.Count ? Table.Programmes[programme].Code.ToString() : null;
            facts.Keep(
                to >= 16 ? Delivery(index, code, new AidRecipient.ByFamily(CardOf(to)), 0, CardOf(to))
                : Delivery(index, code, ToPerson(to), DesilOf(to), to < 12 ? CardOf(to) : null, AreaOf(to)));
        }

        return HelpByArea.Of(facts, Table, Rule);

        int DesilOf(int person) => (world.Seed + (person * 7)) % 11;
        AreaCode AreaOf(int person) => Regencies[person % 2];
    }

    private static HelpFact Delivery(int index, string? code, AidRecipient to, int desil, FamilyCardNumber? kk, AreaCode? area = null)
    {
        var period = AidPeriod.Parse("2025-Q4");
        var key = new DeliveryKey(to, code is null ? ProgrammeKey.OfName("Bantuan Gubernur") : ProgrammeKey.Of(ProgrammeCode.Parse(code)), period);
        var delivery = new AidDelivery(to, code is null ? null : ProgrammeCode.Parse(code), code ?? "Bantuan Gubernur", period, Regencies[index % 2]) { Amount = 1000 + index };
        return new HelpFact(new PlacedDelivery(string.Create(CultureInfo.InvariantCulture, $"{key.Text}|{index:D4}"), index, delivery), BeginsHere: true, area, desil, kk);
    }

    private static AidRecipient.ByNik ToPerson(int person) => new(NikOf(person));

    private static Nik NikOf(int person) => Nik.Parse(string.Create(CultureInfo.InvariantCulture, $"620201010190{person + 1:D4}"));

    private static FamilyCardNumber CardOf(int person) => FamilyCardNumber.TryParse(string.Create(CultureInfo.InvariantCulture, $"620201010110{(person % 4) + 1:D4}"), out var card) ? card : default;

    private static HelpFigures FiguresOf(HelpQuarter help, string code) =>
        help.Programmes.SingleOrDefault(programme => programme.Programme?.Code.ToString() == code)?.Figures ?? HelpFigures.None;

    private static IEnumerable<HelpTotal> Kinds(HelpQuarter help) =>
        [.. help.ByStrategy.ByKind.Select(of => of.Total), .. help.BySector.ByKind.Select(of => of.Total), .. help.ByGroup.ByKind.Select(of => of.Total), .. help.BySource.ByKind.Select(of => of.Total)];

    private static HelpTotal Sum<TKind>(HelpTotals<TKind> totals)
        where TKind : struct => totals.ByKind.Aggregate(HelpTotal.None, (sum, of) => sum + of.Total);

    private static ProgrammeTable TableOf(string csv) =>
        Assert.IsType<ReferenceReading<ProgrammeTable>.Sound>(ProgrammeTable.Parse(csv)).Value;
}
