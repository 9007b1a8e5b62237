using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Audit;

namespace Pipeline.Local.Commands;

/// <summary>Which submission is meant, and who decides what of it, each read into its own type at once.</summary>
internal static class SubmissionArguments
{
    public static Argument<string> Id() => new("SUBMISSION")
    {
        Description = "The submission as `submissions REGENCY` names it, such as 2025-Q4-0123456789abcdef.",
        Arity = ArgumentArity.ExactlyOne,
    };

    public static Option<AuditActor?> By() => new("--by")
    {
        Description = "Who decides: the person's own name, for the audit and for the regency's feedback.",
        HelpName = "NAME",
        Required = true,
        CustomParser = result => Read(
            result, text => AuditActor.TryPerson(text, out var person) ? person : null, "is no person's name: one line of up to 100 letters, without long numbers."),
    };

    public static Option<AuditReason?> Reason() => new("--reason")
    {
        Description = "Why, in one sentence: the audit and the regency's feedback say it as it is written. No resident's name: nothing can be taken out of the audit.",
        HelpName = "TEXT",
        Required = true,
        CustomParser = result => Read(
            result, text => AuditReason.TryParse(text, out var reason) ? reason : null, "is no reason: one line of up to 500 letters, without anything like a NIK."),
    };

    /// <summary>Who runs a command that decides nothing: the user of this machine unless a name is given.</summary>
    public static Option<AuditActor?> ByUnlessUser(string user)
    {
        var by = By();
        by.Required = false;
        by.Description = "Who runs it, for the audit. Default: the user of this machine.";
        by.DefaultValueFactory = result =>
        {
            if (!AuditActor.TryPerson(user, out var person))
            {
                // Not said which: a name that does not fit may hold a number of somebody's.
                result.AddError("The name of this machine's user is no person's: say with --by who runs this.");
            }

            return person;
        };
        return by;
    }

    public static Option<AuditReason?> ReasonIfAny()
    {
        var reason = Reason();
        reason.Required = false;
        reason.Description = "Why, in one sentence, for the audit. No resident's name.";
        reason.DefaultValueFactory = _ => AuditReason.None;
        return reason;
    }

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read, string otherwise)
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value)
        {
            return value;
        }

        result.AddError($"'{text}' {otherwise}");
        return default;
    }
}
