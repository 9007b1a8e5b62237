using System.Text;
using System.Text.Json;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>The whole loop: a bad file is dropped, mended as people do and dropped back; then nothing is open and nobody counts twice.</summary>
public sealed class MendingLoopTests
{
    private const string Bad = "6202/2025-Q4/daftar.csv";
    private const string Mended = "6202/2025-Q4/perbaikan.xlsx";
    private const string Feedback = Bad + "/hasil.xlsx";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    // One sound row; a NIK that Excel cut off, one of 15 digits, none; two people under one NIK; no name; another regency's.
    private static readonly string[] Rows =
    [
        "NIK;No. KK;Nama;Tanggal Lahir;L/P;Desa;Kecamatan;Kabupaten",
        "6202055503850007;6202050101150001;SITI AMINAH;15/03/1985;P;Baamang Hulu;Baamang;Kotawaringin Timur",
        "6.20205E+15;6202050101150001;RAHMAT HIDAYAT;02/07/1980;L;Baamang Hulu;Baamang;Kotawaringin Timur",
        "620205410190000;6202050101150002;SRI WAHYUNI;01/01/1990;P;Baamang Hulu;Baamang;Kotawaringin Timur",
        ";;JOKO SUSILO;17/08/1975;L;Baamang Hilir;Baamang;Kotawaringin Timur",
        "6202051203700004;6202050101150003;BUDI SANTOSO;12/03/1970;L;Baamang Tengah;Baamang;Kotawaringin Timur",
        "6202051203700004;6202050101150003;DEWI LESTARI;20/10/1972;P;Baamang Tengah;Baamang;Kotawaringin Timur",
        "6202050505950003;6202050101150004;;05/05/1995;L;Tinduk;Baamang;Kotawaringin Timur",
        "6202050606880006;6202050101150005;AGUS SALIM;06/06/1988;L;Tinduk;Baamang;Kapuas",
    ];

    private static readonly (string Name, string Header, string Text)[] Mends =
    [
        ("RAHMAT HIDAYAT", "NIK", "6202050207800002"),
        ("SRI WAHYUNI", "NIK", "6202054101900009"),
        ("JOKO SUSILO", "NIK", "6202051708750001"),
        ("DEWI LESTARI", "NIK", "6202056010720008"),
        ("AGUS SALIM", "Kabupaten", "Kotawaringin Timur"),
    ];

    /// <summary>How operators send mended rows back, and how the rows are known again: who shared a NIK and did not have to change is repeated.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "in place", "Token" },
        { "without the column of tokens", "Content, Repeat" },
        { "the whole list", "Content, Repeat" },
        { "in a list of their own", "Token" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task BadFile_MendedAndDroppedBack_NothingIsOpenAndNobodyCountsTwice(string way, string links)
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.DropAsync(Bad, Bytes(Rows), Sent);
        var first = (await run.IngestAsync(Bad)).Submission!;
        Assert.Equal((8, 1, 5, 2), (first.Rows.Read, first.Rows.Accepted, first.Rows.Held, first.Rows.Refused));
        Assert.Equal((5, 0, 1), await ReportingAsync(run));

        var (path, content) = MendedFile(way, await run.ReadBytesAsync("feedback", Feedback));
        await run.DropAsync(path, content, Sent.AddDays(2));
        var second = (await run.IngestAsync(path)).Submission!;

        Assert.Equal((0, 0), (second.Rows.Held, second.Rows.Refused));
        Assert.Equal(5, second.Closed[first.Key.Quarter]);
        Assert.Equal((0, 5, 8), await ReportingAsync(run));
        var held = await HeldAsync(run);
        Assert.All(held, row => Assert.Equal(second.Key, row.Closing?.By));
        Assert.Equal(links, string.Join(", ", held.Select(row => $"{row.Closing?.Link}").Distinct().Order(StringComparer.Ordinal)));
        var mending = JsonDocument.Parse(await run.ReadAsync("feedback", path + "/hasil.json")).RootElement.GetProperty("mending");
        Assert.Equal(
            (5, 0, 0), (mending.GetProperty("mended").GetInt32(), mending.GetProperty("heldAgain").GetInt32(), mending.GetProperty("open").GetInt32()));
    }

    [Fact]
    public async Task Mended_EventsAgainAndInReverse_ChangeNothing()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.DropAsync(Bad, Bytes(Rows), Sent);
        await run.IngestAsync(Bad);
        var (path, content) = MendedFile("in place", await run.ReadBytesAsync("feedback", Feedback));
        await run.DropAsync(path, content, Sent.AddDays(2));
        await run.IngestAsync(path);
        var expected = await StateAsync(run);

        await run.IngestAsync(path);
        await run.IngestAsync(Bad);
        Assert.Equal(expected, await StateAsync(run));

        await using var reversed = await PipelineRun.CreateAsync();
        await reversed.DropAsync(Bad, Bytes(Rows), Sent);
        await reversed.DropAsync(path, content, Sent.AddDays(2));
        await reversed.IngestAsync(path);
        await reversed.IngestAsync(Bad);
        Assert.Equal(expected, await StateAsync(reversed));
    }

    [Fact]
    public async Task Perbaiki_MendedHalfAndTheSameSheetMendedOnceMore_ClosesTheRest()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.DropAsync(Bad, Bytes(Rows), Sent);
        await run.IngestAsync(Bad);
        var sheet = MendSheet.Open(await run.ReadBytesAsync("feedback", Feedback));

        // Two rows only; of a third the name too, which so far only the token connects.
        sheet = Mends.Take(2).Aggregate(sheet, (mended, mend) => mended.Type("Nama", mend.Name, mend.Header, mend.Text)).Type("Nama", "JOKO SUSILO", "Nama", "JAKA SUSILA");
        await run.DropAsync(Mended, sheet.Save(), Sent.AddDays(2));
        var half = (await run.IngestAsync(Mended)).Submission!;
        Assert.Equal((2, 3), (half.Rows.Accepted, half.Rows.Held));
        Assert.Equal((3, 5, 3), await ReportingAsync(run));

        // The old workbook again, and not the feedback on it.
        sheet = sheet.Type("Nama", "JAKA SUSILA", "NIK", "6202051708750001").Type("Nama", "DEWI LESTARI", "NIK", "6202056010720008");
        const string Again = "6202/2025-Q4/perbaikan lagi.xlsx";
        await run.DropAsync(Again, sheet.Save(), Sent.AddDays(3));
        var whole = (await run.IngestAsync(Again)).Submission!;

        Assert.Equal((0, 3), (whole.Rows.Held, whole.Closed[whole.Key.Quarter]));
        Assert.Equal((0, 8, 6), await ReportingAsync(run));
        Assert.All(await HeldAsync(run), row => Assert.NotNull(row.Closing));
    }

    [Fact]
    public async Task Perbaiki_InTheFolderOfTheNextQuarter_StaysOpenInTheFirst()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.DropAsync(Bad, Bytes(Rows), Sent);
        await run.IngestAsync(Bad);
        var (_, content) = MendedFile("in place", await run.ReadBytesAsync("feedback", Feedback));

        const string Next = "6202/2026-Q1/perbaikan.xlsx";
        await run.DropAsync(Next, content, Sent.AddDays(60));
        await run.IngestAsync(Next);

        Assert.Equal((5, 0, 1), await ReportingAsync(run));
        Assert.Equal((0, 0, 8), await ReportingAsync(run, "2026-Q1"));
    }

    [Fact]
    public async Task Perbaiki_InTheFolderOfAnotherRegency_ClosesNothing()
    {
        await using var run = await PipelineRun.CreateAsync();
        await run.DropAsync(Bad, Bytes(Rows), Sent);
        await run.IngestAsync(Bad);
        var sheet = MendSheet.Open(await run.ReadBytesAsync("feedback", Feedback)).Delete("Kabupaten").Delete("Kecamatan");
        sheet = Mends.SkipLast(1).Aggregate(sheet, (mended, mend) => mended.Type("Nama", mend.Name, mend.Header, mend.Text));

        const string Elsewhere = "6203/2025-Q4/perbaikan.xlsx";
        await run.DropAsync(Elsewhere, sheet.Save(), Sent.AddDays(2));
        var result = await run.IngestAsync(Elsewhere);

        Assert.True(result.Submission!.Rows.Accepted > 0);
        Assert.All(await HeldAsync(run), row => Assert.Null(row.Closing));
    }

    private static (string Path, byte[] Content) MendedFile(string way, byte[] feedback)
    {
        if (way == "the whole list")
        {
            return ("6202/2025-Q4/daftar revisi.csv", Bytes([.. Rows.Select(MendedLine)]));
        }

        var sheet = MendSheet.Open(feedback);
        sheet = Mends.Aggregate(sheet, (mended, mend) => mended.Type("Nama", mend.Name, mend.Header, mend.Text))
            .Type("No. KK", "6202050101150004", "Nama", "YUSUF MANSUR");
        return way switch
        {
            "without the column of tokens" => (Mended, sheet.Delete("Baris asal (otomatis)").Save()),
            "in a list of their own" => ("6202/2025-Q4/yang diperbaiki.csv", Bytes([.. OwnList(sheet)])),
            _ => (Mended, sheet.Save()),
        };
    }

    /// <summary>The rows copied out of Perbaiki, the column of tokens with them.</summary>
    private static IEnumerable<string> OwnList(MendSheet sheet)
    {
        string[] headers = [.. Rows[0].Split(';'), "Baris asal (otomatis)"];
        yield return string.Join(';', headers);
        var columns = headers.Select(header => sheet.Column(header).ToArray()).ToArray();
        for (var row = 0; row < columns[0].Length; row++)
        {
            yield return string.Join(';', columns.Select(column => column[row]));
        }
    }

    private static string MendedLine(string line)
    {
        var cells = line.Split(';');
        if (Mends.FirstOrDefault(mend => cells[2] == mend.Name) is { Name: not null } mend)
        {
            cells[Array.IndexOf(Rows[0].Split(';'), mend.Header)] = mend.Text;
        }

        return string.Join(';', cells).Replace("0004;;", "0004;YUSUF MANSUR;", StringComparison.Ordinal);
    }

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    /// <summary>Rows that wait, rows that were mended, and persons, as the province sees them.</summary>
    private static async Task<(int Held, int Mended, int Persons)> ReportingAsync(PipelineRun run, string quarter = "2025-Q4")
    {
        var summary = JsonDocument.Parse(await run.CompileAsync("62", quarter)).RootElement;
        var regency = summary.GetProperty("regencies").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "6202");
        var reporting = regency.GetProperty("reporting");
        return (reporting.GetProperty("rowsHeld").GetInt32(), reporting.GetProperty("rowsMended").GetInt32(), regency.GetProperty("figures").GetProperty("persons").GetInt32());
    }

    private static async Task<IReadOnlyList<HeldRow>> HeldAsync(PipelineRun run) =>
        await run.Get<IHeldRowStore>().ReadAsync(Areas.AreaCode.Parse("6202"), People.Quarter.Parse("2026-Q4"), default).ToListAsync();

    private static async Task<string> StateAsync(PipelineRun run) => string.Join(
        "\n\n", await run.SubmissionsAsync(), await run.HeldAsync(), await run.PeopleAsync(), string.Join('\n', await run.FeedbackAsync()));
}
