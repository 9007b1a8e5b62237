namespace Pipeline.Local;

/// <summary>What the process says to whoever started it.</summary>
public static class ExitCode
{
    /// <summary>Done; a checked file is clean.</summary>
    public const int Clean = 0;

    /// <summary>Done, and something is to be mended: rows refused or held, an upload that failed.</summary>
    public const int Findings = 1;

    /// <summary>Nothing could be done: a bad argument, a file that cannot be read, no storage.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
