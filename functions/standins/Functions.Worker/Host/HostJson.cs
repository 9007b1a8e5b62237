using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Standins.Functions;

/// <summary>What host.json says, as far as it applies here; the rest of it is ignored.</summary>
/// <param name="FunctionTimeout">How long a function may run; null for without end.</param>
/// <param name="MaxDegreeOfParallelism">How many blobs are worked on at once.</param>
/// <param name="PoisonBlobThreshold">How many tries a blob gets.</param>
/// <param name="RoutePrefix">What stands before the routes of HTTP functions.</param>
internal sealed record HostJson(TimeSpan? FunctionTimeout, int MaxDegreeOfParallelism, int PoisonBlobThreshold, string RoutePrefix)
{
    /// <summary>App settings under this name override host.json, as in Azure.</summary>
    public const string OverrideSection = "AzureFunctionsJobHost";

    // The defaults are those of the official host on a plan of its own.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);
    private static readonly int DefaultParallelism = 8 * Environment.ProcessorCount;
    private const int DefaultThreshold = 5;

    /// <summary>Reads the file, which need not exist, under the app settings that override it.</summary>
    public static IConfiguration Configuration(string path, IConfiguration settings) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(path), optional: true, reloadOnChange: false)
            .AddConfiguration(settings.GetSection(OverrideSection))
            .Build();

    /// <exception cref="InvalidOperationException">A value cannot be what it should be.</exception>
    public static HostJson Read(IConfiguration json) => new(
        Timeout(json["functionTimeout"]),
        Positive(json, "extensions:blobs:maxDegreeOfParallelism", DefaultParallelism),
        Positive(json, "extensions:blobs:poisonBlobThreshold", DefaultThreshold),
        json["extensions:http:routePrefix"] ?? "api");

    private static TimeSpan? Timeout(string? text) => text switch
    {
        null => DefaultTimeout,
        "-1" => null,
        _ when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero => timeout,
        _ => throw new InvalidOperationException($"host.json: functionTimeout is '{text}', expected a positive time such as 00:30:00, or -1."),
    };

    private static int Positive(IConfiguration json, string key, int otherwise) => json[key] switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"host.json: {key.Replace(':', '.')} is '{text}', expected a whole number above 0."),
    };
}
