using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Pipeline.Standins.Functions;

/// <summary>Runs a timer function once and tells what it needs to know about its schedule.</summary>
internal sealed class TimerRun(FunctionInvoker invoker, RunningInvocations running, TimeProvider time, ILogger<TimerRun> logger)
{
    public bool IsMonitored(FunctionTrigger.Timer trigger) => trigger.UseMonitor && !trigger.Schedule.IsBelowAMinute(time.GetUtcNow());

    /// <summary>Runs it; abandoned without a start when the host stops.</summary>
    public async Task<FinishedInvocation> RunAsync(HostedFunction function, FunctionTrigger.Timer trigger, TimerStatus status, bool isPastDue)
    {
        if (!running.TryBegin(out var ending))
        {
            return new FinishedInvocation(function.Name, BlobPath: null, InvocationOutcome.Abandoned, Try: 1, TimeSpan.Zero, Error: null);
        }

        using (ending)
        {
            var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = IsMonitored(trigger) ? Told(status, trigger.Schedule) : null };
            var execution = await invoker.InvokeAsync(function, ImmutableDictionary<string, object?>.Empty, _ => Task.FromResult<object>(info));
            var outcome = execution switch
            {
                { Error: null } => InvocationOutcome.Succeeded,
                { WasAbandoned: true } => InvocationOutcome.Abandoned,
                _ => InvocationOutcome.Failed,
            };
            var finished = new FinishedInvocation(function.Name, BlobPath: null, outcome, Try: 1, execution.Elapsed, execution.Error);
            running.Report(finished);
            return finished;
        }
    }

    public void Log(FinishedInvocation finished, DateTimeOffset due, DateTimeOffset next)
    {
        if (finished.Error is { } error)
        {
            HostLog.TimerFailed(logger, finished.Function, due, error.GetType().Name, next);
        }
        else
        {
            HostLog.TimerDone(logger, finished.Function, due, (long)finished.Elapsed.TotalMilliseconds, next);
        }
    }

    private ScheduleStatus Told(TimerStatus status, TimerSchedule schedule) => new()
    {
        Last = status.Last?.UtcDateTime ?? default,
        Next = schedule.After(time.GetUtcNow()).UtcDateTime,
        LastUpdated = status.LastUpdated.UtcDateTime,
    };
}
