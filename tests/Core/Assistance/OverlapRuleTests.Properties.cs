using FsCheck;
using FsCheck.Fluent;
using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

public sealed partial class OverlapRuleTests
{
    private static readonly Gen<PlacedDelivery[]> Bundles =
        from size in Gen.Choose(0, 9)
        from deliveries in Gen.ArrayOf(
            from place in Gen.Choose(1, 4)
            from recipient in Gen.Elements(Siti, Budi, Card)
            from programme in Gen.Elements("PKH", "PKH", "BLT-DD", "SEMBAKO", "PIP", "CSR", null)
            from period in Gen.Elements("2025-01", "2025-03", "2025-Q1", "2025-Q2", "2025", "2025-T1", "2025-T2", "2024-11..2025-01")
            from sender in Gen.Elements("6202", "6203", "62")
            select (place, recipient, programme, period, sender), size)
        select deliveries.Select((row, index) => Of($"k{index}", row.place, row.recipient, row.programme, row.period, row.sender, "Beras Bupati")).ToArray();

    [Fact]
    public void Judge_InAnyOrder_FindsTheSame()
    {
        var orders = from bundle in Bundles from other in Gen.Shuffle(bundle) select (bundle, other);

        Prop.ForAll(orders.ToArbitrary(), order => Told(order.bundle).SequenceEqual(Told(order.other)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20251122, 9));
    }

    [Fact]
    public void Judge_AnyBundle_NamesOnlyEarlierDeliveriesAndEachLaterOneOnceARule()
    {
        Prop.ForAll(Bundles.ToArbitrary(), bundle =>
            {
                var findings = Rule.Judge(bundle);
                var byKey = bundle.ToDictionary(delivery => delivery.Key);
                return findings.Duplicates.All(found => byKey[found.EarlierKey].CompareTo(byKey[found.Key]) < 0
                        && byKey[found.EarlierKey].Delivery.Period.Overlaps(byKey[found.Key].Delivery.Period))
                    && findings.Overlaps.All(found => byKey[found.EarlierKey].CompareTo(byKey[found.Key]) < 0)
                    && findings.Duplicates.Select(found => found.Key).Distinct().Count() == findings.Duplicates.Count
                    && findings.Overlaps.Select(found => (found.Key, found.Rule)).Distinct().Count() == findings.Overlaps.Count;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20251122, 11));
    }

    // What comes later never takes a finding from what was there: a later upload changes its own rows' findings alone.
    [Fact]
    public void Judge_WithALaterDelivery_KeepsTheFindingsOfTheEarlier()
    {
        Prop.ForAll(Bundles.ToArbitrary(), bundle =>
            {
                var before = Told(bundle);
                return before.All(Told([.. bundle, Of("z", 99, Siti, "PKH", "2025")]).Contains);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251122, 13));
    }
}
