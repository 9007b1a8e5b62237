using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>How the app in this process reaches its storage.</summary>
public abstract record HostStorage
{
    private HostStorage()
    {
    }

    /// <summary>One account for both.</summary>
    public static HostStorage Of(string connectionString) => new ByText(connectionString, connectionString);

    /// <summary>By connection strings, as of an emulator: the host in this process may trigger functions there.</summary>
    /// <param name="Registry">Holds a key: never printed.</param>
    /// <param name="Intake">The account of uploads and feedback, where it is one of its own as in Azure; never printed either.</param>
    public sealed record ByText(string Registry, string Intake) : HostStorage
    {
        /// <summary>Never the connection strings: they hold keys.</summary>
        public override string ToString() => nameof(ByText);
    }

    /// <summary>The accounts of an environment on Azure, as whoever is signed in: its own app is triggered there, and nothing is from here.</summary>
    public sealed record OnAzure(StorageAccounts Accounts) : HostStorage;
}
