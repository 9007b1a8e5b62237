using Azure.Core;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>One write takes effect, but its answer is lost on the way.</summary>
internal sealed class LostAnswer(string locks, int at) : StorageCallPolicy(locks)
{
    public bool Happened => Calls >= at;

    protected override bool Counts(Request request) => request.Method != RequestMethod.Get && request.Method != RequestMethod.Head;

    protected override async ValueTask OnCallAsync(int number, HttpMessage message, Func<ValueTask> send)
    {
        await send();
        if (number == at)
        {
            message.Response.Dispose();
            throw new IOException("The answer was lost.");
        }
    }
}
