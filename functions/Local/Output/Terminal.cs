using Spectre.Console;

namespace Pipeline.Local.Output;

/// <summary>Where a command writes and whom it asks for the time: the console, or what a test puts in its place.</summary>
public sealed class Terminal
{
    // Wide enough for the tables; a file has no width of its own.
    private const int RedirectedWidth = 160;

    private Terminal(TextWriter output, TextWriter error, bool isRedirected, TimeProvider time, string user)
    {
        (Output, Error, IsRedirected, Time, User) = (output, error, isRedirected, time, user);
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

    /// <summary>The same output, for tables and progress bars.</summary>
    internal IAnsiConsole Screen { get; }

    /// <summary>The console of this process.</summary>
    public static Terminal OfConsole(TimeProvider time) => new(Console.Out, Console.Error, Console.IsOutputRedirected, time, Environment.UserName);

    /// <summary>Writes as if redirected into a file.</summary>
    public static Terminal Redirected(TextWriter output, TextWriter error, TimeProvider time, string user = "petugas") => new(output, error, isRedirected: true, time, user);
}
