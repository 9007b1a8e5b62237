using System.Text;
using Azure.Storage.Blobs;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.EndToEnd;

/// <summary>Content that is known comes again: under another name, after something was settled or decided, or because its event does.</summary>
public sealed class KnownContentTests
{
    private const string Header = "NIK;Nama;Kecamatan\n";
    private static readonly AreaCode Regency = AreaCode.Parse("6202");
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>A CSV's sheet is named after its file: under one name it says no kecamatan, under another it does.</summary>
    [Fact]
    public async Task RefusedCopy_OfWhatWasReadUnderAnotherName_ChangesNothing()
    {
        await using var run = await NewAccountAsync();
        const string Content = "NIK;Nama\n6202054302900001;SITI AMINAH\n";
        Assert.Equal(IngestOutcome.Refused, (await SendAsync(run, "6202/2025-Q4/data.csv", Content, 0)).Outcome);
        var read = await SendAsync(run, "6202/2025-Q4/Baamang.csv", Content, 1);
        Assert.Equal(IngestOutcome.Merged, read.Outcome);
        var before = await StateAsync(run);

        Assert.Equal(IngestOutcome.Repeated, (await run.IngestAsync("6202/2025-Q4/data.csv")).Outcome);
        Assert.Equal(IngestOutcome.Repeated, (await SendAsync(run, "6202/2025-Q4/lagi.csv", Content, -1)).Outcome);

        Assert.Equal(before, await StateAsync(run));
        var withdrawn = await DecisionTests.DecideAsync(run, "6202", read.Submission!.Key.Id, DecisionKind.Withdrawn);
        Assert.Equal((DecisionOutcome.Done, 1), (withdrawn.Outcome, withdrawn.Records));
    }

    [Fact]
    public async Task CopyThatWasRefused_OfWhatAMappingMadeReadable_ItsEventAgainChangesNothing()
    {
        await using var run = await NewAccountAsync();
        const string Content = "No Identitas Diri;Nama;Kecamatan\n6202054302900001;SITI AMINAH;Baamang\n";
        await SendAsync(run, "6202/2025-Q4/data.csv", Content, 0);
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nNo Identitas Diri;NIK\n", 1);
        Assert.Equal(IngestOutcome.Merged, (await SendAsync(run, "6202/2025-Q4/salinan.csv", Content, 2)).Outcome);
        var before = await StateAsync(run);

        Assert.Equal(IngestOutcome.Repeated, (await run.IngestAsync("6202/2025-Q4/data.csv")).Outcome);

        Assert.Equal(before, await StateAsync(run));
    }

    /// <summary>What was read in full is not read anew, and a period column that is settled later makes it none of another quarter.</summary>
    [Fact]
    public async Task PeriodColumnSettledLater_TheSameContentAgain_IsStillKnown()
    {
        await using var run = await NewAccountAsync();
        const string Content = "NIK;Nama;Kecamatan;Kolom Z\n6202054302900001;SITI AMINAH;Baamang;TW IV 2025\n";
        Assert.Equal("2026-Q1", (await SendAsync(run, "6202/data.csv", Content, 0)).Submission!.Key.Quarter.ToString());
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nKolom Z;Period\n", 1);
        var before = await StateAsync(run);

        Assert.Equal(IngestOutcome.Repeated, (await run.IngestAsync("6202/data.csv")).Outcome);
        Assert.Equal(IngestOutcome.Repeated, (await SendAsync(run, "6202/salinan.csv", Content, 3)).Outcome);
        Assert.Equal(before, await StateAsync(run));

        // A list that was not sent before is of the quarter that it says.
        var other = await SendAsync(run, "6202/lain.csv", Content.Replace("SITI", "SITTI", StringComparison.Ordinal), 3);
        Assert.Equal("2025-Q4", other.Submission!.Key.Quarter.ToString());
    }

    [Fact]
    public async Task ReadAnew_TheSameContentInALaterQuarter_IsThatQuartersOwn()
    {
        await using var run = await NewAccountAsync();
        await SendAsync(run, "6202/data.csv", ReadAnewTests.Data, 0);
        await SendAsync(run, "6202/pemetaan-kolom.csv", ReadAnewTests.Mapping, 2);
        await SendAsync(run, "6202/data.csv", ReadAnewTests.Data, 100);

        var next = await SendAsync(run, "6202/data.csv", ReadAnewTests.Data, 200);

        Assert.Equal((IngestOutcome.Merged, "2026-Q3"), (next.Outcome, next.Submission!.Key.Quarter.ToString()));
        var before = await StateAsync(run);
        Assert.Equal(IngestOutcome.Repeated, (await run.IngestAsync("6202/data.csv")).Outcome);
        Assert.Equal(IngestOutcome.Repeated, (await SendAsync(run, "6202/salinan.csv", ReadAnewTests.Data, 99)).Outcome);
        Assert.Equal(before, await StateAsync(run));
    }

    /// <summary>A process died while it read a file anew, and the next one meets an earlier copy first: what the first reading said,
    /// and the second does not, still has to go.</summary>
    [Fact]
    public async Task EarlierCopy_OfWhatIsBeingReadAnew_EndsAsIfItHadComeFirst()
    {
        await using var first = await NewAccountAsync();
        await SendAsync(first, "6202/pemetaan-kolom.csv", ReadAnewTests.Mapping, -2);
        await SendAsync(first, "6202/data.csv", ReadAnewTests.Data, 0);

        await using var run = await NewAccountAsync();
        await SendAsync(run, "6202/data.csv", ReadAnewTests.Data, 1);
        await SendAsync(run, "6202/pemetaan-kolom.csv", ReadAnewTests.Mapping, 2);
        var mapping = await run.Get<RegencyMappings>().CurrentAsync(Regency, default);
        var line = Assert.Single(await LinesAsync(run)) with { Mapping = mapping.Hash, IsReadAnew = true, ReadAnewOn = Monday.AddDays(3) };
        await run.Get<RegencySubmissions>().BeginAsync(line, [line], AuditAction.SubmissionTaken, AuditActor.Folder(Regency, "test"), default);

        await SendAsync(run, "6202/data.csv", ReadAnewTests.Data, 0);

        Assert.Equal(await first.PeopleAsync(), await run.PeopleAsync());
        Assert.Equal(await first.HeldAsync(), await run.HeldAsync());
        Assert.Equal(Monday.AddDays(3), Assert.Single(await LinesAsync(run)).ReadAnewOn);
    }

    [Fact]
    public async Task CopyOfAFileOnHold_LimitsWereRaised_IsMergedAndItsLineSaysSo()
    {
        await using var expected = await NewAccountAsync(("MassChangeChangedPercent", "100"));
        await SendListAsync(expected, "6202/2025-Q4/a.csv", 0, kk: 1);
        await SendListAsync(expected, "6202/2025-Q4/b.csv", 1, kk: 7);

        var account = await EmptyAccounts.NextAsync();
        await using (var before = await NewProcessAsync(account))
        {
            await SendListAsync(before, "6202/2025-Q4/a.csv", 0, kk: 1);
            Assert.Equal(IngestOutcome.OnHold, (await SendListAsync(before, "6202/2025-Q4/b.csv", 1, kk: 7)).Outcome);
        }

        await using var run = await NewProcessAsync(account, ("MassChangeChangedPercent", "100"));
        await SendListAsync(run, "6202/2025-Q4/c.csv", 2, kk: 7);

        Assert.Equal(await expected.PeopleAsync(), await run.PeopleAsync());
        Assert.Equal(await expected.SubmissionsAsync(), await run.SubmissionsAsync());
    }

    /// <summary>An earlier file was begun, and the process died when it had marked only some of the later ones.</summary>
    [Fact]
    public async Task CopyOfAFileOnHold_WhatItIsWeighedAgainstIsUnsettled_StaysOnHold()
    {
        await using var run = await NewAccountAsync();
        await SendListAsync(run, "6202/2025-Q4/a.csv", 0, kk: 1);
        await SendListAsync(run, "6202/2025-Q4/b.csv", 1, kk: 7);
        var before = await StateAsync(run);
        await run.Get<ISubmissionLedger>().SaveAsync((await LinesAsync(run))[0] with { State = SubmissionState.Stale }, default);

        await SendListAsync(run, "6202/2025-Q4/c.csv", 2, kk: 7);

        Assert.Equal(before, await StateAsync(run));
    }

    /// <summary>Nothing else could be decided of the regency's files, nor any be merged, while one of them cannot be folded.</summary>
    [Fact]
    public async Task FileThatCanNotBeFoldedAgain_Withdrawn_LetsTheOthersBeFolded()
    {
        await using var never = await NewAccountAsync();
        await SendAsync(never, "6202/2025-Q4/a.csv", Header + "6202054302900001;SITI AMINAH;Baamang\n", 0);
        await SendAsync(never, "6202/2025-Q4/c.csv", Header + "6202054302900003;RINA;Baamang\n", 2);

        await using var run = await NewAccountAsync();
        var poison = await SendAsync(run, "6202/2025-Q4/b.csv", Header + "6202054302900002;ANI;Baamang\n", 1);
        await SendAsync(run, "6202/2025-Q4/c.csv", Header + "6202054302900003;RINA;Baamang\n", 2);
        await OriginalOf(run, poison.Submission!).DeleteAsync();
        await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => SendAsync(run, "6202/2025-Q4/a.csv", Header + "6202054302900001;SITI AMINAH;Baamang\n", 0));

        var withdrawn = await DecisionTests.DecideAsync(run, "6202", poison.Submission!.Key.Id, DecisionKind.Withdrawn);

        Assert.Equal((DecisionOutcome.Done, SubmissionState.Withdrawn), (withdrawn.Outcome, withdrawn.Submission!.State));
        Assert.Equal(await never.PeopleAsync(), await run.PeopleAsync());
        Assert.All(await LinesAsync(run), line => Assert.False(line.IsUnsettled));
    }

    /// <summary>Its own rows were in, and another file's fault was what failed: the operator is told so after five tries, and has the
    /// feedback back when the fault is over.</summary>
    [Fact]
    public async Task MergedFile_ToldAsFailedForAnothersSake_HasItsFeedbackAgain()
    {
        await using var run = await NewAccountAsync();
        var stuck = await SendAsync(run, "6202/2025-Q4/b.csv", Header + "6202054302900002;ANI;Baamang\n", 1);
        var original = OriginalOf(run, stuck.Submission!);
        var content = (await original.DownloadContentAsync()).Value.Content;
        await original.DeleteAsync();
        const string Path = "6202/2025-Q4/a.csv";
        await DropAsync(run, Path, Header + "6202054302900001;SITI AMINAH;Baamang\n", 0);

        var feedback = new List<string>();
        for (var @try = 0; @try < 5; @try++)
        {
            await Assert.ThrowsAsync<Azure.RequestFailedException>(() => run.Get<ReceiveUpload>().RunAsync(Path, default));
            feedback.Add(await FeedbackOfAsync(run, Path));
        }

        Assert.Contains("processing-failed", feedback[4], StringComparison.Ordinal);
        await original.UploadAsync(content);
        await run.Get<ReceiveUpload>().RunAsync(Path, default);

        Assert.Contains("\"accepted\": 1", feedback[0], StringComparison.Ordinal);
        Assert.Equal(feedback[0], await FeedbackOfAsync(run, Path));
    }

    private static async Task<PipelineRun> NewAccountAsync(params (string Name, string Value)[] settings) =>
        await NewProcessAsync(await EmptyAccounts.NextAsync(), settings);

    private static async Task<PipelineRun> NewProcessAsync(string account, params (string Name, string Value)[] settings)
    {
        var run = PipelineRun.On(new(account)
        {
            Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value as string, StringComparer.Ordinal)!,
        });
        await run.Host.SetUpStorageAsync(default);
        return run;
    }

    private static async Task<string> StateAsync(PipelineRun run) =>
        string.Join("\n\n", await run.SubmissionsAsync(), await run.PeopleAsync(), await run.HeldAsync());

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, string content, int day)
    {
        await DropAsync(run, path, content, day);
        return await run.IngestAsync(path);
    }

    private static Task DropAsync(PipelineRun run, string path, string content, int day) =>
        run.DropAsync(path, Encoding.UTF8.GetBytes(content), Monday.AddDays(day));

    private static Task<IngestResult> SendListAsync(PipelineRun run, string path, int day, int kk) =>
        DecisionTests.SendAsync(run, path, day, DecisionTests.ListOf(150, kk));

    private static Task<IReadOnlyList<Submission>> LinesAsync(PipelineRun run) => run.Get<ISubmissionLedger>().ListAsync(Regency, default);

    private static BlobClient OriginalOf(PipelineRun run, Submission submission) => run.Get<BlobAccounts>()
        .Container(run.Get<StorageNames>().Originals).GetBlobClient($"{submission.Regency}/{submission.Hash}");

    private static Task<string> FeedbackOfAsync(PipelineRun run, string path) =>
        run.ReadAsync(run.Get<StorageNames>().Feedback, $"{path}/hasil.json");
}
