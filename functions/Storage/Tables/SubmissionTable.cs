using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The ledger of submissions in Table Storage.</summary>
internal sealed class SubmissionTable(TableClient table) : ISubmissionLedger
{
    public async Task<IReadOnlyList<Submission>> ListAsync(AreaCode regency, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {regency.ToString()}");
        var submissions = new List<Submission>();
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            submissions.Add(Read(entity));
        }

        submissions.Sort((left, right) => left.Key.CompareTo(right.Key));
        return submissions;
    }

    public Task SaveAsync(Submission submission, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Write(submission), TableUpdateMode.Replace, cancellationToken);

    internal static TableEntity Write(Submission submission)
    {
        var (partition, row) = Keys.Submission(submission.Regency, submission.Key);
        var entity = new TableEntity(partition, row)
        {
            ["Key"] = submission.Key.ToString(),
            ["Hash"] = submission.Hash.ToString(),
            ["Path"] = submission.Path,
            ["QuarterFrom"] = submission.QuarterFrom.ToString(),
            ["State"] = submission.State.ToString(),
            ["Added"] = submission.Rows.Added,
            ["Changed"] = submission.Rows.Changed,
            ["Unchanged"] = submission.Rows.Unchanged,
            ["Held"] = submission.Rows.Held,
            ["Refused"] = submission.Rows.Refused,
            ["Warned"] = submission.Rows.Warned,
            ["HeldElsewhere"] = submission.HeldElsewhere,
            ["FindingCounts"] = JsonSerializer.Serialize(submission.FindingCounts),
            ["Closed"] = JsonSerializer.Serialize(submission.Closed.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value)),
        };
        if (submission.Named.Count > 0)
        {
            entity["Named"] = JsonSerializer.Serialize(submission.Named.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value));
        }

        if (submission.IsReadAnew)
        {
            entity["IsReadAnew"] = true;
        }

        if (submission.ReadBy is { } readBy)
        {
            entity["ReadBy"] = readBy;
        }

        if (submission.ReadAnewOn is { } readAnewOn)
        {
            entity["ReadAnewOn"] = readAnewOn;
        }

        if (submission.RefusedOn is { } refusedOn)
        {
            entity["RefusedOn"] = refusedOn;
        }

        if (submission.Decision is { } decision)
        {
            entity["Decision"] = decision.Kind.ToString();
            entity["DecidedBy"] = decision.By;
            entity["DecidedFor"] = decision.Reason;
            entity["DecidedOn"] = decision.On;
        }

        if (submission.Mapping is { } mapping)
        {
            entity["Mapping"] = mapping.ToString();
        }

        if (submission.DataSet is { } dataSet)
        {
            entity["DataSet"] = dataSet.ToString();
        }

        return entity;
    }

    internal static Submission Read(TableEntity entity)
    {
        int Count(string name) => entity.GetInt32(name) ?? 0;
        return new Submission(
            AreaCode.Parse(entity.PartitionKey),
            SubmissionKey.Parse(entity.GetString("Key")!),
            ContentHash.Parse(entity.GetString("Hash")!),
            entity.GetString("Path")!,
            entity.GetString("DataSet") is { } dataSet ? Enum.Parse<DataSet>(dataSet) : null,
            Enum.Parse<QuarterSource>(entity.GetString("QuarterFrom")!),
            Enum.Parse<SubmissionState>(entity.GetString("State")!),
            new RowCounts(Count("Added"), Count("Changed"), Count("Unchanged"), Count("Held"), Count("Refused"), Count("Warned")),
            Count("HeldElsewhere"),
            JsonSerializer.Deserialize<SortedDictionary<string, int>>(entity.GetString("FindingCounts")!)!)
        {
            Closed = new SortedDictionary<Quarter, int>(
                JsonSerializer.Deserialize<Dictionary<string, int>>(entity.GetString("Closed")!)!.ToDictionary(pair => Quarter.Parse(pair.Key), pair => pair.Value)),
            Named = ReadNamed(entity.GetString("Named")),
            IsReadAnew = entity.GetBoolean("IsReadAnew") ?? false,
            ReadBy = entity.GetString("ReadBy"),
            ReadAnewOn = entity.GetDateTimeOffset("ReadAnewOn"),
            RefusedOn = entity.GetDateTimeOffset("RefusedOn"),
            Decision = ReadDecision(entity),
            Mapping = entity.GetString("Mapping") is { } mapping ? ContentHash.Parse(mapping) : null,
        };
    }

    private static SortedDictionary<AreaCode, int> ReadNamed(string? json) => new((json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!)
        .ToDictionary(pair => AreaCode.Parse(pair.Key), pair => pair.Value));

    private static SubmissionDecision? ReadDecision(TableEntity entity) => entity.GetString("Decision") is { } kind
        ? new SubmissionDecision(
            Enum.Parse<DecisionKind>(kind), entity.GetString("DecidedBy")!, entity.GetString("DecidedFor")!, entity.GetDateTimeOffset("DecidedOn")!.Value)
        : null;
}
