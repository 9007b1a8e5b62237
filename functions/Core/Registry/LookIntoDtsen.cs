using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Lays the rows of a list of people beside the DTSEN that is known for their regency, to tell the regency of what differs.</summary>
/// <remarks>It tells what is known now; the summary compares the whole, whatever came first.</remarks>
public sealed class LookIntoDtsen(IClaimStore<DtsenKey, DtsenValues> dtsen, ISubmissionLedger ledger, AreaTable areas)
{
    /// <summary>Begins with one submission: which extracts may be known for it, the regency's own before its province's.</summary>
    public async Task<DtsenBeside> BeginAsync(AreaCode regency, FileSurvey survey, CancellationToken cancellationToken)
    {
        var senders = new List<AreaCode>();
        foreach (var sender in new[] { regency, regency.Province }.Distinct())
        {
            var lines = await ledger.ListAsync(sender, cancellationToken);
            if (lines.Any(line => line is { DataSet: DataSet.Dtsen, State: SubmissionState.Merged } && line.Key.Quarter <= survey.Quarter))
            {
                senders.Add(sender);
            }
        }

        return new DtsenBeside(dtsen, senders, survey, NameOf);
    }

    private string NameOf(AreaCode sender)
    {
        var name = areas.Find(sender)?.DisplayName ?? sender.ToString();
        return sender.Level == AreaLevel.Province ? $"Provinsi {name}" : name;
    }
}
