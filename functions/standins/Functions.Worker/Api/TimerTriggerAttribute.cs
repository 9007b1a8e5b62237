using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function on a schedule, in UTC.</summary>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>Gets the NCRONTAB expression, or the <c>%setting%</c> that holds it.</summary>
    public string Schedule { get; private set; } = schedule;

    /// <summary>Gets or sets whether occurrences are recorded, so that one missed while the host was down runs once when it is back.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Gets or sets whether the function also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
