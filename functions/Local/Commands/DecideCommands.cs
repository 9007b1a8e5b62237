using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Local.Hosting;
using Pipeline.Local.Output;
using Pipeline.Registry;

namespace Pipeline.Local.Commands;

/// <summary><c>release</c>, <c>reject</c> and <c>withdraw</c>: a named person's decision on a submission.</summary>
internal static class DecideCommands
{
    public static IEnumerable<Command> Build(Terminal terminal, Option<string?> connection) =>
    [
        Build(
            terminal, connection, DecisionKind.Released, "release",
            "Merge a submission that is held because it changes too much (mass-change), or that was rejected or withdrawn by mistake.",
            "the regency confirmed the new list by letter"),
        Build(
            terminal, connection, DecisionKind.Rejected, "reject",
            "Decide that a submission that is held because it changes too much is not merged; its regency is told why.",
            "the column No. KK was sorted alone"),
        Build(
            terminal, connection, DecisionKind.Withdrawn, "withdraw",
            "Take back a submission that was sent by mistake: the registry is as if it had never come. The upload stays where it is.",
            "the list of another regency"),
    ];

    private static Command Build(
        Terminal terminal, Option<string?> connection, DecisionKind kind, string name, string description, string reasonOfExample)
    {
        var regency = Arguments.Submitter();
        var id = SubmissionArguments.Id();
        var by = SubmissionArguments.By();
        var reason = SubmissionArguments.Reason();
        var isDryRun = Arguments.DryRun("Only say what it would do.");
        var command = new Command(name, description) { regency, id, by, reason, isDryRun };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal, parsed.GetValue(connection), kind, parsed.GetValue(regency)!.Value, parsed.GetValue(id)!,
            parsed.GetValue(by)!, parsed.GetValue(reason)!, parsed.GetValue(isDryRun), cancellationToken));
        return command.WithExamples($"{name} 6202 2025-Q4-0123456789abcdef --by \"Rina, Bapperida\" --reason \"{reasonOfExample}\"");
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string? connection, DecisionKind kind, AreaCode regency, string id, AuditActor by, AuditReason reason,
        bool isDryRun, CancellationToken cancellationToken)
    {
        await using var account = await StorageAccount.OpenAsync(terminal, connection, cancellationToken);
        await using var host = PipelineHost.Build(new PipelineHostOptions(account.Storage) { Time = terminal.Time });
        var decided = await host.Services.GetRequiredService<DecideSubmission>()
            .RunAsync(regency, id, kind, by, reason, terminal.Time.GetUtcNow(), isDryRun, cancellationToken);
        await terminal.Output.WriteLineAsync(Sentence(decided, kind, regency, id, isDryRun));
        return ExitCode.Clean;
    }

    private static string Sentence(DecisionResult decided, DecisionKind kind, AreaCode regency, string id, bool isDryRun)
    {
        var what = StateWords.Of(kind);
        return decided.Outcome switch
        {
            DecisionOutcome.Unknown => throw new UnusableException($"{regency} has no submission {id}: `submissions {regency}` lists what it sent."),
            DecisionOutcome.NotApplicable => throw new UnusableException(
                $"Submission {id} of {regency} is {StateWords.Of(decided.Submission!.State)}: it cannot be {what}."),
            DecisionOutcome.Before => $"Submission {id} of {regency} was {what} before, by {decided.Submission!.Decision!.By}: nothing changed.",
            _ when isDryRun => $"Dry run, nothing is written: {id} of {regency} would be {what}. The registry holds something that it said of {decided.Records} records; "
                + $"{decided.Refolded} later submissions would be folded again.",
            _ => $"{id} of {regency} is {what}: it is now {StateWords.Of(decided.Submission!.State)}. Before, the registry held something that it said of {decided.Records} records; "
                + $"{decided.Refolded} later submissions were folded again. Quarters that it touches are compiled anew at the next run, or with `rollup`.",
        };
    }
}
