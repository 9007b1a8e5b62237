namespace Pipeline.Local.Azurite;

/// <summary>Azurite cannot be had on this machine as it stands; the message is one sentence that says what to do.</summary>
public sealed class AzuriteUnavailableException : Exception
{
    private AzuriteUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static AzuriteUnavailableException NodeMissing() =>
        new("Node.js was not found: install Node 20 or later and run again, or pass --connection.");

    internal static AzuriteUnavailableException NpmMissing() =>
        new("npm was not found: install it (it comes with Node 20 or later) and run again, or pass --connection.");

    internal static AzuriteUnavailableException InstallFailed(string why) =>
        new($"npm could not install Azurite ({why}): check the network and npm's registry setting and run again, or pass --connection.");

    internal static AzuriteUnavailableException FolderUnusable(string folder, Exception why) =>
        new($"Azurite cannot be installed into {folder} because the folder cannot be written: make it writable and run again, or pass --connection.", why);

    internal static AzuriteUnavailableException PortTaken(string port) =>
        new($"Port {port} is taken by another program: stop that program and run again, or pass --connection.");

    internal static AzuriteUnavailableException StartFailed(string why) =>
        new($"Azurite ended while it started ({why}): mend what it names and run again, or pass --connection.");

    internal static AzuriteUnavailableException NotListening(TimeSpan after) =>
        new($"Azurite did not listen within {after.TotalSeconds:0} seconds: run again when the machine is less busy, or pass --connection.");
}
