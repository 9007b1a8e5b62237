using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.Local.Hosting;

/// <summary>What of the Function App runs in this process.</summary>
public enum HostedFunctions
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Only what finishes a compilation that was started here: uploads and schedules are left to whoever serves the account.</summary>
    Compilation,
}

/// <summary>How the Function App is to run in this process.</summary>
/// <param name="connectionString">The storage account, which must answer.</param>
public sealed class PipelineHostOptions(string connectionString)
{
    /// <summary>Holds a key: never printed.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>The account of uploads and feedback, where it is one of its own as in Azure; never printed either.</summary>
    public string IntakeConnectionString { get; init; } = connectionString;

    public HostedFunctions Functions { get; init; }

    /// <summary>Settings over those of the environment, by the names the app knows: containers and tables (<c>Uploads</c>,
    /// <c>People</c>), <c>Provinces</c>, <c>FunctionsHost:PollingInterval</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the app logs to, and the caller's to dispose; nowhere when null.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Replaces services after the app's own are in.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }
}
