using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Plans;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>The plans of a province and its regencies. They are few, and are read at the finish rather than in shards.</summary>
public sealed class PlansOfProvince(IClaimStore<PlanKey, PlanValues> plans, AreaTable areas)
{
    /// <summary>The lines for the quarter's year, as each sender had said them by the quarter's end.</summary>
    public async Task<IReadOnlyList<PlanLine>> ReadAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken)
    {
        var lines = new List<PlanLine>();
        foreach (var sender in areas.Regencies(province).Select(regency => regency.Code).Prepend(province))
        {
            await foreach (var record in plans.ReadPartitionAsync(RecordPartition.Of(sender), cancellationToken))
            {
                if (LineOf(record.Key, record.HistoryOf(sender), quarter) is { } line)
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    /// <summary>A line as its sender had said it by the quarter's end; null where it had not, or for another year.</summary>
    internal static PlanLine? LineOf(PlanKey key, ClaimHistory<PlanValues> said, Quarter quarter) =>
        key.Year == quarter.Year && said.FirstClaimedBy(quarter) is not null ? new PlanLine(key, said.AsOf(quarter)) : null;

    /// <summary>A quarter with the plans in it: of a regency what it sent itself, of the province all.</summary>
    public static ProvinceQuarter AddTo(ProvinceQuarter quarter, IReadOnlyList<PlanLine> lines, ProgrammeTable programmes)
    {
        var counted = new CountedProgrammes(programmes);
        return quarter with
        {
            Plan = PlanQuarter.Of(lines, counted, quarter.Help),
            Regencies = [.. quarter.Regencies.Select(regency => regency with
            {
                Plan = PlanQuarter.Of([.. lines.Where(line => line.Key.Sender == regency.Regency)], counted, regency.Help),
            })],
        };
    }
}
