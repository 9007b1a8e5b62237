using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class QuarterTextTests
{
    [Theory]
    [InlineData("Triwulan IV Tahun 2025", "2025-Q4")]
    [InlineData("TW 4 2025", "2025-Q4")]
    [InlineData("TW4-2025", "2025-Q4")]
    [InlineData("TW.IV TAHUN ANGGARAN 2025", "2025-Q4")]
    [InlineData("DATA KEMISKINAN TRIWULAN III TA 2025", "2025-Q3")]
    [InlineData("Triwulan ke-2 2025", "2025-Q2")]
    [InlineData("Triwulan Pertama Tahun 2026", "2026-Q1")]
    [InlineData("per 31 Desember 2025", "2025-Q4")]
    [InlineData("KEADAAN 30 SEPTEMBER 2025", "2025-Q3")]
    [InlineData("per 31/12/2025", "2025-Q4")]
    [InlineData("Periode Oktober - Desember 2025", "2025-Q4")]
    [InlineData("BULAN JULI S/D SEPTEMBER 2025", "2025-Q3")]
    [InlineData("Periode Agustus 2025", "2025-Q3")]
    [InlineData("2025-Q4", "2025-Q4")]
    [InlineData("Q3 2025", "2025-Q3")]
    public void Title_ThatNamesAQuarter_IsRead(string title, string expected) => Assert.Equal(expected, QuarterText.Find(title)?.ToString());

    [Theory]
    [InlineData("DATA PENDUDUK MISKIN TAHUN 2025")]
    [InlineData("SEMESTER II TAHUN 2025")]
    [InlineData("TRIWULAN V TAHUN 2025")]
    [InlineData("Triwulan IV")]
    [InlineData("Sampit, 5 Januari 2026")] // the date of signing is no period
    [InlineData("per 31/13/2025")]
    [InlineData("")]
    public void Title_ThatNamesNone_IsNot(string title) => Assert.Null(QuarterText.Find(title));

    [Theory]
    [InlineData("Desember 2025", "2025-Q4")]
    [InlineData("31/12/2025", "2025-Q4")]
    [InlineData("IV", null)]
    [InlineData("", null)]
    public void PeriodCell_NeedsNoWordBeforeADate(string cell, string? expected) => Assert.Equal(expected, QuarterText.OfCell(cell)?.ToString());
}
