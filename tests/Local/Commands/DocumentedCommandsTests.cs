using System.Text.RegularExpressions;
using Pipeline.Local.Commands;
using Pipeline.Local.Output;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>What the documents tell people to type is understood: commands, options, codes and quarters.</summary>
public sealed partial class DocumentedCommandsTests
{
    [Theory]
    [InlineData("README.md", 15)]
    [InlineData("infra/runbook.md", 15)]
    public void Commands_InADocument_AreUnderstood(string document, int atLeast)
    {
        var commands = Command().Matches(SourceTree.Read(document)).Select(match => match.Groups[1].Value.Trim()).ToArray();
        var known = PipelineCommand.Build(Terminal.Redirected(TextWriter.Null, TextWriter.Null, TimeProvider.System));

        Assert.True(commands.Length >= atLeast, $"{commands.Length} commands");
        Assert.All(commands, command => Assert.Equal((command, ""), (command, string.Join(' ', known.Parse(command).Errors.Select(error => error.Message)))));
    }

    /// <summary>From the two dashes on, up to the end of the line or of what is set as code.</summary>
    [GeneratedRegex("dotnet run --project functions/Local --([^`\n]+)")]
    private static partial Regex Command();
}
