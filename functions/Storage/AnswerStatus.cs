using System.Buffers.Text;
using Azure;

namespace Pipeline.Storage;

/// <summary>What an answer of the storage comes to.</summary>
internal static class AnswerStatus
{
    /// <summary>The HTTP status; of an entity group transaction that of its first part.</summary>
    /// <remarks>A transaction is answered with 202 whatever became of it. Where it failed, its only part says why:
    /// throttling of a partition is found there. (Microsoft Learn, "Performing entity group transactions".)</remarks>
    public static int Of(Response answer)
    {
        if (answer is not { Status: 202, ContentStream: MemoryStream })
        {
            return answer.Status;
        }

        var begin = "HTTP/1.1 "u8;
        var body = answer.Content.ToMemory().Span;
        var part = body.IndexOf(begin);
        return part >= 0 && Utf8Parser.TryParse(body[(part + begin.Length)..], out int status, out _) ? status : answer.Status;
    }
}
