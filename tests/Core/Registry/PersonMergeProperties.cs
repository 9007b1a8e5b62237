using FsCheck;
using FsCheck.Fluent;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>What must always hold of the merge (DESIGN, "The registry"), on the pure function, with a fixed seed.</summary>
public sealed class PersonMergeProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20251120, 1);

    [Fact]
    public void Fold_AnyOrderOfArrivalAndCopies_GivesTheSameRecord() =>
        HoldsInTenThousand(orders => MergeModel.Describe(MergeModel.FoldAll(orders.Arrivals))
            == MergeModel.Describe(MergeModel.FoldAll(orders.OtherArrivals.Concat(orders.Arrivals.Take(2)))));

    [Fact]
    public void Fold_EverySubmissionTwice_ChangesNothing() =>
        Holds(orders =>
        {
            var once = MergeModel.FoldAll(orders.Arrivals);
            return orders.OtherArrivals.All(again => ReferenceEquals(MergeModel.Fold(once, again), once));
        });

    [Fact]
    public void Fold_AnySubmissions_HasOneOutcomeARow() =>
        Holds(orders =>
        {
            var record = MergeModel.FoldAll(orders.Arrivals);
            return orders.OtherArrivals.All(one =>
                PersonMerge.Fold(record, one.Regency, one.Key, MergeModel.ClaimsOf(one)).Rows.Count == one.Rows.Count);
        });

    [Fact]
    public void Withdraw_AnySubmission_IsAsIfItHadNeverCome() =>
        Holds(orders => orders.Arrivals.All(gone =>
        {
            var record = MergeModel.FoldAll(orders.Arrivals).Without(gone.Regency, gone.Key);
            return MergeModel.Describe(MergeModel.FoldLater(record, orders.Arrivals, gone)) == MergeModel.Describe(MergeModel.FoldAll(orders.OtherArrivals.Except([gone])));
        }));

    [Fact]
    public void Fold_OtherRowsOfASubmission_IsAsIfItHadAlwaysSaidThose() =>
        Holds(orders => orders.Arrivals.All(former =>
        {
            var anew = former with { Rows = orders.OtherArrivals[0].Rows };
            var record = MergeModel.FoldLater(MergeModel.Fold(MergeModel.FoldAll(orders.Arrivals), anew), orders.Arrivals, former);
            return MergeModel.Describe(record) == MergeModel.Describe(MergeModel.FoldAll(orders.OtherArrivals.Except([former]).Append(anew)));
        }));

    [Fact]
    public void AsOf_LaterQuartersArrive_TheEarlierQuarterStays() =>
        HoldsInTenThousand(orders =>
        {
            var until = new Quarter(2025, 4);
            var known = orders.Arrivals.Where(one => one.Key.Quarter <= until);
            return MergeModel.Describe(Standing.Of(MergeModel.FoldAll(known), until)) == MergeModel.Describe(Standing.Of(MergeModel.FoldAll(orders.Arrivals), until));
        });

    [Fact]
    public void AsOf_BlanksFollow_NothingIsErased() =>
        Holds(orders =>
        {
            var record = MergeModel.FoldAll(orders.Arrivals);
            return record.Histories.Values.All(history => history.Entries.SelectMany(entry => entry.Values.Fields).Distinct()
                .All(field => history.AsOf(new Quarter(2026, 4))[field] is not null));
        });

    [Fact]
    public void History_AnySubmissions_NeverHoldsTwoPeople() =>
        Holds(orders => MergeModel.FoldAll(orders.Arrivals).Histories.Values.All(history =>
        {
            var state = PersonValues.Empty;
            return history.Entries.All(entry =>
            {
                var before = state;
                state = state.OverlaidBy(entry.Values);
                return before.IsEmpty || !IdentityMatch.CannotBeOnePerson(before, state) || before.Name == state.Name;
            });
        }));

    /// <summary>What the whole rests on: any order, copies, blanks, conflicts, late files; a past quarter stays. Withdrawals: <see cref="DecisionProperties"/>.</summary>
    private static void HoldsInTenThousand(Func<(ModelSubmission[] Arrivals, ModelSubmission[] OtherArrivals), bool> property) => Holds(property, 10_000);

    private static void Holds(Func<(ModelSubmission[] Arrivals, ModelSubmission[] OtherArrivals), bool> property, int cases = 2_000) =>
        Check.One(Seeded.WithMaxTest(cases), Prop.ForAll(MergeModel.TwoOrders, property));
}
