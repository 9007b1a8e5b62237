using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Local.Hosting;

/// <summary>A province's quarter after the wish to compile it.</summary>
/// <param name="Start">What became of the wish.</param>
/// <param name="Line">The ledger's line; null when the quarter has no summary yet.</param>
internal sealed record CompiledQuarter(AreaCode Province, Quarter Quarter, CompileStart Start, QuarterLine? Line);

/// <summary>Compiles quarters now, on a host that runs.</summary>
internal static class QuarterCompilation
{
    /// <summary>Starts what is due and waits until the summaries are written.</summary>
    public static async Task<IReadOnlyList<CompiledQuarter>> CompileAsync(
        this PipelineHost host, IEnumerable<(AreaCode Province, Quarter Quarter)> wanted, CancellationToken cancellationToken)
    {
        var compile = host.Services.GetRequiredService<CompileQuarter>();
        var store = host.Services.GetRequiredService<ICompileStore>();
        var started = new List<(AreaCode Province, Quarter Quarter, CompileStart Start)>();
        foreach (var (province, quarter) in wanted)
        {
            started.Add((province, quarter, await compile.StartAsync(province, quarter, cancellationToken)));
        }

        await host.WaitUntilIdleAsync(cancellationToken);
        var compiled = new List<CompiledQuarter>();
        foreach (var (province, quarter, start) in started)
        {
            compiled.Add(new CompiledQuarter(province, quarter, start, await store.FindLineAsync(province, quarter, cancellationToken)));
        }

        return compiled;
    }
}
