using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A person as one regency has described them, and no other's values.</summary>
/// <param name="Values">What the regency had said by the end of the quarter.</param>
/// <param name="CountsHere">Whether the person is counted for this regency in that quarter.</param>
public sealed record ExportedPerson(Nik Nik, PersonValues Values, bool CountsHere);

/// <summary>A delivery as one submitter has said it by the end of the quarter, and no other's values.</summary>
public sealed record ExportedDelivery(DeliveryKey Key, DeliveryValues Values);

/// <summary>What the registry keeps of what a regency has said of people and of help to them, as of a quarter.</summary>
/// <param name="People">In the order of their NIKs.</param>
/// <param name="Open">The held rows that waited at the end of the quarter, in the order in which they were sent.</param>
public sealed record RegencyExport(AreaCode Regency, Quarter Quarter, IReadOnlyList<ExportedPerson> People, IReadOnlyList<HeldRow> Open)
{
    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<ExportedDelivery> Deliveries { get; init; } = [];
}

/// <summary>Gives a regency what it has said itself: its own claims, whoever else names the same people.</summary>
public sealed class ExportRegency(IPersonStore people, IDeliveryStore deliveries, IHeldRowStore held)
{
    public async Task<RegencyExport> RunAsync(AreaCode regency, Quarter quarter, CancellationToken cancellationToken)
    {
        var exported = new List<ExportedPerson>();
        await foreach (var partition in people.ListPartitionsAsync(regency, cancellationToken))
        {
            await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
            {
                if (record.HistoryOf(regency).AsOf(quarter) is { IsEmpty: false } said)
                {
                    exported.Add(new ExportedPerson(record.Nik, said, Standing.Of(record, quarter) is { IsPresent: true } standing && standing.Regency == regency));
                }
            }
        }

        var open = await held.ReadAsync(regency, quarter, cancellationToken)
            .Where(row => row.Closing is null || row.Closing.By.Quarter > quarter)
            .ToListAsync(cancellationToken);
        return new RegencyExport(
            regency, quarter, [.. exported.OrderBy(person => person.Nik)], [.. open.OrderBy(row => row.Submission).ThenBy(row => row.Place)])
        {
            Deliveries = await DeliveriesAsync(regency, quarter, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ExportedDelivery>> DeliveriesAsync(AreaCode regency, Quarter quarter, CancellationToken cancellationToken)
    {
        var exported = new List<ExportedDelivery>();
        await foreach (var partition in deliveries.ListPartitionsAsync(regency, cancellationToken))
        {
            await foreach (var record in deliveries.ReadPartitionAsync(partition, cancellationToken))
            {
                if (record.HistoryOf(regency) is var said && said.FirstClaimedBy(quarter) is not null)
                {
                    exported.Add(new ExportedDelivery(record.Key, said.AsOf(quarter)));
                }
            }
        }

        return [.. exported.OrderBy(delivery => delivery.Key)];
    }
}
