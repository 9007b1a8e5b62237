using Pipeline.Local.Output;

namespace Pipeline.Local.Tests.Commands;

/// <summary>Settings that name accounts on Azure: which are wrong, and which commands do not go there.</summary>
public sealed class AzureSettingsTests
{
    private const string Unset = " To work on this machine, unset what begins with IntakeStorage__ and RegistryStorage__.\n";

    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["IntakeStorage:blobServiceUri"] = "https://intake.example/",
        ["RegistryStorage:blobServiceUri"] = "https://registry.example/",
        ["RegistryStorage:tableServiceUri"] = "https://tables.example/",
    };

    public static TheoryData<string[], string> NotThere => new()
    {
        { [], "Sample inputs do not belong there." },
        { ["serve"], "The Function App there serves them already." },
        { ["put", "6202/daftar.csv"], "`put` does not send there: only a regency's own sign-in writes in its folder." },
    };

    [Theory]
    [MemberData(nameof(NotThere))]
    public async Task Run_WhatMakesNoSenseThere_IsRefused(string[] args, string why)
    {
        using var folder = new TemporaryFolder();
        string[] whole = args switch
        {
            [] => ["--samples", Path.GetDirectoryName(Path.GetDirectoryName(folder.Write("6202/a.csv", Lists.Clean)))!, "--out", folder.Path],
            ["put", var file] => ["put", folder.Write(file, Lists.Clean)],
            _ => args,
        };

        var run = await CommandRun.WithAsync(Whole, whole);

        Assert.Equal((2, "", $"The settings name accounts on Azure. {why}{Unset}"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("IntakeStorage:blobServiceUri", null, "Set IntakeStorage to a connection string, or IntakeStorage__blobServiceUri to the service's address.")]
    [InlineData("RegistryStorage:tableServiceUri", "", "Set RegistryStorage to a connection string, or RegistryStorage__tableServiceUri to the service's address.")]
    [InlineData("RegistryStorage:blobServiceUri", "registry", "Setting RegistryStorage__blobServiceUri is no address of a service such as https://NAME.blob.core.windows.net.")]
    [InlineData("RegistryStorage:tableServiceUri", "http://tables.example/", "Setting RegistryStorage__tableServiceUri is no address of a service such as https://NAME.table.core.windows.net.")]
    [InlineData("IntakeStorage:blobServiceUri", "https://intake.example/?sv=1&sig=c2VjcmV0", "Setting IntakeStorage__blobServiceUri is no address of a service such as https://NAME.blob.core.windows.net.")]
    public async Task Run_AddressIsMissingOrNone_NamesTheSetting(string setting, string? value, string sentence)
    {
        var run = await CommandRun.WithAsync(new Dictionary<string, string?>(Whole) { [setting] = value }, "status");

        Assert.Equal((2, "", sentence + "\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Rebuild_AddressToWriteIntoIsMissing_NamesTheSettingWithItsPrefix()
    {
        var run = await CommandRun.WithAsync(
            new Dictionary<string, string?>(Whole) { ["Into:RegistryStorage:blobServiceUri"] = "https://drill.example/" }, "rebuild");

        Assert.Equal(
            (2, "On Azure: intake.example, registry.example.\nSet Into:IntakeStorage to a connection string, or Into__IntakeStorage__blobServiceUri to the service's address.\n"),
            (run.ExitCode, run.Error));
    }

    /// <summary>A connection string is the nearer word: whoever passes one means it.</summary>
    [Fact]
    public async Task Run_ConnectionIsGivenToo_IsWhatCounts()
    {
        var run = await CommandRun.WithAsync(
            Whole, "status", "--connection", "AccountName=nobody;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody");

        Assert.Equal("The storage account of --connection does not answer: see that its name is right and that the network reaches it.\n", run.Error);
    }

    [Theory]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "The storage account takes no keys: leave out --connection, name the accounts by settings and sign in with `az login` (infra/runbook.md).")]
    [InlineData(403, "AuthorizationPermissionMismatch", "Whoever is signed in (`az account show`) may not do this there: infra/README.md says who may do what.")]
    [InlineData(403, "AuthorizationFailure", "The storage account lets nobody in from this network, or refuses the key or signature of --connection: see its network rules.")]
    [InlineData(403, "AuthenticationFailed", "The storage account refuses the key or signature of --connection (403 AuthenticationFailed): take a valid one that may read, write and list.")]
    public void Sentence_OfARefusal_SaysWhoseItIs(int status, string code, string sentence) =>
        Assert.Equal(sentence, FailureSentence.Of(new Azure.RequestFailedException(status, "refused", code, null)));
}
