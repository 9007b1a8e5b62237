using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace Pipeline.Local.Commands;

/// <summary>The usual help of a command, and its examples below.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, string> ExamplesOf = [];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (ExamplesOf.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var line in examples.Split('\n'))
            {
                output.WriteLine($"  {line.TrimEnd('\r')}");
            }
        }

        return result;
    }

    internal static void Add(Command command, string examples) => ExamplesOf.Add(command, examples);
}

/// <summary>Gives commands their examples.</summary>
internal static class CommandExamples
{
    public static T WithExamples<T>(this T command, string examples)
        where T : Command
    {
        HelpWithExamples.Add(command, examples);
        return command;
    }
}
