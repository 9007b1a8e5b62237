using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Records and ledger in memory.</summary>
internal sealed class MemoryRegistry : IPersonStore, ISubmissionLedger
{
    private readonly SortedDictionary<Nik, PersonRecord> _records = [];

    /// <summary>The ledger's lines.</summary>
    public List<Submission> Lines { get; } = [];

    /// <summary>Takes one submission that names these people.</summary>
    public void Take(Submission submission, params string[] niks)
    {
        Lines.Add(submission);
        foreach (var nik in niks)
        {
            Fold(submission, Nik.Parse(nik), PersonValues.Empty);
        }
    }

    /// <summary>Takes one submission that says what became of somebody.</summary>
    public void Say(Submission submission, string nik, PersonStatus status)
    {
        Lines.Add(submission);
        Fold(submission, Nik.Parse(nik), PersonValues.Empty.WithStatus(status));
    }

    /// <summary>Takes what one submission says of somebody.</summary>
    public void Say(Submission submission, string nik, PersonValues values) => Fold(submission, Nik.Parse(nik), values);

    /// <summary>The partitions that were read whole, each time anew.</summary>
    public List<RecordPartition> Read { get; } = [];

    /// <summary>As if nobody had been named.</summary>
    public void Forget() => _records.Clear();

    private void Fold(Submission submission, Nik nik, PersonValues values)
    {
        var record = _records.GetValueOrDefault(nik) ?? PersonRecord.Unknown(nik);
        _records[nik] = RollupModel.Fold(record, submission.Regency, submission.Key, values.With(PersonField.Name, "SITI AMINAH"));
    }

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> niks, AreaCode claimant, SeenKeys<Nik>? seen,
        Func<PersonRecord, PersonRecord> fold, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up writes no record.");

    public IAsyncEnumerable<PersonRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> niks, SeenKeys<Nik>? seen, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up reads whole partitions.");

    public IAsyncEnumerable<PersonRecord> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken)
    {
        Read.Add(partition);
        return _records.Values.Where(record => record.Nik.Partition == partition).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        RecordPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up suggests no NIK.");

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        _records.Values.Where(record => record.Histories.ContainsKey(claimant)).Select(record => record.Nik.Partition).Distinct().ToAsyncEnumerable();

    public Task<IReadOnlyList<Submission>> ListAsync(AreaCode regency, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Submission>>([.. Lines.Where(line => line.Regency == regency).OrderBy(line => line.Key)]);

    public Task SaveAsync(Submission submission, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up writes no submission.");
}
