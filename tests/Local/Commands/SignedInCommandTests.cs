namespace Pipeline.Local.Tests.Commands;

/// <summary>The commands on accounts that settings name, with the token of whoever is signed in and no key.</summary>
public sealed class SignedInCommandTests(SignedIn accounts) : IClassFixture<SignedIn>
{
    private const string Where = "On Azure: 127.0.0.1, 127.0.0.1.\n";

    [Fact]
    public async Task Operator_BySettings_ReadsWithdrawsReleasesAndStartsACompilation()
    {
        var status = await accounts.RunAsync("status");
        Assert.Equal((0, Where), (status.ExitCode, status.Error));
        Assert.Contains("6202 Kotawaringin Timur", status.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing is open: every upload has its receipt.\n", (await accounts.RunAsync("redrive")).Output);
        Assert.Contains("2 people, 0 deliveries", (await accounts.RunAsync("export", "6202", "--quarter", "2025-Q4")).Output, StringComparison.Ordinal);
        var submissions = await accounts.RunAsync("submissions", "6202");
        var id = submissions.Output.Split([' ', '\n']).Single(word => word.StartsWith("2025-Q4-", StringComparison.Ordinal));
        string[] decision = ["6202", id, "--by", "Rina, Bapperida", "--reason", "daftar kabupaten lain"];

        Assert.StartsWith($"{id} of 6202 is withdrawn", (await accounts.RunAsync(["withdraw", .. decision])).Output, StringComparison.Ordinal);
        Assert.StartsWith($"{id} of 6202 is released", (await accounts.RunAsync(["release", .. decision])).Output, StringComparison.Ordinal);
        Assert.Equal(
            "62 2025-Q4 is on its way: the app on Azure compiles it, and `status` shows the new version once it is there.\n",
            (await accounts.RunAsync("rollup", "2025-Q4", "--province", "62")).Output);
        Assert.Contains("The audit stands as it was written.\n", (await accounts.RunAsync("audit", "--verify")).Output, StringComparison.Ordinal);
        Assert.All(accounts.Calls(), call => Assert.Equal("account get-access-token --output json --resource https://storage.azure.com", call));
    }

    [Fact]
    public async Task Rebuild_IntoOtherAccountsOfSettings_FillsTheirTables()
    {
        var run = await accounts.RunIntoEmptyAsync("rebuild", "--by", "Rina");

        Assert.Equal((0, Where + Where), (run.ExitCode, run.Error));
        Assert.EndsWith("Folded: 1 submissions, 0 of them with other counts than before; ingested: 0 uploads.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("6202 Kotawaringin Timur", (await accounts.RunOnEmptyAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_NobodyIsSignedIn_SaysToSignIn()
    {
        var run = await accounts.RunAsNobodyAsync("status");

        Assert.Equal(
            (2, "", Where + "Nobody is signed in to Azure: run `az login`, and see with `az account show` as whom and in which tenant.\n"),
            (run.ExitCode, run.Output, run.Error));
    }
}
