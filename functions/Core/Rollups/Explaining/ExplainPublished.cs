using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Plans;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Explains figures that are of nobody: of plans, and those that were published elsewhere.</summary>
public sealed class ExplainPublished(
    IClaimStore<PlanKey, PlanValues> plans, IIndicatorStore indicators, ITargetStore targets, ProvinceQuarterBuilder builder, AreaTable areas)
{
    /// <summary>Lays money and lines to the rows of the plans.</summary>
    /// <param name="since">What the version has nothing of.</param>
    internal async Task<FigureExplanation> OfPlansAsync(
        FigureQuestion question, CompileRun run, IReadOnlyList<Submission> since, ReferenceTables tables, FigureShares shares, CancellationToken cancellationToken)
    {
        var empty = builder.Only(question.Needs).Build(run, isProvisional: false, new RollupFacts(), [], tables);
        var lines = new List<PlanLine>();
        foreach (var sender in areas.Regencies(run.Province).Select(regency => regency.Code).Prepend(run.Province))
        {
            await foreach (var record in plans.ReadPartitionAsync(RecordPartition.Of(sender), cancellationToken))
            {
                var said = AsOfVersion(record, since).HistoryOf(sender);
                if (PlansOfProvince.LineOf(record.Key, said, run.Quarter) is { } line)
                {
                    lines.Add(line);
                    Share(line.Key, said);
                }
            }
        }

        return shares.Explain(Value(lines));

        void Share(PlanKey key, ClaimHistory<PlanValues> said)
        {
            var rows = RowsOf(key.Sender, said, run.Quarter);
            shares.Add(rows, Upto(rows.Count), Upto);

            decimal Upto(int count) =>
                PlansOfProvince.LineOf(key, ClaimHistory.Of(said.Entries.Where(entry => entry.Submission.Quarter <= run.Quarter).Take(count)), run.Quarter) is { } line ? Value([line]) : 0;
        }

        decimal Value(IReadOnlyList<PlanLine> of) => question.Read(PlansOfProvince.AddTo(empty, of, tables.Programmes));
    }

    /// <summary>Lays a published figure to the row that says it: the last one of the sender whose word stands.</summary>
    internal async Task<FigureExplanation> OfFiguresAsync(
        FigureQuestion question, CompileRun run, IReadOnlyList<Submission> since, ReferenceTables tables, FigureShares shares, CancellationToken cancellationToken)
    {
        var all = await FigureRecords.ReadAsync(indicators, targets, run.Province, cancellationToken);
        var records = new FigureRecords(AsOfVersion(all.Indicators, since), AsOfVersion(all.Targets, since));
        foreach (var one in records.Indicators.Select(record => FigureRecords.None with { Indicators = [record] })
            .Concat(records.Targets.Select(record => FigureRecords.None with { Targets = [record] })))
        {
            if (one.Indicators.Concat(one.Targets).Single() is var record && record.Key.Area == question.Area && Value(one) is not 0 and var value)
            {
                Share(record, value);
            }
        }

        return shares.Explain(Value(records));

        void Share(ClaimRecord<FigureKey, FigureValues> record, decimal value)
        {
            var sender = new[] { record.Key.Area.Province, record.Key.Area }.First(sender => record.HistoryOf(sender).AsOf(run.Quarter).InUnit is not null);
            var said = record.HistoryOf(sender).Entries.Where(entry => entry.Submission.Quarter <= run.Quarter).ToArray();
            var last = Array.FindLast(said, entry => entry.Values.Value is not null || entry.Values.Unit is not null)!;
            shares.Add(new HouseholdRow(sender, last.Submission, last.Place, null), value);
        }

        decimal Value(FigureRecords of) => question.Read(builder.Only(question.Needs).Build(run, isProvisional: false, new RollupFacts(), [], tables, of));
    }

    private static IReadOnlyList<HouseholdRow> RowsOf<TValues>(AreaCode sender, ClaimHistory<TValues> said, Quarter quarter)
        where TValues : class, IClaimValues<TValues> =>
        [.. said.Entries.Where(entry => entry.Submission.Quarter <= quarter).Select(entry => new HouseholdRow(sender, entry.Submission, entry.Place, null))];

    private static IReadOnlyList<ClaimRecord<FigureKey, FigureValues>> AsOfVersion(IEnumerable<ClaimRecord<FigureKey, FigureValues>> records, IReadOnlyList<Submission> since) =>
        [.. records.Select(record => AsOfVersion(record, since))];

    private static ClaimRecord<TKey, TValues> AsOfVersion<TKey, TValues>(ClaimRecord<TKey, TValues> record, IReadOnlyList<Submission> since)
        where TKey : IRecordKey<TKey>
        where TValues : class, IClaimValues<TValues> =>
        since.Aggregate(record, (left, submission) => left.Holds(submission.Regency, submission.Key) ? left.Without(submission.Regency, submission.Key) : left);
}
