using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>A table of something else amid a list of people: nobody behind it is lost, none of its rows becomes a person, and every row passed over is said.</summary>
public class ForeignTablesTests
{
    private const string Siti = "6202054302900001";
    private const string Budi = "6202050302900002";
    private const string Kk = "6202050101100001";
    private const string ThirteenDigits = "6202050302900";

    private static readonly object?[] Short = ["NO", "NIK", "NAMA", "KECAMATAN"];
    private static readonly object?[] NameFirst = ["NO", "NAMA", "NIK", "KECAMATAN"];
    private static readonly object?[] Long = ["NO", "NAMA", "NIK", "JK", "TANGGAL LAHIR", "ALAMAT", "KECAMATAN"];
    private static readonly object?[] Full = [1, "SITI", Siti, "P", "03-02-1990", "Jl. Satu", "Baamang"];
    private static readonly object?[][] Recap = [["NO", "KECAMATAN", "JUMLAH JIWA"], [1, "Baamang", 12], [2, "Seranau", 7]];
    private static readonly object?[][] RecapBySex = [["NO", "DESA", "JENIS KELAMIN", "JUMLAH", "PERSEN"], [1, "Baamang Hulu", 120, 35, 155], [2, "Baamang Tengah", 2, 1, 3]];
    private static readonly object?[][] Assistance = [["NO", "NIK", "NAMA", "NAMA PROGRAM", "NOMINAL"], [1, Siti, "SITI", "BLT", 300000], [2, "6202054302900003", "ANI", "PKH", 300000]];
    private static readonly object?[][] Visits = [["NO", "KECAMATAN", "JUMLAH", "NIK"], [1, "Baamang", 12, "6202054302900003"], [2, "Seranau", 7, "6202054302900004"]];

    public static TheoryData<string, object?[], object?[], object?[][], object?[]> PeopleBehind => new()
    {
        { "a sound NIK", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, Budi, "BUDI", "Kota Besi"] },
        { "no NIK", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, null, "BUDI", "Kota Besi"] },
        { "a NIK of 13 digits", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, ThirteenDigits, "BUDI", "Kota Besi"] },
        { "a NIK of 13 digits in a number", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, 6202050302900L, "BUDI", "Kota Besi"] },
        { "an error for a NIK", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, new Cell(CellKind.Error, "#REF!"), "BUDI", "Kota Besi"] },
        { "an error written for a NIK, as a CSV has it", Short, ["1", Siti, "SITI", "Baamang"], Recap, ["2", "#REF!", "BUDI", "Kota Besi"] },
        { "a NIK that says nothing", Short, [1, Siti, "SITI", "Baamang"], Recap, [2, "tidak ada", "BUDI", "Kota Besi"] },
        { "words for a NIK", Long, Full, RecapBySex, [2, "BUDI", "belum punya", "L", "03-02-1990", "Jl. Dua", "Kota Besi"] },
        { "a name in the recap's column of names, no NIK", NameFirst, [1, "SITI", Siti, "Baamang"], Recap, [2, "BUDI", null, "Kota Besi"] },
        { "a name in the recap's column of names, an error", NameFirst, [1, "SITI", Siti, "Baamang"], Recap, [2, "BUDI", "#REF!", "Kota Besi"] },
        { "a name in the recap's column of names, 13 digits", NameFirst, [1, "SITI", Siti, "Baamang"], Recap, [2, "BUDI", ThirteenDigits, "Kota Besi"] },
        { "only a sex beside the name", Long, Full, RecapBySex, [2, "BUDI", null, "L"] },
        { "only a birth date beside the name", Long, Full, RecapBySex, [2, "BUDI", null, null, new DateOnly(1990, 2, 3)] },
        { "only an address beside the name", Long, Full, RecapBySex, [2, "BUDI", null, null, null, "Jl. Dua"] },
        { "a NIK where the other table has its own elsewhere", Short, [1, Siti, "SITI", "Baamang"], Visits, [2, Budi, "BUDI", "Kota Besi"] },
        { "no NIK where the other table has its own elsewhere", Short, [1, Siti, "SITI", "Baamang"], Visits, [2, null, "BUDI", "Kota Besi"] },
        { "a NIK where the other table has its own in the same column", Short, [1, Siti, "SITI", "Baamang"], Assistance, [2, Budi, "BUDI", "Baamang"] },
        { "13 digits where the other table has its own in the same column", Short, [1, Siti, "SITI", "Baamang"], Assistance, [2, ThirteenDigits, "BUDI", "Kota Besi"] },
        { "a running number that goes on where the list broke off", NameFirst, [57, "SITI", Siti, "Baamang"],
            [["NO", "NAMA", "NO REKENING", "ALAMAT"], [1, "ANI", "460201012345", "Jl. Satu"], [2, "INA", "460201012346", "Jl. Dua"]], [58, "BUDI", ThirteenDigits, "Jl. Tiga"] },
    };

    [Theory]
    [MemberData(nameof(PeopleBehind))]
    public void Person_BehindATableOfSomethingElse_IsRead(string why, object?[] header, object?[] person, object?[][] other, object?[] behind)
    {
        var report = Reading.Check([header, person, .. other, behind, behind]);

        Assert.True(report.Rows.Read == 3, $"{why}: {report.Rows.Read} rows read");
        Assert.Contains(report.Findings, finding => finding.Code == FindingCode.NoTable && finding.Row == 3 && finding.Message.Contains("2 baris (baris 4-5)", StringComparison.Ordinal));
    }

    public static TheoryData<string, object?[], object?[], object?[][]> OthersRows => new()
    {
        { "a recapitulation", NameFirst, [1, "SITI", Siti, "Baamang"], Recap },
        { "a village with three figures", Long, Full, [.. RecapBySex, ["JUMLAH", null, 122, 36, 158]] },
        { "a recapitulation with an error", NameFirst, [1, "SITI", Siti, "Baamang"], [.. Recap, [3, "Kota Besi", new Cell(CellKind.Error, "#REF!")]] },
        { "a recapitulation with a gap", NameFirst, [1, "SITI", Siti, "Baamang"], [.. Recap, [3, "Kota Besi", null], [4, "Cempaga", "-"]] },
        { "a village whose name says what it is", Long, Full, [.. RecapBySex, [null, "Desa Mulya", null, "L", null, "Jl. Dua"]] },
        { "a place that the list has in its own columns", NameFirst, [1, "SITI", Siti, "Baamang"], [.. Recap, [3, "Baamang", null, "belum lapor"]] },
        { "a total", Long, Full, [.. RecapBySex, [null, "Total", null, "semua", null, "semua desa"]] },
        { "a second recapitulation with other columns", Long, Full,
            [.. RecapBySex, ["NO", "KELOMPOK UMUR", "JIWA LK", "JIWA PR"], [1, "Lansia", "banyak", "sedikit"], [2, "Balita", 3, 4]] },
        { "a second recapitulation that is known by its headers", Long, Full, [.. RecapBySex, ["NO", "PEKERJAAN", "PENDIDIKAN", "JENIS KELAMIN"], [1, "Petani", "SD", "L"], [2, "Nelayan", "SMP", "P"]] },
        { "a repeated header", Long, Full, [.. RecapBySex, RecapBySex[0], [3, "Kota Besi", 1, 2, 3]] },
        { "a list of assistance", Short, [1, Siti, "SITI", "Baamang"], Assistance },
        { "a list of assistance with a NIK that is damaged", Short, [1, Siti, "SITI", "Baamang"], [.. Assistance, [3, ThirteenDigits, "INA", "BLT", 300000], [4, null, "UDIN", "PKH", 300000]] },
        { "a list of families", ["NO", "NIK", "NAMA", "ALAMAT"], [1, Siti, "SITI", "Jl. Satu"], [["NO", "NO KK", "NAMA KEPALA KELUARGA", "JUMLAH"], [1, Kk, "BUDI", 4], [2, Kk, "INA", 5]] },
        { "a list of officers", Short, [1, Siti, "SITI", "Baamang"], [["NO", "JABATAN", "NAMA", "ALAMAT"], [1, "Camat", "Drs. ABDUL", "Jl. Satu"], [2, "Lurah", "UDIN", "Jl. Dua"]] },
        { "a signature", Long, Full, [.. RecapBySex, [null, "Mengetahui,", null, null, null, "Kepala Dinas Sosial"], [null, "Drs. ABDUL", null, null, null, "Ir. UDIN"]] },
    };

    [Theory]
    [MemberData(nameof(OthersRows))]
    public void Row_OfATableOfSomethingElse_IsNoPerson(string why, object?[] header, object?[] person, object?[][] other)
    {
        var report = Reading.Check([["KECAMATAN : BAAMANG"], header, person, .. other]);

        Assert.True(report.Rows.Read == 1, $"{why}: {report.Rows.Read} rows read");
    }

    [Fact]
    public void TableOfSomethingElse_SaysWhichRowsWerePassedOver()
    {
        var report = Reading.Check(
            Short, [1, Siti, "SITI", "Baamang"],
            ["NO", "KECAMATAN", "JUMLAH JIWA"], [1, "Baamang", 12], [], [2, "Seranau", 7], [null, "JUMLAH", 19],
            [2, Budi, "BUDI", "Kota Besi"],
            ["NO", "KECAMATAN", "JUMLAH JIWA"], [1, "Kota Besi", 4],
            [3, "6202054302900003", "ANI", "Kota Besi"],
            ["NO", "NIK", "NAMA", "NAMA PROGRAM", "NOMINAL"], [1, "6202054302900004", "INA", "BLT", 300000]);

        Assert.Equal(3, report.Rows.Read);
        Assert.Equal(
            [
                "Lembar 'Data', baris 3: di sini mulai tabel lain ('NO', 'KECAMATAN', 'JUMLAH JIWA') yang bukan data penduduk dengan 'NIK' dan 'Nama'. Tabel itu tidak dibaca: 4 baris (baris 4-7, 10). Periksa baris-baris itu. Bila ada penduduk di situ, pindahkan barisnya ke bawah judul kolom data penduduk, lalu unggah lagi; bila tidak ada, abaikan pesan ini.",
                "Lembar 'Data', baris 12: di sini mulai daftar penerima bantuan ('NO', 'NIK', 'NAMA', 'NAMA PROGRAM', 'NOMINAL'), bukan data penduduk miskin. Tabel itu tidak dibaca: 1 baris (baris 13). Periksa baris-baris itu. Bila ada penduduk di situ, pindahkan barisnya ke bawah judul kolom data penduduk, lalu unggah lagi; bila tidak ada, abaikan pesan ini.",
            ],
            report.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void RecapitulationsRow_BehindAPersonBehindIt_GoesBackToIt()
    {
        var report = Reading.Check([NameFirst, [1, "SITI", Siti, "Baamang"], .. Recap, [2, "BUDI", null, "Kota Besi"], [3, "Cempaga", 4], [3, "INA", null, "Kota Besi"]]);

        Assert.Equal(3, report.Rows.Read);
        Assert.Contains("3 baris (baris 4-5, 7)", report.Findings.Single(finding => finding.Code == FindingCode.NoTable).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreaLine_BelowATableOfSomethingElse_NamesTheAreaOfThePeopleBehindIt()
    {
        var rows = Reading.Rows(
            ["KECAMATAN : BAAMANG"], ["DESA : BAAMANG TENGAH"],
            ["NO", "NAMA", "NIK", "JK"], [1, "SITI", Siti, "P"],
            ["NO", "DESA", "JUMLAH"], [1, "Baamang Tengah", 12], [2, "Baamang Hulu", 7],
            ["DESA : BAAMANG HULU"],
            [2, "BUDI", ThirteenDigits, "L"]);

        Assert.Equal(["Baamang Tengah", "Baamang Hulu"], rows.Select(Said.Family));
    }

    [Fact]
    public void TablesOfSomethingElse_BeyondThoseNamed_AreCounted()
    {
        var others = Enumerable.Range(1, 12).SelectMany(number => new object?[][] { ["NO", "KECAMATAN", $"JUMLAH {(char)('A' + number)}"], [1, "Baamang", 12], [2, "Seranau", 7] });
        var report = Reading.Check([NameFirst, [1, "SITI", Siti, "Baamang"], .. others]);

        Assert.Equal((1, 11), (report.Rows.Read, report.Findings.Count));
        Assert.Equal(
            "Lembar 'Data', baris 33: di sini mulai tabel lain lagi, dan 1 lainnya di bawahnya, yang juga bukan data penduduk. Tabel-tabel itu tidak dibaca: 4 baris (baris 34-35, 37-38). Periksa baris-baris itu. Bila ada penduduk di situ, pindahkan barisnya ke bawah judul kolom data penduduk, lalu unggah lagi; bila tidak ada, abaikan pesan ini.",
            report.Findings[^1].Message);
    }

    [Fact]
    public void RowsPassedOver_InManyPlaces_AreCountedToTheLast()
    {
        var turns = Enumerable.Range(1, 8).SelectMany(number => new object?[][] { ["NO", "KECAMATAN", "JUMLAH"], [1, "Baamang", 12], [number + 1, "BUDI", ThirteenDigits, "Kota Besi"] });
        var report = Reading.Check([NameFirst, [1, "SITI", Siti, "Baamang"], .. turns]);

        Assert.Equal(9, report.Rows.Read);
        Assert.Contains(
            "8 baris (baris 4, 7, 10, 13, 16, dan 3 bagian lain sampai baris 25)",
            report.Findings.Single(finding => finding.Code == FindingCode.NoTable).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PeoplesTables_BeyondThoseThatASheetCanHave_AreAnErrorThatNamesThem()
    {
        var tables = Enumerable.Range(1, 203).SelectMany(number => new object?[][]
        {
            ["NIK", "NAMA", "KECAMATAN", $"KOLOM LAIN {(char)('A' + (number / 26))}{(char)('A' + (number % 26))}"],
            [$"620205{(number % 28) + 41:00}02900{number:000}", "SITI", "Baamang", "x"],
        });
        var report = Reading.Check([.. tables]);

        Assert.Equal(200, report.Rows.Read);
        var finding = report.Findings.Single(finding => finding.Code == FindingCode.NoTable);
        Assert.Equal(
            (Severity.Error, 401,
                "Lembar 'Data', baris 401: satu lembar paling banyak memuat 200 tabel yang judul kolomnya berlainan. Mulai baris ini 3 tabel tidak dibaca: 3 baris (baris 402, 404, 406). Samakan judul kolom tabel-tabel itu, atau pindahkan ke lembar lain, lalu unggah lagi."),
            (finding.Severity, finding.Row, finding.Message));
    }
}
