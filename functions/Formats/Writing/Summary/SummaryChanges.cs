using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What changed between a version of a quarter's summary and the one before: figures, and what the two rest on.</summary>
public sealed class SummaryChanges
{
    private readonly IReadOnlyDictionary<FigureCell, string> _before;
    private readonly IReadOnlyDictionary<FigureCell, string> _now;
    private readonly IReadOnlyDictionary<(string Level, string Area), string> _names;

    private SummaryChanges(ProvinceQuarter quarter, VersionBefore before, IReadOnlyList<WrittenFigure> was, IReadOnlyList<WrittenFigure> isNow)
    {
        Quarter = quarter;
        Before = before;
        Figures = FigureChange.Between(was, isNow);
        Submissions = SubmissionChange.Between(before.Inputs, quarter.Inputs.Select(ManifestInput.Of));
        _before = was.ToDictionary(figure => figure.Cell, figure => figure.Value);
        _now = isNow.ToDictionary(figure => figure.Cell, figure => figure.Value);
        _names = isNow.DistinctBy(figure => (figure.Cell.Level, figure.Cell.Area)).ToDictionary(figure => (figure.Cell.Level, figure.Cell.Area), figure => figure.AreaName);
    }

    public ProvinceQuarter Quarter { get; }

    public VersionBefore Before { get; }

    /// <summary>The figures that changed, came or went.</summary>
    public IReadOnlyList<FigureChange> Figures { get; }

    /// <summary>The province's submissions that changed, came or were taken back.</summary>
    public IReadOnlyList<SubmissionChange> Submissions { get; }

    /// <summary>Whether the province's tables are others.</summary>
    public bool HasOtherReferences => Before.References != Quarter.References;

    /// <summary>Whether figures are worked out in another way.</summary>
    public bool IsCountedOtherwise => Before.Counting != InputsId.Counting;

    /// <summary>Whether other figures are too small to be published.</summary>
    public bool IsSuppressedOtherwise => Before.SuppressBelow != Quarter.Suppressed.Below;

    /// <summary>Whether the pockets hold another part of the poor; where there were none before, that is another way of counting.</summary>
    public bool HasOtherPocketShare => Before.PocketShare is { } share && share != Quarter.PocketRule.Share;

    /// <param name="figures">This version's <c>ringkasan.csv</c>.</param>
    public static SummaryChanges Of(ProvinceQuarter quarter, VersionBefore before, ReadOnlyMemory<byte> figures) =>
        new(quarter, before, WrittenFigure.AllOf(before.Figures), WrittenFigure.AllOf(figures));

    /// <summary>The submissions of one regency that changed; of the province its own.</summary>
    public IReadOnlyList<SubmissionChange> SubmissionsOf(AreaCode regency) => [.. Submissions.Where(change => change.Regency == regency)];

    /// <summary>How many figures of a regency and its districts changed.</summary>
    public int FiguresOf(AreaCode regency) => Figures.Count(figure => AreaCode.Parse(figure.Cell.Area).IsWithin(regency));

    /// <summary>An area's name as this version's <c>ringkasan.csv</c> has it, inert; blank where it has none.</summary>
    public string NameOf(string level, AreaCode area) => _names.GetValueOrDefault((level, area.ToString()), "");

    /// <summary>A figure of both versions, changed or not.</summary>
    public FigureChange Whole(string level, AreaCode area, string measure)
    {
        var cell = new FigureCell(level, area.ToString(), measure, "", "");
        return new FigureChange(cell, "", _before.GetValueOrDefault(cell), _now.GetValueOrDefault(cell));
    }
}
