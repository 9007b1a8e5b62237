using System.Text;
using Azure.Storage.Blobs;
using Pipeline.EndToEnd.Naive;
using Pipeline.Local;
using Pipeline.Local.Output;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>What stands where people look who may read nobody's data: engineers, auditors, readers of summaries.</summary>
/// <param name="Place">Where it stands.</param>
internal sealed record Outlet(string Place, string Text)
{
    /// <summary>Of an account: what is in those containers that hold no data of people, and what the commands print.</summary>
    public static async Task<IReadOnlyList<Outlet>> AllOfAsync(string account)
    {
        var outlets = new List<Outlet>();
        var names = new StorageNames();
        foreach (var name in new[] { names.Summaries, names.Audit, names.Lists })
        {
            var container = new BlobContainerClient(account, name);
            await foreach (var blob in container.GetBlobsAsync())
            {
                var content = await container.GetBlobClient(blob.Name).DownloadContentAsync();
                outlets.Add(new Outlet($"{name}/{blob.Name}", TextOf(blob.Name, content.Value.Content.ToArray())));
            }
        }

        foreach (var command in new[] { "status", "audit", "redrive --dry-run", "submissions 6202", "submissions 62" })
        {
            outlets.Add(new Outlet(command, await PrintedAsync([.. command.Split(' '), "--connection", account])));
        }

        return outlets;
    }

    private static async Task<string> PrintedAsync(string[] command)
    {
        using var printed = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(command, Terminal.Redirected(printed, printed, TimeProvider.System), CancellationToken.None));
        return printed.ToString();
    }

    private static string TextOf(string name, byte[] content) => name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? string.Join('\n', RawXlsx.Read(content).SelectMany(sheet => sheet.Rows).Select(row => string.Join('|', row.Select(cell => cell.Text))))
        : Encoding.UTF8.GetString(content);
}
