using System.Globalization;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Storage.Blobs;

/// <summary>The names of blobs in the work container; the triggers' patterns have the same shape.</summary>
public static class WorkBlobs
{
    /// <summary>What triggers CompileShard, below the work container.</summary>
    public const string ShardPattern = "shards/{province}/{quarter}/{inputs}/{number}";

    /// <summary>What triggers FinishProvince, below the work container.</summary>
    public const string PartialPattern = "partials/{province}/{quarter}/{inputs}/{number}";

    private const string Plans = "plans";
    private const string ShardFolder = "shards";
    private const string PartialFolder = "partials";

    /// <summary>The shard that a trigger's values name.</summary>
    /// <exception cref="FormatException">The blob was not written by the pipeline.</exception>
    public static ShardPlace PlaceOf(string province, string quarter, string inputs, string number) => new(
        new CompileRun(AreaCode.Parse(province), Quarter.Parse(quarter), inputs), int.Parse(number, CultureInfo.InvariantCulture));

    internal static string Plan(CompileRun run) => $"{Plans}/{Folder(run)}/plan.json";

    internal static string Shards(CompileRun run) => $"{ShardFolder}/{Folder(run)}/";

    internal static string Partials(CompileRun run) => $"{PartialFolder}/{Folder(run)}/";

    /// <summary>Where all runs of the quarter have what they are made of; the plans last.</summary>
    internal static IEnumerable<string> FoldersOfQuarter(CompileRun run) =>
        new[] { ShardFolder, PartialFolder, Plans }.Select(folder => $"{folder}/{run.Province}/{run.Quarter}/");

    internal static bool IsOf(CompileRun run, string blob) => blob.Contains($"/{Folder(run)}/", StringComparison.Ordinal);

    internal static string Shard(ShardPlace place) => Shards(place.Run) + Number(place);

    internal static string Partial(ShardPlace place) => Partials(place.Run) + Number(place);

    private static string Folder(CompileRun run) => $"{run.Province}/{run.Quarter}/{run.InputsId}";

    private static string Number(ShardPlace place) => place.Number.ToString("D4", CultureInfo.InvariantCulture);
}
