using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.EndToEnd;

/// <summary>Extracts of DTSEN from file to table to facts: a world small enough to check by hand, each figure as docs/dtsen.md words it.</summary>
public sealed class DtsenTests
{
    // Five persons in three families and one without a No. KK; desil 1 | 3 | 7.
    private const string People6202 = """
        NIK;No KK;Nama;L/P;Hubungan;Desil;Kecamatan
        6202010101900001;6202010101100001;SITI;L;Kepala Keluarga;1;Baamang
        6202010101900002;6202010101100001;ANI;L;Anak;1;Baamang
        6202010101900003;6202010101100002;BUDI;L;Kepala Keluarga;3;Baamang
        6202010101900004;6202010101100003;UDIN;L;Kepala Keluarga;7;Baamang
        6202010101900005;;INA;L;;2;Baamang
        """;

    private const string People6203 = """
        NIK;No KK;Nama;L/P;Hubungan;Desil;Kecamatan
        6203010101900001;6203010101100001;JOKO;L;Kepala Keluarga;2;Selat
        6203010101900002;6203010101100002;RINA;L;Kepala Keluarga;;Selat
        """;

    private const string Persons = "nomor_induk_kependudukan;nomor_kartu_keluarga;nama;tanggal_lahir;jenis_kelamin;status_hubungan_keluarga;pbi_nas;pbi_pemda;partisipasi_sekolah;penglihatan;penyakit_kronis;kabupaten_kota_ktp;kecamatan_ktp\n";
    private const string Families = "kode_kabupaten_kota;kabupaten_kota;kecamatan;nomor_kartu_keluarga;jumlah_anggota_keluarga;nama_kepala_keluarga;desil_nasional;status_kepemilikan_rumah;jenis_lantai_terluas;aset_bergerak_ac\n";

    // The third quarter's version: EDI is on no list, and INA not in DTSEN.
    private const string Persons6202Q3 = Persons + """
        6202010101900001;6202010101100001;SITI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900002;6202010101100001;ANI;01/01/1990;L;Anak;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900003;6202010101100002;BUDI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900004;6202010101100003;UDIN;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KAPUAS;SELAT
        6202010101900006;6202010101100009;EDI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        """;

    private const string Families6202Q3 = Families + """
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100001;2;SITI;1;1;1;2
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100002;1;BUDI;3;1;1;2
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100003;1;UDIN;7;1;1;2
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100009;1;EDI;4;1;1;2
        """;

    // The fourth quarter's: BUDI, UDIN and UDIN's family are gone, BUDI's family is ranked anew, EDI's not yet; one NIK is cut off.
    private const string Persons6202Q4 = Persons + """
        6202010101900001;6202010101100001;SITI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900002;6202010101100001;ANI;01/01/1990;L;Anak;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900005;6202010101100008;INA;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        6202010101900006;6202010101100009;EDI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        62020101019000;6202010101100007;RUSLI;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KOTAWARINGIN TIMUR;BAAMANG
        """;

    private const string Families6202Q4 = Families + """
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100001;2;SITI;1;1;1;2
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100002;1;BUDI;2;1;1;2
        6202;KOTAWARINGIN TIMUR;BAAMANG;6202010101100009;1;EDI;-;1;1;2
        """;

    // The province sends the extract of Kapuas; RINA and her family are not in it.
    private const string Persons62 = Persons + """
        6203010101900001;6203010101100001;JOKO;01/01/1990;L;Kepala Keluarga;YA;TIDAK;1;1;1;KAPUAS;SELAT
        """;

    private const string Families62 = Families + """
        6203;KAPUAS;SELAT;6203010101100001;1;JOKO;2;1;1;2
        6203;KAPUAS;SELAT;6203010101100003;1;TONO;5;1;1;2
        """;

    [Theory]
    [InlineData("2025-Q3", """
        62 persons both 4 list 1 dtsen 1 from 6202 2025-Q3
        62 families both 3 list 0 dtsen 1 differs 0 desil all: 4, desil1To4: 3, 1: 1, 3: 1, 4: 1, 7: 1 from 6202 2025-Q3
        6202 persons both 4 list 1 dtsen 1 from 6202 2025-Q3
        6202 families both 3 list 0 dtsen 1 differs 0 desil all: 4, desil1To4: 3, 1: 1, 3: 1, 4: 1, 7: 1 from 6202 2025-Q3
        """)]
    [InlineData("2025-Q4", """
        62 persons both 4 list 3 dtsen 1 from 6202 2025-Q4, 62 2025-Q4
        62 families both 3 list 2 dtsen 2 differs 1 desil all: 5, desil1To4: 3, 1: 1, 2: 2, 5: 1, undetermined: 1 from 6202 2025-Q4, 62 2025-Q4
        6202 persons both 3 list 2 dtsen 1 from 6202 2025-Q4
        6202 families both 2 list 1 dtsen 1 differs 1 desil all: 3, desil1To4: 2, 1: 1, 2: 1, undetermined: 1 from 6202 2025-Q4
        6203 persons both 1 list 1 dtsen 0 from 62 2025-Q4
        6203 families both 1 list 1 dtsen 1 differs 0 desil all: 2, desil1To4: 1, 2: 1, 5: 1 from 62 2025-Q4
        """)]
    public async Task Extracts_BecomeTheFiguresOfTheWorkedExample(string quarter, string expected)
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);

        Assert.Equal(expected.ReplaceLineEndings("\n"), Dtsen(await run.CompileAsync("62", quarter)));
    }

    [Fact]
    public Task SameUploads_InAnyOrderAndTwice_GiveTheSameRegistryAndSummary() => DataSetLaws.AnyOrderAndTwiceGiveTheSameAsync(InOrder);

    [Fact]
    public Task Withdrawn_TheExtractsAreAsIfTheyHadNeverCome() => DataSetLaws.WithdrawnIsAsIfItHadNeverComeAsync(InOrder, kept: 4);

    [Fact]
    public async Task SameRows_InAnotherFile_AreNoWrite()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);
        var before = await EtagsAsync(run);

        var again = await DataSetLaws.SendAsync(run, [("6202/2025-Q4/lagi.csv", Persons6202Q4 + "\n\n"), ("6202/2025-Q4/keluarga lagi.csv", Families6202Q4 + "\n\n")]);

        Assert.Equal([(5, 4, 1), (3, 3, 0)], again.Select(result => (result.Submission!.Rows.Read, result.Submission.Rows.Unchanged, result.Submission.Rows.Held)));
        Assert.Equal(before, await EtagsAsync(run));
    }

    [Fact]
    public async Task NewerVersion_OfTheSameRows_IsAChangeInEachOfThem()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);

        var again = await DataSetLaws.SendAsync(run, [("6202/2026-Q1/keluarga.csv", Families6202Q4)]);

        Assert.Equal((3, 3), (again[0].Submission!.Rows.Read, again[0].Submission!.Rows.Changed));
    }

    [Fact]
    public async Task ListSentAfterAnExtract_IsToldWhatDtsenHasOtherwise()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder.Skip(2).Append(("6202/2025-Q4/penduduk.csv", People6202)).Append(("6203/2025-Q4/penduduk.csv", People6203)));

        Assert.Equal(["4 dtsen-missing", "4 desil-differs", "5 dtsen-missing"], await SaidOfRowsAsync(run, "6202/2025-Q4/penduduk.csv"));
        Assert.Equal(["3 dtsen-missing"], await SaidOfRowsAsync(run, "6203/2025-Q4/penduduk.csv"));
    }

    [Fact]
    public async Task ListWithoutAnyExtract_IsToldNothing()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder.Take(2));

        Assert.Empty(await SaidOfRowsAsync(run, "6202/2025-Q3/penduduk.csv"));
    }

    private static async Task<IEnumerable<string>> SaidOfRowsAsync(PipelineRun run, string path)
    {
        using var json = JsonDocument.Parse((await run.FeedbackAsync())[$"{path}/hasil.json"]);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("row").ValueKind == JsonValueKind.Number)
            .Select(finding => (Row: finding.GetProperty("row").GetInt32(), Code: finding.GetProperty("code").GetString()!))
            .Where(finding => finding.Code is "dtsen-missing" or "desil-differs")
            .OrderBy(finding => finding.Row).Select(finding => $"{finding.Row} {finding.Code}")];
    }

    private static IReadOnlyList<(string Path, string Content)> InOrder =>
    [
        ("6202/2025-Q3/penduduk.csv", People6202),
        ("6203/2025-Q3/penduduk.csv", People6203),
        ("6202/2025-Q3/individu.csv", Persons6202Q3),
        ("6202/2025-Q3/keluarga.csv", Families6202Q3),
        ("6202/2025-Q4/individu.csv", Persons6202Q4),
        ("6202/2025-Q4/keluarga.csv", Families6202Q4),
        ("62/2025-Q4/individu.csv", Persons62),
        ("62/2025-Q4/keluarga.csv", Families62),
    ];

    private static async Task<string> EtagsAsync(PipelineRun run)
    {
        var lines = new List<string>();
        await foreach (var entity in run.Get<TableServiceClient>().GetTableClient(run.Get<StorageNames>().Dtsen).QueryAsync<TableEntity>())
        {
            lines.Add($"{entity.RowKey} {entity.ETag}");
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Dtsen(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        return string.Join('\n', json.RootElement.GetProperty("regencies").EnumerateArray().Prepend(json.RootElement).SelectMany(LinesOf));
    }

    private static IEnumerable<string> LinesOf(JsonElement area)
    {
        if (area.GetProperty("dtsen") is not { ValueKind: JsonValueKind.Object } dtsen)
        {
            yield break;
        }

        var (code, persons, families) = (area.GetProperty("code").GetString(), dtsen.GetProperty("persons"), dtsen.GetProperty("families"));
        yield return $"{code} persons {Matched(persons)} {From(persons)}";
        var byDesil = families.GetProperty("byDesil").EnumerateObject().Where(desil => desil.Value.GetInt64() != 0).Select(desil => $"{desil.Name}: {desil.Value}");
        yield return $"{code} families {Matched(families)} differs {families.GetProperty("desilDiffers")} desil {string.Join(", ", byDesil)} {From(families)}";
    }

    private static string Matched(JsonElement figures) => $"both {figures.GetProperty("both")} list {figures.GetProperty("onlyList")} dtsen {figures.GetProperty("onlyDtsen")}";

    private static string From(JsonElement figures) =>
        $"from {string.Join(", ", figures.GetProperty("sources").EnumerateArray().Select(source => $"{source.GetProperty("sender").GetString()} {source.GetProperty("version").GetString()}"))}";
}
