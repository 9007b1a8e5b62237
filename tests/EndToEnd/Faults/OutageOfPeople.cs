using Azure.Core;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Faults;

/// <summary>The table of persons, and every transaction, answers nothing but 503; all else works.</summary>
internal sealed class OutageOfPeople(string table) : WirePolicy
{
    protected override ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        if (!IsTransaction(message) && !message.Request.Uri.Path.Contains($"/{table}(", StringComparison.Ordinal))
        {
            return send();
        }

        message.Response = new SpoiledAnswer(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""");
        return ValueTask.CompletedTask;
    }
}
