namespace Microsoft.Azure.Functions.Worker;

/// <summary>The recorded occurrences of a timer, in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>Gets or sets when the timer last ran; the default value before its first run.</summary>
    public DateTime Last { get; set; }

    /// <summary>Gets or sets when it is expected to run next.</summary>
    public DateTime Next { get; set; }

    /// <summary>Gets or sets when this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
