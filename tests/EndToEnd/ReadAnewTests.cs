using System.Text;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>A file that is dropped again after its regency's mapping changed: what it says now replaces what it said.</summary>
public sealed class ReadAnewTests
{
    /// <summary>Two columns for No. KK make it one that another mapping may read otherwise.</summary>
    internal const string Data = """
        NIK;NIK Baru;Nama;Kecamatan;Pekerjaan;No. KK;Nomor Kartu Keluarga
        6202054302900001;6202054302900001;SITI AMINAH;Baamang;Petani;6202010101150001;6202010101150002
        6202054302900002;6202054302900003;ANI;Baamang;Petani;6202010101150003;6202010101150003
        6202054302900005;6202054302900006;MARIATI;Baamang;Petani;6202010101150005;6202010101150005
        62020543029;6202054302900004;DEWI;Baamang;Petani;6202010101150004;6202010101150004

        """;

    internal const string Mapping = "Judul di berkas;Kolom\nNIK;abaikan\nNIK Baru;NIK\nPekerjaan;abaikan\nNo. KK;abaikan\nNomor Kartu Keluarga;Nomor KK\n";

    /// <summary>Says of ANI what the first said; that is hidden until the first no longer names her.</summary>
    internal const string Later = "No. KTP;Nama;Kecamatan\n6202054302900002;ANI;Baamang\n";

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task DroppedAgainInAnotherQuarter_SaysWhatItWouldHaveSaidFirst_AndIsCountedOnce()
    {
        await using var first = await PipelineRun.CreateAsync();
        await SendAsync(first, "6202/pemetaan-kolom.csv", Mapping, -1);
        await SendAsync(first, "6202/data.csv", Data, 0);
        await SendAsync(first, "6202/nanti.csv", Later, 1);

        await using var anew = await PipelineRun.CreateAsync();
        await SendAsync(anew, "6202/data.csv", Data, 0);
        await SendAsync(anew, "6202/nanti.csv", Later, 1);
        Assert.Equal([(3, 1), (1, 0)], (await LinesAsync(anew)).Select(line => (line.Rows.Accepted, line.Rows.Held)));
        await SendAsync(anew, "6202/pemetaan-kolom.csv", Mapping, 2);

        var read = await SendAsync(anew, "6202/data.csv", Data, 100);

        Assert.Equal((IngestOutcome.Merged, 1, "2026-Q1"), (read.Outcome, read.Refolded, read.Submission!.Key.Quarter.ToString()));
        Assert.Equal([(4, 0), (1, 0)], (await LinesAsync(anew)).Select(line => (line.Rows.Accepted, line.Rows.Held)));
        Assert.Equal(await first.PeopleAsync(), await anew.PeopleAsync());
        Assert.Equal(await first.HeldAsync(), await anew.HeldAsync());

        // The same event again, and a copy of another name: nothing is counted twice.
        var before = await anew.SubmissionsAsync();
        Assert.Equal(IngestOutcome.Repeated, (await anew.IngestAsync("6202/data.csv")).Outcome);
        Assert.Equal(IngestOutcome.Repeated, (await SendAsync(anew, "6202/salinan.csv", Data, 99)).Outcome);
        Assert.Equal(before, await anew.SubmissionsAsync());
        Assert.Equal(await first.PeopleAsync(), await anew.PeopleAsync());
    }

    [Fact]
    public async Task ReadAnew_TheCompiledQuarterIsDueAgain()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/data.csv", Data, 0);
        var before = await run.CompileAsync("62", "2025-Q4");
        await SendAsync(run, "6202/pemetaan-kolom.csv", Mapping, 1);
        await SendAsync(run, "6202/2025-Q4/data.csv", Data, 2);

        Assert.NotEqual(before, await run.CompileAsync("62", "2025-Q4"));
    }

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, string content, int day)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), Monday.AddDays(day));
        return await run.IngestAsync(path);
    }

    private static Task<IReadOnlyList<Submission>> LinesAsync(PipelineRun run) =>
        run.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6202"), CancellationToken.None);
}
