using System.Buffers;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Cuts entities of one partition into entity group transactions within every limit of Table Storage. The emulator does
/// not enforce them all, so we do. (Microsoft Learn, "Understanding the Table service data model" and "Performing entity group transactions".)
/// </summary>
internal static class EntityBatches
{
    /// <summary>Entities a transaction.</summary>
    public const int Entities = 100;

    /// <summary>Bytes a transaction: 4 MiB, less room for the envelope of each part.</summary>
    public const int TransactionBytes = (4 * 1024 * 1024) - (Entities * 1024);

    /// <summary>Bytes an entity: 1 MiB.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Bytes of a character that JSON escapes: <c>\u0022</c>.</summary>
    private const int EscapedBytes = 6;

    /// <summary>Properties an entity, without its keys and timestamp.</summary>
    public const int Properties = 252;

    // What the default encoder of System.Text.Json, which the client uses, leaves as it is. All else is \uXXXX or shorter.
    private static readonly SearchValues<char> SentAsTheyAre =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%()*,-./:;=?@[]^_{|}~");

    /// <exception cref="InvalidOperationException">One entity alone is beyond a limit: a bug, since no record grows so far.</exception>
    public static IEnumerable<IReadOnlyList<T>> Cut<T>(IEnumerable<T> items, Func<T, TableEntity> entityOf)
    {
        var batch = new List<T>(Entities);
        var batchBytes = 0;
        foreach (var item in items)
        {
            var bytes = BytesOf(entityOf(item));
            if (batch.Count == Entities || (batch.Count > 0 && batchBytes + bytes > TransactionBytes))
            {
                yield return batch;
                batch = new List<T>(Entities);
                batchBytes = 0;
            }

            batch.Add(item);
            batchBytes += bytes;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>An upper bound of what the entity takes, in the table and on the wire.</summary>
    private static int BytesOf(TableEntity entity)
    {
        var stored = 0;
        var sent = 0;
        foreach (var (name, value) in entity)
        {
            var text = value as string ?? "";
            stored += (2 * name.Length) + (2 * text.Length) + 16;

            sent += name.Length + (EscapedBytes * text.Length) - ((EscapedBytes - 1) * text.AsSpan().CountAny(SentAsTheyAre)) + 64;
        }

        if (stored > EntityBytes || entity.Count > Properties + 4)
        {
            throw new InvalidOperationException($"An entity of {stored} bytes and {entity.Count} properties is beyond the limits of Table Storage.");
        }

        return sent;
    }
}
