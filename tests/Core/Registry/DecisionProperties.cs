using FsCheck;
using FsCheck.Fluent;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>The registry is a function of the submissions and of what people decided of them (decision 14), on the pure merge, with a fixed seed.</summary>
public sealed class DecisionProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20251123, 1);

    [Fact]
    public void Fold_SubmissionsAndDecisionsInAnyOrder_IsAsIfOnlyWhatStandsHadCome() =>
        Holds(10_000, history => MergeModel.Describe(history.Fold()) == MergeModel.Describe(MergeModel.FoldAll(history.Standing)));

    [Fact]
    public void AsOf_DecisionsOnLaterQuarters_TheEarlierQuarterStays() =>
        Holds(2_000, history =>
        {
            var until = new Quarter(2025, 4);
            var record = MergeModel.FoldAll(history.Standing.Where(one => one.Key.Quarter <= until));
            return MergeModel.Describe(Standing.Of(record, until)) == MergeModel.Describe(Standing.Of(history.Fold(), until));
        });

    private static void Holds(int cases, Func<DecidedHistory, bool> property) =>
        Check.One(Seeded.WithMaxTest(cases), Prop.ForAll(DecidedHistory.Any, property));
}
