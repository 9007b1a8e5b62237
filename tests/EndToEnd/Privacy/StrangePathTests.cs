using System.Text;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>However a blob is called: what it says and what is answered stay with the identity that may write in its folder.</summary>
public sealed class StrangePathTests
{
    private const string OneOfKotim = "NIK;Nama;Tanggal Lahir;L/P;Kecamatan;Status\n6202055503850007;SITI AMINAH;15/03/1985;P;Baamang;\n";

    // As the storage account would have them from whoever may write anything there: no sender of ours does.
    [Theory]
    [InlineData("\uFF16\uFF12\uFF10\uFF12/2025-Q4/daftar.csv")]
    [InlineData("62O2/2025-Q4/daftar.csv")]
    [InlineData("6202 /2025-Q4/daftar.csv")]
    [InlineData("6202\u200B/2025-Q4/daftar.csv")]
    [InlineData("62.02/2025-Q4/daftar.csv")]
    [InlineData("6202%2F2025-Q4/daftar.csv")]
    [InlineData("%2e%2e/6202/2025-Q4/daftar.csv")]
    [InlineData("..\\6202\\2025-Q4\\daftar.csv")]
    [InlineData("6401/..\\6202\\2025-Q4\\daftar.csv")]
    [InlineData("daftar.csv")]
    public async Task Blob_InNoRegencysFolder_ReachesNobody(string name)
    {
        await using var run = await PipelineRun.CreateAsync();
        var stored = await PutAsync(run, name);

        foreach (var path in new[] { stored, name })
        {
            // Gone, where the storage client makes another address of the name.
            Assert.Contains((await run.Get<ReceiveUpload>().RunAsync(path, CancellationToken.None)).Outcome, new[] { IngestOutcome.PathInvalid, IngestOutcome.Gone });
        }

        Assert.Equal(("", ""), (await run.PeopleAsync(), await run.SubmissionsAsync()));
        Assert.Empty(await run.FeedbackAsync());
    }

    [Theory]
    [InlineData("6401/6202/2025-Q4/daftar.csv")]
    [InlineData("6401/%2e%2e/6202/2025-Q4/daftar.csv")]
    [InlineData("6401/%2e%2e%2f6202%2f2025-Q4%2fdaftar.csv")]
    [InlineData("6401/2025-Q4/..%5C6202/daftar.csv")]
    [InlineData("6401/2025-Q4/\u2024\u2024/6202/daftar.csv")]
    [InlineData("6401/2025-Q4/?restype=container&comp=list.csv")]
    [InlineData("6401/2025-Q4/#6202.csv")]
    public async Task Blob_InARegencysFolder_IsOfThatRegencyAndNoOther(string name)
    {
        await using var run = await PipelineRun.CreateAsync();
        Assert.Equal(name, await PutAsync(run, name));

        var result = await run.Get<ReceiveUpload>().RunAsync(name, CancellationToken.None);

        Assert.Equal("6401", result.Submission!.Regency.ToString());
        Assert.DoesNotContain("PartitionKey=6202|", await run.SubmissionsAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("PartitionKey=6202|", await run.PartitionsAsync(), StringComparison.Ordinal);
        var feedback = await run.FeedbackAsync();
        Assert.NotEmpty(feedback);
        Assert.All(feedback.Keys, path => Assert.StartsWith("6401/", path, StringComparison.Ordinal));
    }

    /// <summary>Straight to the storage, past the sender that would not do it.</summary>
    /// <returns>What it is called there: back-slashes are slashes.</returns>
    private static async Task<string> PutAsync(PipelineRun run, string name)
    {
        var uploads = run.Get<BlobAccounts>().Container(run.Get<StorageNames>().Uploads);
        await uploads.UploadBlobAsync(name, BinaryData.FromBytes(Encoding.UTF8.GetBytes(OneOfKotim)));
        return (await uploads.GetBlobsAsync().SingleAsync()).Name;
    }
}
