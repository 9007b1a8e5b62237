using Microsoft.Extensions.DependencyInjection;
using Pipeline.Formats.Writing;
using Pipeline.Local.Output;
using Pipeline.Rollups;

namespace Pipeline.Local.Hosting;

/// <summary>Finds figures in the summaries that were written.</summary>
internal sealed class PublishedSummaries(IServiceProvider services)
{
    /// <summary>A version of a quarter's summary, and a figure in it.</summary>
    /// <param name="number">The last one where none is named.</param>
    /// <exception cref="UnusableException">There is none such; the sentence says what there is.</exception>
    public async Task<(VersionBefore Version, WrittenFigure Figure)> FindAsync(FigureAsked asked, int? number, CancellationToken cancellationToken)
    {
        var line = await services.GetRequiredService<ICompileStore>().FindLineAsync(asked.Province, asked.Quarter, cancellationToken);
        if (line is not { Version: > 0 })
        {
            throw new UnusableException($"{asked.Province} {asked.Quarter} has no summary yet: `status {asked.Province}` says what there is, `rollup {asked.Quarter} --province {asked.Province}` compiles it.");
        }

        var version = await ReadAsync(asked, number ?? line.Version, cancellationToken)
            ?? throw new UnusableException($"{asked.Province} {asked.Quarter} has no version {number ?? line.Version}: its last one is {line.Version}.");
        var figures = WrittenFigure.AllOf(version.Figures);
        var figure = figures.FirstOrDefault(figure => figure.Cell == asked.Cell)
            ?? throw new UnusableException($"Version {version.Version} of {asked.Province} {asked.Quarter} has no figure {KeyOf(asked.Cell)}.{Suggestion(asked, figures)}");
        return (version, figure);
    }

    private async Task<VersionBefore?> ReadAsync(FigureAsked asked, int number, CancellationToken cancellationToken)
    {
        var versions = services.GetRequiredService<ISummaryVersions>();
        return await versions.ReadAsync(asked.Province, asked.Quarter, number, SummaryFileNames.Manifest, cancellationToken) is { } manifest
            && await versions.ReadAsync(asked.Province, asked.Quarter, number, SummaryFileNames.Csv, cancellationToken) is { } figures
                ? SummaryManifest.Read(manifest, figures)
                : null;
    }

    private static string Suggestion(FigureAsked asked, IReadOnlyList<WrittenFigure> figures) => NearestFigures.To(asked.Cell, figures) is { Count: > 0 } nearest
        ? $" Did you mean {string.Join(" or ", nearest.Select(figure => $"`{asked.Province} {asked.Quarter} {KeyOf(figure.Cell)}`"))}?"
        : " docs/ringkasan-kolom.md explains which there are.";

    private static string KeyOf(FigureCell cell) => Printable.Of(string.Join(
        ' ', new[] { cell.Level, cell.Area, cell.Measure, cell.Dimension, cell.Category }.Where(word => word.Length > 0).Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word)));
}
