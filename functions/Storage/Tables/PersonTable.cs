using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The registry of persons in Table Storage: merges by partition, in entity group transactions, by ETag.</summary>
internal sealed class PersonTable(TableClient table, PartitionDirectory directory, TimeProvider time) : IPersonStore
{
    /// <summary>Up to so many NIKs are read one by one; more by the range they span, which costs a call a thousand records.</summary>
    private const int PointReads = 12;

    /// <summary>So many NIKs are read, folded and written before the next are read: what a page holds, so that memory does
    /// not grow with a partition and no call is made twice.</summary>
    private const int AtOnce = 1000;

    private readonly Polly.ResiliencePipeline<int> _conflicts = LostRaces.Retries(time);

    public async Task<int> MergeAsync(
        NikPartition partition, IReadOnlyCollection<Nik> niks, AreaCode claimant,
        Func<PersonRecord, PersonRecord> fold, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var slice in niks.Order().Chunk(AtOnce))
        {
            written += await MergeSliceAsync(partition, slice, claimant, fold, cancellationToken);
        }

        return written;
    }

    private async Task<int> MergeSliceAsync(
        NikPartition partition, IReadOnlyCollection<Nik> niks, AreaCode claimant,
        Func<PersonRecord, PersonRecord> fold, CancellationToken cancellationToken)
    {
        var open = niks;
        var written = 0;
        var left = await _conflicts.ExecuteAsync(
            async token =>
            {
                var changes = Fold(await ReadSliceAsync(partition, open, token), open, fold);
                if (changes.Count > 0)
                {
                    await directory.EnsureAsync(claimant, partition, token);
                }

                var lost = new List<Nik>();
                foreach (var batch in EntityBatches.Cut(changes, change => change.Entity))
                {
                    if (await TryWriteAsync(batch, token))
                    {
                        written += batch.Count;
                    }
                    else
                    {
                        lost.AddRange(batch.Select(change => change.Nik));
                    }
                }

                open = lost;
                return lost.Count;
            },
            cancellationToken);
        return left == 0
            ? written
            : throw new TimeoutException($"{left} records of partition {partition} were changed by others again and again.");
    }

    public async IAsyncEnumerable<PersonRecord> ReadAsync(
        NikPartition partition, IReadOnlyCollection<Nik> niks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var slice in niks.Order().Chunk(AtOnce))
        {
            foreach (var entity in (await ReadSliceAsync(partition, slice, cancellationToken)).Values)
            {
                yield return PersonEntity.Read(entity);
            }
        }
    }

    public async IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        NikPartition partition, IReadOnlyCollection<NikStem> stems, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A few by a range each; more by the one range that they span.
        var begin = stems.Select(stem => stem.Digits).Order(StringComparer.Ordinal).ToArray();
        var ranges = begin.Length <= PointReads ? begin.Select(digits => (From: digits, To: digits + ":")) : [(From: begin[0], To: begin.Select(digits => digits + ":").Max(StringComparer.Ordinal)!)];
        foreach (var (from, to) in ranges)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()} and RowKey ge {from} and RowKey lt {to}");
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                yield return PersonEntity.Read(entity);
            }
        }
    }

    public async IAsyncEnumerable<PersonRecord> ReadPartitionAsync(
        NikPartition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return PersonEntity.Read(entity);
        }
    }

    public IAsyncEnumerable<NikPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        directory.ListAsync(claimant, cancellationToken);

    private static List<PersonChange> Fold(
        Dictionary<Nik, TableEntity> stored, IReadOnlyCollection<Nik> niks, Func<PersonRecord, PersonRecord> fold)
    {
        var changes = new List<PersonChange>();
        foreach (var nik in niks)
        {
            var entity = stored.GetValueOrDefault(nik);
            var before = entity is null ? PersonRecord.Unknown(nik) : PersonEntity.Read(entity);
            var after = fold(before);
            if (!ReferenceEquals(before, after))
            {
                changes.Add(new PersonChange(nik, PersonEntity.Write(after), entity?.ETag, IsGone: after.Histories.IsEmpty));
            }
        }

        return changes;
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<PersonChange> batch, CancellationToken cancellationToken)
    {
        var actions = batch.Select(ActionOf).ToArray();
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false; // someone was first, or our own earlier try landed: the caller reads again
        }
    }

    private static TableTransactionAction ActionOf(PersonChange change) => change switch
    {
        { Known: null } => new TableTransactionAction(TableTransactionActionType.Add, change.Entity),
        { IsGone: true } => new TableTransactionAction(TableTransactionActionType.Delete, change.Entity, change.Known.Value),
        _ => new TableTransactionAction(TableTransactionActionType.UpdateReplace, change.Entity, change.Known.Value),
    };

    private async Task<Dictionary<Nik, TableEntity>> ReadSliceAsync(
        NikPartition partition, IReadOnlyCollection<Nik> niks, CancellationToken cancellationToken)
    {
        var wanted = niks.ToHashSet();
        var found = new Dictionary<Nik, TableEntity>();
        if (niks.Count <= PointReads)
        {
            foreach (var nik in niks)
            {
                var (partitionKey, row) = Keys.Person(nik);
                var entity = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, row, cancellationToken: cancellationToken);
                if (entity.HasValue)
                {
                    found[nik] = entity.Value!;
                }
            }

            return found;
        }

        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition.ToString()} and RowKey ge {niks.Min().Digits} and RowKey le {niks.Max().Digits}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var nik = Nik.Parse(entity.RowKey);
            if (wanted.Contains(nik))
            {
                found[nik] = entity;
            }
        }

        return found;
    }

    /// <param name="Known">The version it replaces; null where there is none.</param>
    /// <param name="IsGone">Whether nobody's claim is left.</param>
    private sealed record PersonChange(Nik Nik, TableEntity Entity, ETag? Known, bool IsGone);
}
