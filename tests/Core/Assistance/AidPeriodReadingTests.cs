using FsCheck;
using FsCheck.Fluent;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Core.Tests.Assistance;

public sealed class AidPeriodReadingTests
{
    private static readonly Quarter Fallback = new(2025, 4);

    [Theory]
    [InlineData("Januari 2025", "2025-01")]
    [InlineData("JANUARI 2025", "2025-01")]
    [InlineData("Bulan Januari 2025", "2025-01")]
    [InlineData("Bln. Nopember 2024", "2024-11")]
    [InlineData("Maret Tahun 2025", "2025-03")]
    [InlineData("Agustus", "2025-08")]
    [InlineData("Per Desember 2024", "2024-12")]
    [InlineData("2025 Maret", "2025-03")]
    [InlineData("Mar-25", "2025-03")] // what a spreadsheet makes of «Maret 2025»
    [InlineData("Maret '25", "2025-03")]
    [InlineData("Januari (2025)", "2025-01")]
    [InlineData("01/2025", "2025-01")]
    [InlineData("1-2025", "2025-01")]
    [InlineData("2025-03", "2025-03")]
    [InlineData("2025/3", "2025-03")]
    [InlineData("202503", "2025-03")]
    [InlineData("Bulan 3", "2025-03")]
    [InlineData("Bulan ke-3 Tahun 2024", "2024-03")]
    [InlineData("2025-03-17", "2025-03")]
    [InlineData("17/03/2025", "2025-03")]
    [InlineData("03/17/2025", "2025-03")] // nothing else is a date
    [InlineData("02/03/2025", "2025-03")] // day first
    [InlineData("17 Maret 2025", "2025-03")]
    [InlineData("per 31 Desember 2025", "2025-12")]
    [InlineData("45733", "2025-03")] // a date's serial in a CSV
    [InlineData("Jan-Mar 2025", "2025-01..2025-03")]
    [InlineData("Jan - Mar 2025", "2025-01..2025-03")]
    [InlineData("Januari–Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari s/d Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari s.d. Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari sd Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari sampai dengan Maret 2025", "2025-01..2025-03")]
    [InlineData("Bulan Januari hingga Maret", "2025-01..2025-03")]
    [InlineData("Januari s/d Bulan Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari 2025 - Maret 2025", "2025-01..2025-03")]
    [InlineData("November 2024 s/d Januari 2025", "2024-11..2025-01")]
    [InlineData("Mei 2024 - Mei 2024", "2024-05")]
    [InlineData("01/2025 - 03/2025", "2025-01..2025-03")]
    [InlineData("2025-01 s/d 2025-03", "2025-01..2025-03")]
    [InlineData("Januari, Februari, Maret 2025", "2025-01..2025-03")]
    [InlineData("Januari dan Februari 2025", "2025-01..2025-02")]
    [InlineData("TW I 2025", "2025-Q1")]
    [InlineData("TW.I/2025", "2025-Q1")]
    [InlineData("TW1 2025", "2025-Q1")]
    [InlineData("TW IV", "2025-Q4")]
    [InlineData("Triwulan 1 Tahun 2025", "2025-Q1")]
    [InlineData("Triwulan ke-3 2024", "2024-Q3")]
    [InlineData("Triwulan Kedua T.A. 2025", "2025-Q2")]
    [InlineData("Tahun 2025 Triwulan II", "2025-Q2")]
    [InlineData("Q3 2025", "2025-Q3")]
    [InlineData("2025-q4", "2025-Q4")]
    [InlineData("Triwulan I 2025 (Januari - Maret)", "2025-Q1")]
    [InlineData("Semester 2 2025", "2025-S2")]
    [InlineData("Semester II Tahun 2024", "2024-S2")]
    [InlineData("Smt. 1", "2025-S1")]
    [InlineData("Tahap 3", "2025-T3")]
    [InlineData("Tahap II 2025", "2025-T2")]
    [InlineData("TAHAP KE-2 TAHUN 2024", "2024-T2")]
    [InlineData("Tahap Kedua", "2025-T2")]
    [InlineData("Thp.1 TA 2025", "2025-T1")]
    [InlineData("Tahap 2 (2024)", "2024-T2")]
    [InlineData("Penyaluran Tahap 4", "2025-T4")]
    [InlineData("Tahap I 2024 (Jan-Mar)", "2024-01..2024-03")] // the months say more than the stage
    [InlineData("2025", "2025")]
    [InlineData("Tahun 2025", "2025")]
    [InlineData("TA 2025", "2025")]
    [InlineData("T.A. 2025", "2025")]
    [InlineData("Tahun Anggaran 2025", "2025")]
    public void Read_AsRegenciesWriteIt_IsThePeriod(string written, string expected) => Assert.Equal(expected, AidPeriodReading.Read(written, Fallback)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("Tahun")]
    [InlineData("Tahap")]
    [InlineData("Tahap 13")]
    [InlineData("Tahap akhir")]
    [InlineData("Triwulan V 2025")]
    [InlineData("Semester 3")]
    [InlineData("TW I-II 2025")] // must not be the first quarter alone
    [InlineData("Triwulan I dan II 2025")]
    [InlineData("Maret s/d Januari 2025")]
    [InlineData("Januari dan Maret 2025")] // February is not in it
    [InlineData("2024/2025")]
    [InlineData("2024 - 2025")]
    [InlineData("13/2025")]
    [InlineData("1-3 2025")] // months 1 to 3, or 1 March?
    [InlineData("31/02/2025")]
    [InlineData("Maret 25")] // the year or the day?
    [InlineData("1999")]
    [InlineData("3")]
    [InlineData("Sudah disalurkan")]
    [InlineData("6202015503850007")]
    public void Read_WhatNamesNoOnePeriod_IsNothing(string written) => Assert.Null(AidPeriodReading.Read(written, Fallback));

    // A period column may hold anything: reading it ends in a period or in nothing.
    [Fact]
    public void Read_AnyText_NeverFails()
    {
        var pieces = Gen.Elements("TW", "Triwulan", "Tahap", "Januari", "Mar", "2025", "99", "1", "IV", "-", "/", "s/d", "(", ")", ".", "ke", "'", "31", "\u200B", "Bulan", "semester", "..");
        Prop.ForAll(Gen.ListOf(pieces).ToArbitrary(), list =>
            {
                var text = string.Join(' ', list);
                return (AidPeriodReading.Read(text, Fallback), AidPeriodReading.Read(text.Replace(" ", "", StringComparison.Ordinal), Fallback)) is var (spaced, joined)
                    && Known(spaced) && Known(joined);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20251122, 7));

        static bool Known(AidPeriod? period) => period is null || AidPeriod.TryParse(period.ToString(), out _);
    }
}
