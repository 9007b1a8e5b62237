using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Pipeline.References;
using Pipeline.Rollups;

namespace Pipeline.Storage;

/// <summary>Asks all that the pipeline stands on whether it answers. Writes nothing.</summary>
/// <remarks>An answer holds for a while, so that whoever asks again and again costs the storage nothing.</remarks>
public sealed class CheckHealth(
    BlobAccounts blobs, TableServiceClient tables, StorageNames names, ProvinceReferences references, CompiledProvinces provinces,
    PipelineMeter meter, TimeProvider time) : IDisposable
{
    /// <summary>How long an answer holds.</summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromSeconds(30);

    /// <summary>A part that has not answered by then does not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (HealthReport Report, long AskedOn)? _last;

    /// <param name="cancellationToken">Whoever asked hangs up: what was begun for all who ask goes on.</param>
    public async Task<HealthReport> RunAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.AskedOn) >= HoldsFor)
            {
                last = (await AskAsync(), time.GetTimestamp());
                _last = last;
            }

            return last.Report;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<HealthReport> AskAsync()
    {
        (HealthPart Part, string? Failure)[] answers = await Task.WhenAll(
            AskAsync(HealthPart.Intake, token => AskAsync(names.IntakeContainers, token)),
            AskAsync(HealthPart.Registry, token => AskAsync(names.RegistryContainers, token)),
            AskAsync(HealthPart.Ledger, AskLedgersAsync),
            AskAsync(HealthPart.References, AskReferencesAsync));
        foreach (var (part, failure) in answers)
        {
            meter.Asked(part, failure);
        }

        return new HealthReport(answers.Where(answer => answer.Failure is not null).ToDictionary(answer => answer.Part, answer => answer.Failure!));
    }

    private async Task<(HealthPart Part, string? Failure)> AskAsync(HealthPart part, Func<CancellationToken, Task> ask)
    {
        using var late = new CancellationTokenSource(Patience, time);
        try
        {
            await ask(late.Token);
            return (part, null);
        }
        catch (Exception failure)
        {
            return (part, ReasonOf(failure)); // whatever it is, this part does not do what it should
        }
    }

    private async Task AskAsync(IEnumerable<string> containers, CancellationToken cancellationToken)
    {
        foreach (var container in containers)
        {
            await blobs.Container(container).GetPropertiesAsync(cancellationToken: cancellationToken);
        }
    }

    private async Task AskLedgersAsync(CancellationToken cancellationToken)
    {
        foreach (var ledger in new[] { names.Submissions, names.Arrivals, names.Quarters })
        {
            _ = await tables.GetTableClient(ledger)
                .QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken).AnyAsync(cancellationToken);
        }
    }

    private async Task AskReferencesAsync(CancellationToken cancellationToken)
    {
        foreach (var province in provinces.Codes)
        {
            await references.ReadAsync(province, await references.InForceAsync(province, cancellationToken), cancellationToken);
        }
    }

    private static string ReasonOf(Exception failure) => failure switch
    {
        RequestFailedException { Status: 404 } => "missing",
        RequestFailedException { Status: > 0 and var status } => status.ToString(CultureInfo.InvariantCulture),
        OperationCanceledException => "timeout",
        _ => failure.GetType().Name,
    };
}
