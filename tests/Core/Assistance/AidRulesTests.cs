using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

public sealed class AidRulesTests
{
    private const string Header = "jenis;program 1;program 2;lingkup;berlaku sejak;berlaku sampai;sumber;sumber dibaca;catatan";
    private const string Pair = "tidak boleh bersama;BLT-DD;PKH;keluarga;2024-01;2025-06;Peraturan X;ya;";

    [Fact]
    public void Seed_Exclusions_AreBltDanaDesaBesidePkhAndSembako() =>
        Assert.Equal(["BLT-DD PKH Family", "BLT-DD SEMBAKO Family"], AidRules.Seed.Exclusions.Select(rule => $"{rule.First} {rule.Second} {rule.Scope}"));

    // No source for them was found: they must not pass for law.
    [Fact]
    public void Seed_EveryRule_SaysThatItsSourceWasNotRead()
    {
        Assert.All(AidRules.Seed.Exclusions, rule => Assert.Equal(new RuleSource("Peraturan Dana Desa tahun berjalan (nomor dan pasalnya belum dipastikan)", WasRead: false), rule.Source));
        Assert.All(AidRules.Seed.SameHelp, rule => Assert.False(rule.Source.WasRead));
    }

    [Fact]
    public void Parse_ALine_ReadsEveryColumn()
    {
        var rule = Assert.Single(Rules($"{Header}\n{Pair}").Exclusions);

        Assert.Equal(
            new ExclusionRule(
                ProgrammeCode.Parse("BLT-DD"), ProgrammeCode.Parse("PKH"), AidScope.Family,
                new RuleValidity(new CalendarMonth(2024, 1), new CalendarMonth(2025, 6)), new RuleSource("Peraturan X", WasRead: true)),
            rule);
    }

    [Theory]
    [InlineData("Jan-24", "Jun-25")]
    [InlineData("01/01/2024", "01/06/2025")]
    [InlineData("01/2024", "06/2025")]
    public void Parse_MonthsThatASpreadsheetRewrote_ReadsTheSame(string from, string to) =>
        Assert.Equal(
            new RuleValidity(new CalendarMonth(2024, 1), new CalendarMonth(2025, 6)),
            Assert.Single(Rules($"{Header}\n{Pair.Replace("2024-01;2025-06", $"{from};{to}", StringComparison.Ordinal)}").Exclusions).Validity);

    [Theory]
    [InlineData("2025-06", "2025-Q2", true)]
    [InlineData("2025-Q2", "2025-06", true)]
    [InlineData("2025-07", "2025-Q3", false)] // after the rule
    [InlineData("2025-05..2025-08", "2025-07", false)] // they meet only after the rule
    [InlineData("2024-01", "2024", true)]
    [InlineData("2023-12", "2023", false)]
    [InlineData("2024-T1", "2024", true)]
    [InlineData("2025-T1", "2025", false)] // the stage may lie after June
    [InlineData("2024-T1", "2024-T1", false)] // stages of two programmes are numbered each by itself
    public void Excluding_TwoPeriods_AppliesWhereTheyMeetWhileTheRuleHolds(string ofOne, string ofOther, bool expected) =>
        Assert.Equal(expected, Rules($"{Header}\n{Pair}").Excluding(
            ProgrammeCode.Parse("PKH"), AidPeriod.Parse(ofOne), ProgrammeCode.Parse("BLT-DD"), AidPeriod.Parse(ofOther)) is not null);

    [Theory]
    [InlineData("PKH", true)]
    [InlineData("CSR", false)] // many kinds of help under one name
    [InlineData(null, true)]
    public void IsSameHelp_BySeed_IsForEveryProgrammeButTheOnesThatSayOtherwise(string? code, bool expected) =>
        Assert.Equal(expected, AidRules.Seed.IsSameHelp(code is null ? null : ProgrammeCode.Parse(code), AidPeriod.Parse("2025"), AidPeriod.Parse("2025-03")));

    [Fact]
    public void IsSameHelp_WithoutARule_IsNever() =>
        Assert.False(Rules($"{Header}\n{Pair}").IsSameHelp(ProgrammeCode.Parse("PKH"), AidPeriod.Parse("2025"), AidPeriod.Parse("2025")));

    public static TheoryData<string, string> Faults => new()
    {
        { $"{Header}\n{Pair.Replace("tidak boleh bersama", "dilarang", StringComparison.Ordinal)}", "Baris 2: kolom 'jenis' berisi 'dilarang'. Isi dengan salah satu dari: tidak boleh bersama, bantuan ganda." },
        { $"{Header}\n{Pair.Replace(";PKH;", ";PHK;", StringComparison.Ordinal)}", "Baris 2: kolom 'program 2' berisi 'PHK', yang bukan kode di tabel program. Pakai kode yang ada, atau tambahkan dulu programnya ke tabel program." },
        { $"{Header}\n{Pair.Replace(";PKH;", ";BLT-DD;", StringComparison.Ordinal)}", "Baris 2: 'program 1' dan 'program 2' sama-sama BLT-DD. Untuk program yang sama dua kali, pakai jenis 'bantuan ganda'." },
        { $"{Header}\n{Pair.Replace("keluarga", "RT", StringComparison.Ordinal)}", "Baris 2: kolom 'lingkup' berisi 'RT'. Isi dengan salah satu dari: penerima, keluarga." },
        { $"{Header}\n{Pair.Replace("2024-01", "awal 2024", StringComparison.Ordinal)}", "Baris 2: kolom 'berlaku sejak' berisi 'awal 2024'. Tulis bulan sebagai 2025-01, atau kosongkan bila tanpa batas." },
        { $"{Header}\n{Pair.Replace("2024-01", "2025-07", StringComparison.Ordinal)}", "Baris 2: 'berlaku sampai' lebih awal daripada 'berlaku sejak'. Tukar atau perbaiki keduanya." },
        { $"{Header}\n{Pair.Replace("Peraturan X", "", StringComparison.Ordinal)}", "Baris 2: kolom 'sumber' kosong, padahal wajib diisi." },
        { $"{Header}\n{Pair.Replace(";ya;", ";;", StringComparison.Ordinal)}", "Baris 2: kolom 'sumber dibaca' kosong, padahal wajib diisi." },
        {
            $"{Header}\n{Pair}\ntidak boleh bersama;PKH;BLT-DD;keluarga;2025-06;;Peraturan Y;belum dibaca;",
            "Baris 3: aturan ini mengatur hal yang sama dengan baris 2, untuk bulan yang bersinggungan. Hapus salah satunya atau pisahkan masa berlakunya."
        },
        {
            $"{Header}\nbantuan ganda;semua;;satuan program;;;a;ya;\nbantuan ganda;SEMUA;;tidak dinilai;;;b;ya;",
            "Baris 3: aturan ini mengatur hal yang sama dengan baris 2, untuk bulan yang bersinggungan. Hapus salah satunya atau pisahkan masa berlakunya."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Parse_FaultyRules_SaysWhereWhatAndTheCure(string csv, string message) =>
        Assert.Equal(message, Assert.Single(Assert.IsType<ReferenceReading<AidRules>.Faulty>(AidRules.Parse(csv, ProgrammeTable.Seed)).Faults).Message);

    [Fact]
    public void Parse_TheSamePairOneAfterTheOther_IsNoFault() =>
        Assert.Equal(2, Rules($"{Header}\n{Pair}\ntidak boleh bersama;PKH;BLT-DD;keluarga;2025-07;;Peraturan Y;belum dibaca;").Exclusions.Count);

    private static AidRules Rules(string csv) => Assert.IsType<ReferenceReading<AidRules>.Sound>(AidRules.Parse(csv, ProgrammeTable.Seed)).Value;
}
