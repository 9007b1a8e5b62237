using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Tells a report whom its held rows may mean among the people that the same regency had registered before.</summary>
/// <remarks>Found by primary key only. What another regency registered is nobody else's to see, and is not told.</remarks>
public sealed class RegisteredNiks(IPersonStore people)
{
    /// <param name="submission">What is known is what the regency had said before it, so that a file folded again is told the same.</param>
    public async Task TellAsync(AreaCode regency, SubmissionKey submission, ReportBuilder report, CancellationToken cancellationToken)
    {
        foreach (var stems in report.SoughtNiks.GroupBy(stem => stem.Partition))
        {
            await foreach (var record in people.ReadBeginningAsync(stems.Key, [.. stems], cancellationToken))
            {
                if (record.HistoryOf(regency).Before(submission) is { IsEmpty: false } values)
                {
                    report.KnowRegistered(record.Nik, values);
                }
            }
        }
    }
}
