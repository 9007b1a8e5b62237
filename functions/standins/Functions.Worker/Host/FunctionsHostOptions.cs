namespace Pipeline.Standins.Functions;

/// <summary>Settings of the one-machine host, from the configuration section <c>FunctionsHost</c>; what Azure knows too is in host.json.</summary>
public sealed class FunctionsHostOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "FunctionsHost";

    /// <summary>Gets or sets how long the host waits between two scans of the containers.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the pause before the second try of a blob; each further one is twice as long, up to a minute.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long running functions may go on after a stop before their token is cancelled.</summary>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the lease on a receipt or a timer, 15 to 60 seconds: how long the work of a killed process stays locked.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the loopback port of HTTP functions; 0 takes a free one. Without HTTP functions nothing listens.</summary>
    public int HttpPort { get; set; }

    /// <summary>Gets or sets the name under which receipts and timers are kept; the app's assembly name when null.</summary>
    public string? HostId { get; set; }

    /// <summary>Gets or sets where host.json is; beside the app when null.</summary>
    public string? HostJsonPath { get; set; }
}
