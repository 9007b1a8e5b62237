using System.Globalization;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Plans;

/// <summary>One line of a plan: whose, of which budget year, which OPD, which programme and activity, out of which budget. A function of the
/// row and its folder alone, never of what the province has edited since.</summary>
/// <param name="Sender">The regency or province whose folder the plan came from.</param>
/// <param name="Agency">The OPD's name as <see cref="AgencyName.KeyOf"/> has it.</param>
/// <param name="Activity">The activity's and sub-activity's names as <see cref="NameKey"/> has them; empty where the plan says none.</param>
/// <param name="Source">Null where the plan says none.</param>
public sealed record PlanKey(AreaCode Sender, int Year, string Agency, ProgrammeKey Programme, string Activity, FundingSource? Source) : IRecordKey<PlanKey>
{
    /// <summary>All of a sender's plans lie together: they are few.</summary>
    public RecordPartition Partition => RecordPartition.Of(Sender);

    /// <summary>As stored: <c>6202:2025:DINASSOSIAL:PKH:PENDAMPINGAN:RegencyBudget</c>. No personal data.</summary>
    public string Text { get; } = string.Create(CultureInfo.InvariantCulture, $"{Sender}:{Year:D4}:{Agency}:{Programme}:{Activity}:{Source}");

    /// <summary>Reads what <see cref="Text"/> writes.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static PlanKey Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 6
            ? new PlanKey(
                AreaCode.Parse(parts[0]),
                int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture),
                parts[2],
                ProgrammeKey.Parse(parts[3]),
                parts[4],
                parts[5].Length == 0 ? null : Enum.Parse<FundingSource>(parts[5]))
            : throw new FormatException("A plan's key has six parts.");
    }

    public int CompareTo(PlanKey? other) => other is null ? 1 : string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;
}
