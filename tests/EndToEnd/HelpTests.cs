using System.Text.Json;

namespace Pipeline.EndToEnd;

/// <summary>Lists of recipients from file to table to facts: a world small enough to check by hand, each figure as docs/bantuan.md words it.</summary>
public sealed class HelpTests
{
    // A dozen people in two regencies: five families, and two without a No. KK. Desil 1 | 3 | 7 | 2 | 4; alone 2 and 5.
    private const string People6202 = """
        NIK;No KK;Nama;L/P;Hubungan;Desil;Kecamatan;Pekerjaan;Disabilitas
        6202010101900001;6202010101100001;SITI;L;Kepala Keluarga;1;Baamang;Buruh Tani;Tidak
        6202010101900002;6202010101100001;ANI;L;Anak;1;Baamang;Pelajar;Netra
        6202010101900003;6202010101100002;BUDI;L;Kepala Keluarga;3;Baamang;Nelayan;
        6202010101900004;6202010101100003;UDIN;L;Kepala Keluarga;7;Baamang;Pedagang Keliling;
        6202010101900005;;INA;L;;2;Baamang;Petani/Pekebun;
        6202010101900006;;EDI;L;;5;Baamang;;
        6202010101900010;6202010101100002;TONO;L;Anak;3;Baamang;;
        6202010101900011;6202010101100003;YUDI;L;Anak;7;Baamang;;
        """;

    private const string People6203 = """
        NIK;No KK;Nama;L/P;Hubungan;Desil;Kecamatan;Tanggal Lahir;Pekerjaan
        6203010101900001;6203010101100001;JOKO;L;Kepala Keluarga;2;Selat;01/01/1990;Petani
        6203014101600002;6203010101100002;RINA;P;Kepala Keluarga;4;Selat;01/01/1960;
        6203010101900003;6203010101100001;DEDI;L;Anak;2;Selat;01/01/1990;
        6203010101900004;6203010101100002;HADI;L;Anak;4;Selat;01/01/1990;
        """;

    private const string Help6202 = """
        NIK;No KK;Nama;Program;Bulan;Tahun;Nominal;Sumber Dana
        6202010101900001;;SITI;PKH;Oktober;2025;750.000;APBN
        6202010101900002;;ANI;Program Keluarga Harapan;Okt;2025;750000;APBN
        6202010101900004;;UDIN;P.K.H.;Oktober;2025;750000;
        6202010101900009;;UJANG;PKH;Oktober;2025;750000;
        ;6202010101100002;BUDI;BPNT;Okt - Des;2025;600000;APBN
        6202010101900003;;BUDI;BLT DD;November;2025;300000;Dana Desa
        6202010101900005;;INA;PBI JKN;;2025;48000;
        6202010101900006;;EDI;PKH;Maret;2025;750000;
        62020101019000;;RUSLI;PKH;Oktober;2025;750000;
        """;

    private const string Help6203 = """
        DAFTAR PENERIMA BANTUAN
        PROGRAM : Bantuan Ayam Kampung
        NIK;Nama;Bentuk Bantuan;Tanggal Terima;Instansi
        6203010101900001;JOKO;5 ekor ayam;05/11/2025;Dinas Peternakan
        """;

    [Fact]
    public async Task ListsOfRecipients_BecomeTheFiguresOfTheWorkedExample()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);

        var help = Help(await run.CompileAsync("62", "2025-Q4"));

        Assert.Equal(
            """
            BLT-DD persons 0 families 1 deliveries 1 amount 300000 target 0 in 0 out 0 other 1 duplicates 0 overlaps 1
            PBI-JK persons 1 families 0 deliveries 1 amount 0 target 0 in 0 out 0 other 1 duplicates 0 overlaps 0
            PKH persons 0 families 3 deliveries 4 amount 3000000 target 4 in 1 out 1 other 1 duplicates 1 overlaps 0
            SEMBAKO persons 0 families 1 deliveries 1 amount 600000 target 4 in 1 out 0 other 0 duplicates 0 overlaps 0
            ~BANTUANAYAMKAMPUNG persons 1 families 0 deliveries 1 amount 0 target 0 in 0 out 0 other 1 duplicates 0 overlaps 0
            byStrategy, recipients/target/in/out/other of persons, of families, deliveries/amount/duplicates/overlaps:
              reduceBurden 1/0/0/0/1 4/4/2/1/1 7/3900000/1/1
              unknown 1/0/0/0/1 0/0/0/0/0 1/0/0/0
            bySector, recipients/target/in/out/other of persons, of families, deliveries/amount/duplicates/overlaps:
              education 0/0/0/0/0 3/4/1/1/1 4/3000000/1/0
              health 1/0/0/0/1 0/0/0/0/0 1/0/0/0
              socialProtection 0/0/0/0/0 1/0/0/0/1 1/300000/0/1
              food 0/0/0/0/0 1/4/1/0/0 1/600000/0/0
              unknown 1/0/0/0/1 0/0/0/0/0 1/0/0/0
            byGroup, recipients/target/in/out/other of persons, of families, deliveries/amount/duplicates/overlaps:
              socialAssistance 1/0/0/0/1 4/4/2/1/1 7/3900000/1/1
              unknown 1/0/0/0/1 0/0/0/0/0 1/0/0/0
            bySource, recipients/target/in/out/other of persons, of families, deliveries/amount/duplicates/overlaps:
              apbn 1/0/0/0/1 4/4/2/1/1 6/3600000/1/0
              danaDesa 0/0/0/0/0 1/0/0/0/1 1/300000/0/1
              unknown 1/0/0/0/1 0/0/0/0/0 1/0/0/0
            groups: farmers 3/2/0, fishers 1/1/0, smallBusiness 1/1/0, elderly 1/1/1, disabled 1/1/0, womenHeads 1/1/1
            families without help: all: 1, desil1To4: 1, 4: 1
            persons without help: all: 1, 5: 1
            """.ReplaceLineEndings("\n"),
            help);
    }

    [Fact]
    public Task SameUploads_InAnyOrderAndTwice_GiveTheSameRegistryAndSummary() => DataSetLaws.AnyOrderAndTwiceGiveTheSameAsync(InOrder);

    [Fact]
    public Task Withdrawn_TheDeliveriesAreAsIfTheyHadNeverCome() => DataSetLaws.WithdrawnIsAsIfItHadNeverComeAsync(InOrder, kept: 2);

    [Fact]
    public async Task Recipients_AreToldWhatTheRegistryKnows()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);

        var feedback = (await run.FeedbackAsync())["6202/2025-Q4/bantuan.csv/hasil.json"];

        using var json = JsonDocument.Parse(feedback);
        Assert.Equal("assistance", json.RootElement.GetProperty("dataset").GetString());
        Assert.Equal(["4 recipient-not-targeted", "5 recipient-unknown", "9 recipient-not-targeted", "10 nik-format"], FindingsOf(feedback));
    }

    /// <summary>By its No. KK alone a family is found through its members, wherever those were registered.</summary>
    [Fact]
    public async Task FamilyByItsCardAlone_IsLookedForOnTheListsOfPeople()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, [
            ("6202/2025-Q4/penduduk.csv", People6202 + "\n6471014302900001;6202010101100009;LIA;P;Kepala Keluarga;1;Baamang;;\n6202010101900008;6202010101100007;TOMI;L;Kepala Keluarga;1;Baamang;;"),
            ("6202/2025-Q4/keluar.csv", "NIK;Nama;Kecamatan;Status\n6202010101900008;TOMI;Baamang;Meninggal\n"),
            ("6203/2025-Q4/penduduk.csv", People6203),
            ("6202/2025-Q4/keluarga.csv", """
                No KK;Nama Program;Periode Bantuan;Nominal
                6202010101100001;BLT DD;November 2025;300000
                6202010101100009;BLT DD;November 2025;300000
                6203010101100002;BLT DD;November 2025;300000
                6202010101100007;BLT DD;November 2025;300000
                6471010101100001;BLT DD;November 2025;300000
                """),
        ]);

        var feedback = (await run.FeedbackAsync())["6202/2025-Q4/keluarga.csv/hasil.json"];

        // Of the fifth nobody has heard, and of the fourth nobody is left.
        Assert.Equal(["5 recipient-unknown", "6 recipient-unknown"], FindingsOf(feedback));
    }

    [Fact]
    public async Task ListMended_ClosesItsHeldRowAndChangesNothingElse()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);

        var again = await DataSetLaws.SendAsync(run, [new("6202/2025-Q4/lagi.csv", Help6202.Replace("62020101019000;", "6202010101900001;", StringComparison.Ordinal).Replace("RUSLI", "SITI", StringComparison.Ordinal))]);

        // The mended row is a help that SITI's row has already.
        Assert.Equal((9, 9, 0), (again[0].Submission!.Rows.Read, again[0].Submission!.Rows.Unchanged, again[0].Submission!.Rows.Held));
    }

    private static IReadOnlyList<(string Path, string Content)> InOrder =>
    [
        new("6202/2025-Q4/penduduk.csv", People6202),
        new("6203/2025-Q4/penduduk.csv", People6203),
        new("6202/2025-Q4/bantuan.csv", Help6202),
        new("6203/2025-Q4/bantuan.csv", Help6203),
    ];

    private static IEnumerable<string> FindingsOf(string feedback)
    {
        using var json = JsonDocument.Parse(feedback);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("row").ValueKind == JsonValueKind.Number)
            .OrderBy(finding => finding.GetProperty("row").GetInt32())
            .Select(finding => $"{finding.GetProperty("row").GetInt32()} {finding.GetProperty("code").GetString()}")];
    }

    private static string Help(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        var help = json.RootElement.GetProperty("help");
        var names = json.RootElement.GetProperty("help").GetProperty("programmes").EnumerateArray().Select(LineOf);
        return string.Join('\n', [
            .. names,
            .. new[] { "byStrategy", "bySector", "byGroup", "bySource" }.Select(by => $"{by}, recipients/target/in/out/other of persons, of families, deliveries/amount/duplicates/overlaps:\n{ByKind(help.GetProperty(by))}"),
            $"groups: {Groups(json.RootElement.GetProperty("vulnerableGroups"))}",
            $"families without help: {ByDesil(help.GetProperty("familiesWithoutHelp"))}",
            $"persons without help: {ByDesil(help.GetProperty("personsWithoutHelp"))}",
        ]);
    }

    private static string LineOf(JsonElement programme)
    {
        var name = programme.GetProperty("programme").GetString() ?? Assistance.ProgrammeKey.OfName(programme.GetProperty("name").GetString()!).ToString();
        return $"{name} persons {Of("persons")} families {Of("families")} deliveries {Of("deliveries")} amount {Of("amount")} target {Of("target")} "
            + $"in {Of("inTarget")} out {Of("outsideTarget")} other {Of("unweighed")} duplicates {Of("duplicates")} overlaps {Of("overlaps")}";

        string Of(string figure) => programme.GetProperty(figure).GetDecimal().ToString("0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string ByKind(JsonElement kinds) => string.Join('\n', kinds.EnumerateObject()
        .Where(kind => kind.Value.GetProperty("deliveries").GetInt64() != 0)
        .Select(kind => $"  {kind.Name} {Figures(kind.Value.GetProperty("persons"))} {Figures(kind.Value.GetProperty("families"))} {Figures(kind.Value)}"));

    private static string Figures(JsonElement of) =>
        string.Join('/', of.EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number).Select(figure => figure.Value));

    private static string Groups(JsonElement groups) => string.Join(", ", groups.EnumerateObject()
        .Where(group => group.Value.GetProperty("persons").GetInt64() != 0)
        .Select(group => $"{group.Name} {string.Join('/', group.Value.EnumerateObject().Select(figure => figure.Value))}"));

    private static string ByDesil(JsonElement byDesil) =>
        string.Join(", ", byDesil.EnumerateObject().Where(desil => desil.Value.GetInt64() != 0).Select(desil => $"{desil.Name}: {desil.Value}"));
}
