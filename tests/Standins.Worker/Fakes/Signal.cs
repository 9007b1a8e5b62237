namespace Pipeline.Standins.Worker.Tests;

/// <summary>Lets a test wait for a condition that others bring about, without looking at a clock.</summary>
internal sealed class Signal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();

    public void Raise()
    {
        lock (_lock)
        {
            var raised = _next;
            _next = New();
            raised.SetResult();
        }
    }

    public async Task WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                next = _next.Task;
            }

            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
