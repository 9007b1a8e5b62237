using FsCheck;
using FsCheck.Fluent;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>What must always hold of closing held rows, on the pure fold, with a fixed seed.</summary>
public sealed class HeldFoldProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251122, 1);

    private static readonly SubmissionKey[] Keys =
    [
        HeldModel.KeyOf("2025-Q3", 20, 3), HeldModel.KeyOf("2025-Q4", 5, 9), HeldModel.KeyOf("2025-Q4", 5, 10),
        HeldModel.KeyOf("2025-Q4", 6, 1), HeldModel.KeyOf("2026-Q1", 2, 7), HeldModel.KeyOf("2026-Q1", 3, 2),
    ];

    /// <summary>Few names, dates, cards and NIKs, so that rows agree, differ and stand in doubt often.</summary>
    private static readonly Gen<ModelRow> Row =
        from nik in Gen.Elements<string>("6202015503850007", "6202015503850018", "6202010107900001", "620201550385000", "620201550385001", "620201010790000", "")
        from name in Gen.Elements<string?>("SITI AMINAH", "SITI AMINAH", "Hj. SITI AMINAH", "BUDI SANTOSO", null)
        from born in Gen.Elements<string?>("1985-03-15", "1990-07-01", null)
        from kk in Gen.Elements<string?>("6202010101150001", "6202010101150002", null)
        from village in Gen.Elements<string?>("6202011001", "620201", null)
        from submission in Gen.Choose(0, 5)
        from row in Gen.Choose(2, 5)
        from hasToken in Gen.Elements(true, false, false)
        let values = PersonValues.Empty.With(PersonField.Name, name).With(PersonField.BirthDate, born).With(PersonField.Kk, kk).With(PersonField.Area, village)
        select new ModelRow(nik, values, nik.Length == 16, hasToken ? HeldModel.TokenOf(Keys[submission], row) : null);

    private static readonly Gen<ModelFile[]> Files =
        from rows in Gen.ListOf(Gen.ListOf(Row).Select(list => list.Take(4).ToArray()), Keys.Length)
        select rows.Select((list, index) => new ModelFile(Keys[index], list)).ToArray();

    /// <summary>The files in their order; and in another, some of them also as a copy that was submitted later.</summary>
    private static readonly Arbitrary<(ModelFile[] InOrder, ModelFile[] Arrivals)> Orders = (
        from files in Files
        from copies in Gen.SubListOf(files)
        from days in Gen.Choose(1, 3)
        let later = copies.Select(file => file with { Key = file.Key with { SubmittedOn = file.Key.SubmittedOn.AddDays(days) } })
        from arrivals in Gen.Shuffle(files.Concat(later).ToArray())
        select (files, arrivals)).ToArbitrary();

    [Fact]
    public void Fold_AnyOrderOfArrival_ClosesTheSame() => Holds((inOrder, arrivals) => inOrder.Describe() == arrivals.Describe());

    [Fact]
    public void Fold_EverySubmissionAgain_WritesNothing() => Holds((_, arrivals) => arrivals.Arrived.All(file =>
    {
        arrivals.Fold(file);
        return arrivals.Writes == 0;
    }));

    [Fact]
    public void Closed_AlwaysByALaterSubmission_WithARowThatSaysSo() => Holds((_, arrivals) => arrivals.Rows.All(row =>
        row.Closing is not { } closing
        || (closing.By.CompareTo(row.Submission) > 0
            && arrivals.Arrived.Single(file => file.Key == closing.By).Rows[closing.Row.RowNumber - 2].IsSound == !closing.IsHeldAgain)));

    [Fact]
    public void Closed_ByContent_NeverByWhoStoodBesideItUnderItsName() => Holds((_, arrivals) => arrivals.Rows.All(row =>
        row.Closing is not { Link: ClosingLink.Content } closing
        || arrivals.Arrived.Single(file => file.Key == closing.By).Rows[closing.Row.RowNumber - 2] is { IsSound: false }
        || !arrivals.Arrived.Single(file => file.Key.Id == row.Submission.Id).Rows.Any(beside =>
            beside.IsSound
            && beside.Nik == arrivals.Arrived.Single(file => file.Key == closing.By).Rows[closing.Row.RowNumber - 2].Nik
            && PersonTraits.Of(beside.Values, null).CanBe(PersonTraits.Of(row.Values, null)))));

    [Fact]
    public void Closed_HeldAgain_TheNewRowStandsInItsPlace() => Holds((_, arrivals) => arrivals.Rows.All(row =>
        row.Closing is not { IsHeldAgain: true } closing || arrivals.Rows.Any(other => other.Token == closing.Row)));

    [Fact]
    public void Closed_ByTheLedger_IsWhatTheRowsSay() => Holds((inOrder, _) => inOrder.Arrived.All(file =>
    {
        var closed = inOrder.Rows.Where(row => row.Closing?.By == file.Key).CountBy(row => row.Submission.Quarter).OrderBy(pair => pair.Key);
        return closed.SequenceEqual(inOrder.Fold(file).Closed.OrderBy(pair => pair.Key));
    }));

    private static void Holds(Func<HeldModel, HeldModel, bool> property) => Check.One(Seeded, Prop.ForAll(Orders, orders =>
    {
        var (inOrder, arrivals) = (new HeldModel(), new HeldModel());
        Array.ForEach(orders.InOrder, inOrder.Arrive);
        Array.ForEach(orders.Arrivals, arrivals.Arrive);
        return property(inOrder, arrivals);
    }));
}
