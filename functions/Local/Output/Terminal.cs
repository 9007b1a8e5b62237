using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>Where a command writes, whom it asks for the time, and what its surroundings say: the console, or what a test puts in its place.</summary>
public sealed class Terminal
{
    // Wide enough for the tables; a file has no width of its own.
    private const int RedirectedWidth = 160;

    private Terminal(TextWriter output, TextWriter error, bool isRedirected, TimeProvider time, string user, IConfiguration settings)
    {
        (Output, Error, IsRedirected, Time, User, Settings) = (output, error, isRedirected, time, user, settings);
        Screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(output),
        });
        if (isRedirected)
        {
            Screen.Profile.Width = RedirectedWidth;
        }
    }

    /// <summary>Results.</summary>
    public TextWriter Output { get; }

    /// <summary>What went wrong, in one sentence.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether nobody looks on: then no control characters, and few lines.</summary>
    public bool IsRedirected { get; }

    public TimeProvider Time { get; }

    /// <summary>Who is logged in; empty where nobody is known.</summary>
    public string User { get; }

    /// <summary>The variables of the environment, by which accounts on Azure are named.</summary>
    public IConfiguration Settings { get; }

    /// <summary>The same output, for tables and progress bars.</summary>
    internal IAnsiConsole Screen { get; }

    /// <summary>The console of this process.</summary>
    public static Terminal OfConsole(TimeProvider time) => new(
        Console.Out, Console.Error, Console.IsOutputRedirected, time, Environment.UserName, new ConfigurationBuilder().AddEnvironmentVariables().Build());

    /// <summary>Writes as if redirected into a file.</summary>
    /// <param name="settings">Of the environment; <c>:</c> stands between a section and its key.</param>
    public static Terminal Redirected(
        TextWriter output, TextWriter error, TimeProvider time, string user = "petugas", IEnumerable<KeyValuePair<string, string?>>? settings = null) =>
        new(output, error, isRedirected: true, time, user, new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
}
