using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Works one figure out from facts, as the summary does: by the same builder, for its area alone.</summary>
internal sealed class FigureMeter
{
    private readonly ProvinceQuarterBuilder _builder;
    private readonly FigureQuestion _question;
    private readonly CompileRun _run;
    private readonly IReadOnlyList<Submission> _inputs;
    private readonly ReferenceTables _tables;
    private readonly RollupFacts _context;
    private readonly decimal _ofContext;

    private FigureMeter(
        ProvinceQuarterBuilder builder, FigureQuestion question, CompileRun run, IReadOnlyList<Submission> inputs, ReferenceTables tables, RollupFacts context)
    {
        (_builder, _question, _run, _inputs, _tables, _context) = (builder.Only(question.Needs), question, run, inputs, tables, context);
        _ofContext = Read(context);
    }

    /// <summary>The figure of everybody.</summary>
    public static FigureMeter OfAll(ProvinceQuarterBuilder builder, FigureQuestion question, CompileRun run, IReadOnlyList<Submission> inputs, ReferenceTables tables) =>
        new(builder, question, run, inputs, tables, new RollupFacts());

    /// <summary>The parts of it that households have among all others.</summary>
    public FigureMeter Among(RollupFacts all) => new(_builder, _question, _run, _inputs, _tables, FigureContext.Of(all, _question));

    /// <summary>What it comes to by the submissions alone.</summary>
    public decimal OfNobody => _ofContext;

    /// <summary>What these facts come to.</summary>
    public decimal Of(RollupFacts facts)
    {
        if (!IsTouchedBy(facts))
        {
            return 0;
        }

        var sum = new RollupFacts();
        sum.Add(_context);
        sum.Add(facts);
        return Read(sum) - _ofContext;
    }

    /// <summary>What these records come to.</summary>
    public decimal Of(PartitionRecords records)
    {
        var facts = new RollupFacts();
        records.AddTo(facts, _run);
        return Of(facts);
    }

    private decimal Read(RollupFacts facts) => _question.Read(_builder.Build(_run, isProvisional: false, facts, _inputs, _tables));

    // Most households are elsewhere, and a look at their places costs less than a quarter.
    private bool IsTouchedBy(RollupFacts facts)
    {
        var area = _question.Area;
        return facts.Persons.Keys.Any(cell => cell.Area.IsWithin(area))
            || facts.Families.Values.Any(family => family.Area.IsWithin(area))
            || facts.Help.Any(help => help.Area?.IsWithin(area) == true || help.Delivery.Sender.IsWithin(area))
            || facts.Claims.Keys.Any(cell => cell.Regency.IsWithin(area))
            || facts.Movement.Cells.Keys.Any(cell => cell.From?.IsWithin(area) == true || cell.To?.IsWithin(area) == true)
            || facts.Dtsen.Persons.Keys.Any(cell => cell.Area.IsWithin(area))
            || facts.Dtsen.Families.Any(family => family.Area.IsWithin(area));
    }
}
