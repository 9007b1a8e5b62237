using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pipeline.Benchmarks.Simulated;

/// <summary>An entity group transaction as the client sends it, and as the service answers it.</summary>
internal static class Changeset
{
    /// <summary>The actions of a transaction and the partition that all lie in.</summary>
    public static (string Table, string Partition, IReadOnlyList<EntityAction> Actions) Read(ReadOnlySpan<byte> body)
    {
        var boundary = body[body.IndexOf("--changeset_"u8)..];
        boundary = boundary[..boundary.IndexOf("\r\n"u8)];
        var actions = new List<EntityAction>();
        var (table, partition) = ("", "");
        var rest = body[(body.IndexOf(boundary) + boundary.Length)..];
        while (!rest.StartsWith("--"u8))
        {
            var end = rest.IndexOf(boundary);
            var part = rest[..end];
            part = part[(part.IndexOf("\r\n\r\n"u8) + 4)..];
            var line = Encoding.UTF8.GetString(part[..part.IndexOf("\r\n"u8)]).Split(' ');
            var content = part[(part.IndexOf("\r\n\r\n"u8) + 4)..].TrimEnd("\r\n"u8);
            var address = Uri.UnescapeDataString(line[1][(line[1].LastIndexOf('/') + 1)..]);
            var (of, row) = line[0] == "POST" ? KeysOf(content) : KeysOf(address);
            (table, partition) = (address.Split('(')[0], of);
            actions.Add(new EntityAction(line[0], row, VersionIn(part), content.ToArray()));
            rest = rest[(end + boundary.Length)..];
        }

        return (table, partition, actions);
    }

    /// <summary>What the service says: a part an action, or one for the action that failed.</summary>
    public static byte[] Answer(int status, IReadOnlyList<string> versions)
    {
        var text = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        foreach (var version in status == 204 ? versions : [""])
        {
            text.Append(CultureInfo.InvariantCulture, $"--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 {status} \r\nETag: {version}\r\n\r\n\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n").ToString());
    }

    /// <summary>The keys in <c>People(PartitionKey='620201',RowKey='…')</c>.</summary>
    public static (string Partition, string Row) KeysOf(string address)
    {
        var parts = address.Split('\'');
        return (parts[1], parts[3]);
    }

    /// <summary>The keys in an entity.</summary>
    public static (string Partition, string Row) KeysOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (partition, row) = ("", "");
        while (reader.Read() && (partition.Length == 0 || row.Length == 0))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isPartition, isRow) = (reader.ValueTextEquals("PartitionKey"u8), reader.ValueTextEquals("RowKey"u8));
                _ = reader.Read();
                partition = isPartition ? reader.GetString()! : partition;
                row = isRow ? reader.GetString()! : row;
            }
        }

        return (partition, row);
    }

    private static string? VersionIn(ReadOnlySpan<byte> part)
    {
        var head = part[..part.IndexOf("\r\n\r\n"u8)];
        var at = head.IndexOf("If-Match: "u8);
        if (at < 0)
        {
            return null;
        }

        var value = head[(at + "If-Match: ".Length)..];
        var end = value.IndexOf("\r\n"u8);
        return Encoding.ASCII.GetString(end < 0 ? value : value[..end]);
    }
}
