using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>Reads the multipart answer to a transaction: one HTTP response for each action, or the one that failed.</summary>
internal static class ChangesetReader
{
    /// <exception cref="InvalidOperationException">The body is no batch response.</exception>
    public static List<Response> Read(Response batch)
    {
        var body = batch.Content.ToMemory();
        var delimiter = Delimiter(batch, body.Span);
        var parts = new List<Response>();
        var rest = body[IndexAfter(body.Span, delimiter)..];
        while (!rest.Span.StartsWith("--"u8))
        {
            var end = rest.Span.IndexOf(delimiter);
            if (end < 0)
            {
                throw new InvalidOperationException("The batch response ends inside a part.");
            }

            parts.Add(ReadPart(rest[..end], batch.ClientRequestId));
            rest = rest[(end + delimiter.Length)..];
        }

        return parts;
    }

    /// <summary>What separates the parts: the changeset's boundary, or the batch's own where the service answered without a changeset.</summary>
    private static byte[] Delimiter(Response batch, ReadOnlySpan<byte> body)
    {
        var inner = body.IndexOf("boundary="u8);
        string boundary;
        if (inner >= 0)
        {
            var value = body[(inner + "boundary="u8.Length)..];
            boundary = Encoding.ASCII.GetString(value[..value.IndexOfAny("\r\n;"u8)]);
        }
        else
        {
            var header = batch.Headers.ContentType ?? string.Empty;
            boundary = header[(header.IndexOf("boundary=", StringComparison.Ordinal) + "boundary=".Length)..];
        }

        return Encoding.ASCII.GetBytes("--" + boundary.Trim().Trim('"'));
    }

    private static int IndexAfter(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter)
    {
        var start = body.IndexOf(delimiter);
        return start < 0 ? throw new InvalidOperationException("The batch response has no parts.") : start + delimiter.Length;
    }

    /// <summary>A part has headers of its own, then <c>HTTP/1.1 204 No Content</c>, headers, an empty line and perhaps a body.</summary>
    private static PartResponse ReadPart(ReadOnlyMemory<byte> part, string clientRequestId)
    {
        var start = part.Span.IndexOf("HTTP/1.1 "u8);
        if (start < 0)
        {
            throw new InvalidOperationException("A part of the batch response has no status line.");
        }

        var response = part[(start + "HTTP/1.1 "u8.Length)..];
        var line = response.Span[..response.Span.IndexOf((byte)'\n')].TrimEnd("\r"u8);
        var status = int.Parse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture);
        var reason = line.Length > 4 ? Encoding.ASCII.GetString(line[4..]) : string.Empty;
        var head = response.Span.IndexOf("\r\n\r\n"u8);
        var headers = head < 0 ? response : response[..(head + 2)];
        var content = head < 0 ? default : response[(head + 4)..];
        return new PartResponse(status, reason, headers[(response.Span.IndexOf((byte)'\n') + 1)..], content, clientRequestId);
    }
}
