namespace Pipeline.Local.Tests.Commands;

/// <summary>Keeps what is written, and tells when a line with some text was.</summary>
internal sealed class WaitingWriter(string awaited) : StringWriter
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Seen => _seen.Task;

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        if (value?.Contains(awaited, StringComparison.Ordinal) == true)
        {
            _seen.TrySetResult();
        }

        return Task.CompletedTask;
    }
}
