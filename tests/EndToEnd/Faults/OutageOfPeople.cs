using Azure.Core;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Faults;

/// <summary>The table of persons answers nothing but 503; all else works.</summary>
internal sealed class OutageOfPeople : WirePolicy
{
    /// <summary>What the table is called; known when the account is.</summary>
    public string Table { get; set; } = "People";

    protected override ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        if (!IsTransaction(message) && !message.Request.Uri.Path.Contains($"/{Table}(", StringComparison.Ordinal))
        {
            return send();
        }

        message.Response = new SpoiledAnswer(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""");
        return ValueTask.CompletedTask;
    }
}
