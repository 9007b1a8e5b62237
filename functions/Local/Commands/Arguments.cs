using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Areas;
using Pipeline.Local.Files;
using Pipeline.People;

namespace Pipeline.Local.Commands;

/// <summary>The options and arguments that several commands have, each read into its own type at once.</summary>
internal static class Arguments
{
    public const string DefaultOut = "out";

    private const string SubmitterCodes = "the 4-digit Kemendagri code of the regency (6202), or the 2-digit one of a province for its own uploads.";

    public static Option<string?> Connection() => new("--connection")
    {
        Description = "Connection string of the storage account; without it, the accounts on Azure that settings name, as whoever is signed in with `az login` (infra/runbook.md), or else the storage that runs on this machine. It is never printed.",
        HelpName = "STRING",
        Recursive = true,
    };

    public static Option<string> Out() => new Option<string>("--out")
    {
        Description = "Folder for summaries, feedback and log.txt.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DefaultOut,
    }.NotBlank();

    public static Option<AreaCode?> Regency() => new("--regency")
    {
        Description = $"Who submits: {SubmitterCodes} Default: the folder of that name that the file lies in.",
        HelpName = "CODE",
        CustomParser = Submitter,
    };

    /// <summary>The REGENCY whose submissions a command is about.</summary>
    public static Argument<AreaCode?> Submitter() => new("REGENCY")
    {
        Description = $"Who submitted: {SubmitterCodes}",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = Submitter,
    };

    /// <summary>The same where all of them are meant without it.</summary>
    public static Argument<AreaCode?> SubmitterIfAny() => new("REGENCY")
    {
        Description = $"Only what this one submitted: {SubmitterCodes}",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = Submitter,
    };

    public static Option<Quarter?> QuarterOfExport() => new("--quarter")
    {
        Description = "As of the end of which quarter, such as 2025-Q4. Default: today's.",
        HelpName = "QUARTER",
        CustomParser = result => ReadQuarter(result),
    };

    /// <summary>Refuses a name of a file or folder in which nothing stands, as a variable without a value leaves it.</summary>
    public static T NotBlank<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError($"{option.Name} names nothing: give it the name of a file or folder.");
            }
        });
        return option;
    }

    public static Option<bool> DryRun(string what) => new("--dry-run") { Description = $"Change nothing. {what}" };

    public static Option<AreaCode?> RegencyOfTemplate() => new("--regency")
    {
        Description = "Who fills it in, and whose districts and villages are offered: the 4-digit Kemendagri code of the regency, such as 6202; of programmes, indicators and targets also a province's, such as 62.",
        HelpName = "CODE",
        Required = true,
        CustomParser = result => Area(result, code => code.Level is AreaLevel.Regency or AreaLevel.Province, "regency such as 6202"),
    };

    public static Option<AreaCode?> Province() => new("--province")
    {
        Description = "The 2-digit Kemendagri code of the province, such as 62.",
        HelpName = "CODE",
        Required = true,
        CustomParser = result => Area(result, code => code.Level is AreaLevel.Province, "province such as 62"),
    };

    public static Option<Quarter?> Quarter() => new("--quarter")
    {
        Description = "The quarter that the data are of, such as 2025-Q4. Default: the folder of that name; then what the file says; then today's.",
        HelpName = "QUARTER",
        CustomParser = result => ReadQuarter(result),
    };

    public static Argument<Quarter?> QuarterArgument() => new("QUARTER")
    {
        Description = "The quarter to compile, such as 2025-Q4.",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => ReadQuarter(result),
    };

    public static Option<DateTimeOffset?> SubmittedOn() => new("--submitted-on")
    {
        Description = "When it was submitted, with its offset: 2026-01-12T09:30:00+07:00. Default: now.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (SubmissionTime.TryParse(result.Tokens[0].Value, out var time))
            {
                return time;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no time with an offset such as 2026-01-12T09:30:00+07:00.");
            return null;
        },
    };

    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Spreadsheets, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Argument<AreaCode[]> Areas() => new("AREA")
    {
        Description = "Kemendagri codes of regencies (6202) or provinces (62). Default: all that there are.",
        Arity = ArgumentArity.ZeroOrMore,
        CustomParser = result =>
        {
            var areas = new List<AreaCode>();
            foreach (var token in result.Tokens)
            {
                if (AreaCode.TryParse(token.Value, out var code) && code.Level is AreaLevel.Regency or AreaLevel.Province && AreaTable.Kemendagri.Contains(code))
                {
                    areas.Add(code);
                }
                else
                {
                    result.AddError($"'{token.Value}' is no Kemendagri code of a regency such as 6202 or a province such as 62.");
                }
            }

            return [.. areas];
        },
    };

    private static Quarter? ReadQuarter(ArgumentResult result)
    {
        if (People.Quarter.TryParse(result.Tokens[0].Value, out var quarter))
        {
            return quarter;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no quarter such as 2025-Q4.");
        return null;
    }

    private static AreaCode? Submitter(ArgumentResult result) =>
        Area(result, code => code.Level is AreaLevel.Regency or AreaLevel.Province, "regency such as 6202");

    private static AreaCode? Area(ArgumentResult result, Func<AreaCode, bool> isMeant, string expected)
    {
        if (AreaCode.TryParse(result.Tokens[0].Value, out var code) && isMeant(code) && AreaTable.Kemendagri.Contains(code))
        {
            return code;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no Kemendagri code of a {expected}.");
        return null;
    }
}
