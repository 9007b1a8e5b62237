using Azure.Core;

namespace Pipeline.EndToEnd.Faults;

/// <summary>The processes of a group write for the first time when all of them have read: every one but the first is too late.</summary>
internal sealed class MeetBeforeWriting(int processes)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = processes;
    private int _lost;

    /// <summary>How many transactions were refused because somebody else was first.</summary>
    public int Lost => _lost;

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

    private sealed class Member(MeetBeforeWriting group) : WirePolicy
    {
        private int _transactions;

        protected override async ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
        {
            if (!IsTransaction(message))
            {
                await send();
                return;
            }

            if (Interlocked.Increment(ref _transactions) == 1)
            {
                await group.ArriveAsync();
            }

            await send();
            if (message.Response.Content.ToString() is var answer
                && (answer.Contains("HTTP/1.1 409", StringComparison.Ordinal) || answer.Contains("HTTP/1.1 412", StringComparison.Ordinal)))
            {
                Interlocked.Increment(ref group._lost);
            }
        }
    }
}
