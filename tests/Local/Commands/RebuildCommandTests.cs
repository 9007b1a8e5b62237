using Azure.Data.Tables;
using Pipeline.Local.Azurite;
using Pipeline.Storage;

namespace Pipeline.Local.Tests.Commands;

/// <summary>Where <c>rebuild</c> writes to; what it folds is in EndToEnd.</summary>
public sealed class RebuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>As in a restore in place: the ledger is there under a name, and the tables to fill have others.</summary>
    [Fact]
    public async Task Rebuild_IntoOtherTablesOfTheSameAccount_FillsThose()
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions(), CancellationToken.None);
        string[] account = ["--connection", azurite.ConnectionString];
        await CommandRun.OfAsync(["put", _folder.Write("6202/2025-Q4/a.csv", Lists.Clean), .. account]);
        Assert.EndsWith("Done with: 1; failed again: 0.\n", (await CommandRun.OfAsync(["redrive", .. account])).Output, StringComparison.Ordinal);

        Assert.Equal(2, (await CommandRun.OfAsync(["rebuild", .. account])).ExitCode); // nothing says that others are meant
        var run = await CommandRun.WithAsync(new StorageNames().Tables.Select(table => KeyValuePair.Create($"Into:{table}", (string?)$"{table}Anew")), ["rebuild", .. account]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("Folded: 1 submissions, 0 of them with other counts than before; ingested: 0 uploads.\n", run.Output, StringComparison.Ordinal);
        var people = new TableServiceClient(azurite.ConnectionString).GetTableClient("PeopleAnew");
        Assert.Equal(2, await people.QueryAsync<TableEntity>().CountAsync());
    }
}
