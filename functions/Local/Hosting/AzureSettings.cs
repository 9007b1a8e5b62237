using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pipeline.App;
using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>The accounts on Azure that settings name, as the app's own do: <c>IntakeStorage__blobServiceUri</c> and the like (README, settings).</summary>
internal static class AzureSettings
{
    /// <summary>The section of the accounts that <c>rebuild</c> writes into, where those are others than it reads.</summary>
    public const string Into = "Into";

    /// <summary>Signed in to as whoever <c>az account show</c> names, and nobody else that a machine may know besides.</summary>
    /// <returns>Null where no setting names a service of an account.</returns>
    /// <exception cref="UnusableException">One of the addresses is missing, or none.</exception>
    public static StorageAccounts? AccountsIn(IConfiguration settings)
    {
        if (!NamesServices(settings, PipelineSettings.IntakeStorage) && !NamesServices(settings, PipelineSettings.RegistryStorage))
        {
            return null;
        }

        try
        {
            return PipelineSettings.AccountsOf(settings, new AzureCliCredential());
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new UnusableException(wrong.Message); // which names the setting
        }
    }

    // A connection string among the settings is not for commands: what they work on by a key is named by their options.
    private static bool NamesServices(IConfiguration settings, string connection) => settings.GetSection(connection).GetChildren().Any();
}
