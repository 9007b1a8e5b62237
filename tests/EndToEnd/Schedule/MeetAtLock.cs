using System.Collections.Concurrent;
using Azure.Core;
using Pipeline.EndToEnd.Faults;

namespace Pipeline.EndToEnd.Schedule;

/// <summary>Processes that ask for a lock for the first time when all of them are about to: each has found the same before.</summary>
internal sealed class MeetAtLock(int processes, string locks)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = processes;

    /// <summary>What all of them wrote, but for the locks, in the order in which it was sent: method and path.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    /// <summary>What one of the processes is given.</summary>
    public WirePolicy ForProcess() => new Member(this);

    private Task ArriveAsync()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _all.SetResult();
        }

        return _all.Task;
    }

    private sealed class Member(MeetAtLock group) : WirePolicy
    {
        private int _asked;

        protected override async ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
        {
            if (message.Request.Uri.Path.Contains($"/{group.Locks}/", StringComparison.Ordinal))
            {
                await (Interlocked.Increment(ref _asked) == 1 ? group.ArriveAsync() : Task.CompletedTask);
            }
            else if (message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head)
            {
                group.Writes.Enqueue($"{message.Request.Method} {message.Request.Uri.Path}");
            }

            await send();
        }
    }

    private string Locks { get; } = locks;
}
