using System.Text;
using Pipeline.EndToEnd.Faults;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>What holds for people holds for every other data set: a process that dies at any call leaves what the next one finishes, and what is sent again costs no write.</summary>
public sealed class DataSetCutTests
{
    private const string People = """
        NIK;No KK;Nama;L/P;Hubungan;Desil;Kecamatan
        6202010101900001;6202010101100001;SITI;L;Kepala Keluarga;1;Baamang
        6202010101900002;6202010101100001;ANI;L;Anak;1;Baamang

        """;

    /// <summary>A file of each data set, with a row that is held where the data set can hold one.</summary>
    public static TheoryData<string, string> Files => new()
    {
        {
            "6202/2025-Q4/bantuan.csv",
            """
            NIK;No KK;Nama;Program;Bulan;Tahun;Nominal
            6202010101900001;;SITI;PKH;Oktober;2025;750000
            ;6202010101100001;SITI;BPNT;Oktober;2025;200000
            62020101019;;ANI;PKH;Oktober;2025;750000

            """
        },
        {
            "6202/2025-Q4/dtsen_individu.csv",
            """
            nomor_induk_kependudukan;nomor_kartu_keluarga;nama;pbi_nas;pbi_pemda;penglihatan
            6202010101900001;6202010101100001;SITI;YA;TIDAK;1
            62020101019;6202010101100001;ANI;YA;TIDAK;1

            """
        },
        {
            "6202/2025-Q4/dtsen_keluarga.csv",
            """
            nomor_kartu_keluarga;kecamatan;desil_nasional;status_kepemilikan_rumah;jenis_lantai_terluas
            6202010101100001;BAAMANG;1;1;3
            62020101011;BAAMANG;2;1;3

            """
        },
        {
            "6202/2025-Q4/rencana.csv",
            """
            OPD;Program;Tahun;Pagu;Realisasi;Sumber Dana
            Dinas Sosial;PKH;2025;1000000;500000;APBN
            Dinas Sosial;BLT DD;2025;2000000;500000;Dana Desa
            Dinas Sosial;BLT DD;2025;3000000;500000;Dana Desa

            """
        },
        {
            "6202/2025-Q4/indikator.csv",
            """
            Kabupaten/Kota;Tahun;Jumlah Penduduk Miskin (ribu jiwa);Persentase Penduduk Miskin
            Kotawaringin Timur;2024;26,69;5,66
            Kotawaringin Timur;2025;2770;5,83

            """
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task ProcessDiesAtAnyCall_RunAgain_EndsAsIfItHadNot(string path, string content)
    {
        var drop = DropOf(path, content, day: 6);
        var expected = (await StateAsync(drop, dieAt: int.MaxValue)).State;
        Assert.Contains(drop.Path, expected.Registry, StringComparison.Ordinal);
        var died = true;
        for (var at = 1; died; at++)
        {
            (var state, died) = await StateAsync(drop, at);

            Assert.Equal((at, expected), (at, state));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task SentAgain_UnderAnotherName_WritesNoRecord(string path, string content)
    {
        var drop = DropOf(path, content, day: 6);
        var again = drop with { Path = drop.Path.Replace(".csv", " (1).csv", StringComparison.Ordinal), SubmittedOn = drop.SubmittedOn.AddDays(1) };
        var account = await CutRun.CreateAsync([drop, again]);
        var (first, second) = (new WireCount(), new WireCount());

        await account.IngestAsync([drop], first);
        await account.IngestAsync([again], second);

        var names = new StorageNames();
        var tables = names.Tables.Except([names.Submissions, names.Arrivals, names.Partitions, names.Quarters]).Select(name => account.NameOf(name)).ToArray();
        Assert.True(tables.Sum(first.WritesTo) > 0);
        Assert.Equal(0, tables.Sum(second.WritesTo));
    }

    private static async Task<(CutState State, bool Died)> StateAsync(Drop drop, int dieAt)
    {
        var people = DropOf("6202/2025-Q4/penduduk.csv", People, day: 5);
        var account = await CutRun.CreateAsync([people, drop]);
        await account.IngestAsync([people]);
        var died = false;
        try
        {
            await account.IngestAsync([drop], new DeathAtCall(account.Locks, dieAt));
        }
        catch (ProcessDiedException)
        {
            died = true;
        }

        await account.IngestAsync([drop]);
        return (await account.StateAsync(), died);
    }

    private static Drop DropOf(string path, string content, int day) =>
        new(path, Encoding.UTF8.GetBytes(content), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));
}
