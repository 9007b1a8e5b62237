using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Answers where a figure of a summary comes from: which submissions, and for a regency which of its own rows.</summary>
/// <remarks>Nothing is counted in a way of its own: the figure is worked out by the summary's own builder, of everybody and of one
/// household at a time, and of the household with its rows one after the other. Memory grows as that of the finish, and with the records behind the figure.</remarks>
public sealed class ExplainFigure(
    IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, ISubmissionLedger ledger, ProvinceReferences references,
    ProvinceQuarterBuilder builder, ExplainPublished published, AreaTable areas, CompiledProvinces all)
{
    /// <param name="run">Of which province and quarter.</param>
    /// <param name="version">The version in which the figure stands.</param>
    /// <param name="viewer">Who asks.</param>
    public async Task<FigureExplanation> RunAsync(
        FigureQuestion question, CompileRun run, VersionBefore version, FigureViewer viewer, CancellationToken cancellationToken)
    {
        var inputs = await VersionInputs.ReadAsync(ledger, areas, all.Codes, run, version, cancellationToken);
        var tables = await references.ReadAsync(run.Province, version.References, cancellationToken);
        var shares = new FigureShares(inputs.Known, viewer);
        return question.Origin switch
        {
            FigureOrigin.Ledger or FigureOrigin.Reporting => OfLedger(question, run, inputs.Inputs, tables, shares),
            FigureOrigin.Plans => await published.OfPlansAsync(question, run, inputs.Since, tables, shares, cancellationToken),
            FigureOrigin.Published => await published.OfFiguresAsync(question, run, inputs.Since, tables, shares, cancellationToken),
            _ => await OfRecordsAsync(question, run, inputs, tables, shares, cancellationToken),
        };
    }

    private FigureExplanation OfLedger(FigureQuestion question, CompileRun run, IReadOnlyList<Submission> inputs, ReferenceTables tables, FigureShares shares)
    {
        var (ofAll, ofNone) = (Value(inputs), Value([]));
        foreach (var submission in inputs)
        {
            if (Value([submission]) - ofNone is not 0 and var amount)
            {
                shares.Add(submission, amount);
            }
        }

        return shares.Explain(ofAll);

        decimal Value(IReadOnlyList<Submission> submissions) => FigureMeter.OfAll(builder, question, run, submissions, tables).OfNobody;
    }

    private async Task<FigureExplanation> OfRecordsAsync(
        FigureQuestion question, CompileRun run, VersionInputs inputs, ReferenceTables tables, FigureShares shares, CancellationToken cancellationToken)
    {
        var registry = new RegistryOfVersion(people, deliveries, dtsen, [.. inputs.Inputs.Select(input => input.Regency).Distinct()], inputs.Since);
        var facts = new RollupFacts();
        await foreach (var partition in registry.ReadAsync(cancellationToken))
        {
            partition.AddTo(facts, run);
        }

        var meter = FigureMeter.OfAll(builder, question, run, inputs.Inputs, tables);
        await ShareAsync(question, run, registry, facts, meter.Among(facts), shares, cancellationToken);
        return shares.Explain(meter.Of(facts));
    }

    private static async Task ShareAsync(
        FigureQuestion question, CompileRun run, RegistryOfVersion registry, RollupFacts all, FigureMeter meter, FigureShares shares, CancellationToken cancellationToken)
    {
        var isByFamily = question.IsByFamily && meter.Of(FamilyFacts.PersonsOf(all)) == 0;
        var families = isByFamily ? FamilyFacts.By(all).Where(family => meter.Of(family.Value) != 0).Select(family => family.Key).ToHashSet(StringComparer.Ordinal) : [];
        var behind = new Dictionary<string, PartitionRecords>(StringComparer.Ordinal);
        await foreach (var partition in registry.ReadAsync(cancellationToken))
        {
            foreach (var (household, records) in Households.In(partition, run, isByFamily))
            {
                if (families.Contains(household))
                {
                    behind[household] = behind.TryGetValue(household, out var known) ? known + records : records;
                }
                else if (!FamilyFacts.IsFamily(household) || !isByFamily)
                {
                    Share(records);
                }
            }
        }

        foreach (var (_, records) in behind)
        {
            Share(records);
        }

        void Share(PartitionRecords records)
        {
            if (meter.Of(records) is not 0 and var value)
            {
                var rows = new HouseholdRows(records, question.Source, question.Area.Level == AreaLevel.Province ? null : question.Area.Regency, run.Quarter);
                shares.Add(rows.InOrder, value, count => meter.Of(rows.Upto(count)));
            }
        }
    }
}
