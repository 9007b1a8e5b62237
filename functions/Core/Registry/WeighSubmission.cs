using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Tells whether a submission changes so much that a named person must release it, and reports what is not merged.</summary>
public sealed class WeighSubmission(ISubmissionLedger ledger, MergeRows merge, MassChangeLimits limits, AreaTable areas)
{
    /// <summary>What it changes too much, weighed against the regency's submissions before it; null if nothing, or if a person
    /// has let it pass. Writes nothing.</summary>
    /// <param name="seen">Gets what is seen of the registry, for the merge that may follow.</param>
    public async Task<MassChange?> ExcessAsync(Submission submission, FileSurvey survey, SeenPeople seen, CancellationToken cancellationToken)
    {
        // Nothing else takes anybody off a list of people.
        if (submission.Decision is { Kind: DecisionKind.Released } || survey.DataSet != DataSet.People)
        {
            return null;
        }

        var lines = await ledger.ListAsync(submission.Regency, cancellationToken);
        var listed = ListedBy(lines.Where(line => line.State == SubmissionState.Merged && line.Key.CompareTo(submission.Key) < 0 && line.Key.Id != submission.Key.Id));
        if (limits.IsWithin(survey.Rows, listed))
        {
            return null;
        }

        var weight = await merge.WeighAsync(submission.Regency, submission.Key, FileIntake.ReadRows(survey), seen, cancellationToken);
        return limits.Judge(weight, listed);
    }

    /// <summary>What the regency is told of a submission that waits for a person: every row that could be taken is held.</summary>
    public FileReport ReportOnHold(Submission submission, FileSurvey survey, MassChange excess)
    {
        var report = new ReportBuilder(survey, submission.Key.Id);
        foreach (var row in FileIntake.ReadRows(survey))
        {
            report.AddOnHold(row);
        }

        var district = excess.District is { } code ? areas.Find(code)?.DisplayName ?? code.ToString() : null;
        var built = report.Build();
        return built with { Findings = [Findings.MassChanged(excess, district), .. built.Findings] };
    }

    /// <summary>What the regency is told of a submission that a person decided against.</summary>
    public static FileReport ReportAside(Submission submission, SubmissionDecision decision)
    {
        var day = ProvinceTime.DayIn(submission.Regency, decision.On).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        var origin = SubmissionOrigin.Of(submission.FileName, submission.Regency, submission.Key.Quarter, submission.Key.SubmittedOn);
        var finding = decision.Kind == DecisionKind.Withdrawn ? Findings.FileWithdrawn(decision, day) : Findings.FileRejected(decision, day);
        return ReportBuilder.Refused(origin, [finding]);
    }

    /// <summary>How many people the submissions named first, by district.</summary>
    private static SortedDictionary<AreaCode, int> ListedBy(IEnumerable<Submission> submissions)
    {
        var listed = new SortedDictionary<AreaCode, int>();
        foreach (var (district, people) in submissions.SelectMany(line => line.Named))
        {
            listed[district] = listed.GetValueOrDefault(district) + people;
        }

        return listed;
    }
}
