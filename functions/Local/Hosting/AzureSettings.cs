using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pipeline.App;
using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>The accounts on Azure that settings name, as the app's own do: <c>IntakeStorage__blobServiceUri</c> and the like (README, settings).</summary>
internal static class AzureSettings
{
    /// <summary>The section of what <c>rebuild</c> writes into, where that is other than what it reads: accounts, or names of tables and containers.</summary>
    public const string Into = "Into";

    /// <summary>Signed in to as whoever <c>az account show</c> names, and nobody else that a machine may know besides.</summary>
    /// <returns>Null where no setting names a service of an account.</returns>
    /// <exception cref="UnusableException">One of the addresses is missing, or none.</exception>
    public static StorageAccounts? AccountsIn(IConfiguration settings)
    {
        if (!NameServices(settings))
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

    /// <summary>Whether any service of an account is named.</summary>
    /// <remarks>A connection string is not for commands: what they work on by a key is named by their options.</remarks>
    public static bool NameServices(IConfiguration settings) =>
        new[] { PipelineSettings.IntakeStorage, PipelineSettings.RegistryStorage }.Any(connection => settings.GetSection(connection).GetChildren().Any());

    /// <summary>What a section says besides, such as names of tables: over those of the environment.</summary>
    public static IReadOnlyDictionary<string, string?> OthersIn(IConfiguration settings) =>
        settings.GetChildren().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value);
}
