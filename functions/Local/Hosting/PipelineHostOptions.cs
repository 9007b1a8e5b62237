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
/// <param name="storage">The storage, which must answer.</param>
public sealed class PipelineHostOptions(HostStorage storage)
{
    public PipelineHostOptions(string connectionString)
        : this(HostStorage.Of(connectionString))
    {
    }

    public HostStorage Storage { get; } = storage;

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
