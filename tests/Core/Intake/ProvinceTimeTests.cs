using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Time zones by province (Keppres 41/1987): Kalimantan lies in two of them.</summary>
public sealed class ProvinceTimeTests
{
    [Theory]
    [InlineData("11", 7)] // Aceh
    [InlineData("31", 7)] // Jakarta
    [InlineData("61", 7)] // Kalimantan Barat
    [InlineData("62", 7)] // Kalimantan Tengah
    [InlineData("6271", 7)] // a regency has its province's
    [InlineData("6202012001", 7)]
    [InlineData("63", 8)] // Kalimantan Selatan
    [InlineData("64", 8)] // Kalimantan Timur
    [InlineData("65", 8)] // Kalimantan Utara
    [InlineData("51", 8)] // Bali
    [InlineData("53", 8)] // NTT
    [InlineData("73", 8)] // Sulawesi Selatan
    [InlineData("81", 9)] // Maluku
    [InlineData("96", 9)] // Papua Barat Daya
    public void In_AProvince_IsItsClock(string area, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ProvinceTime.In(AreaCode.Parse(area), DateTimeOffset.UnixEpoch).Offset);

    [Theory]
    [InlineData("62", "2025-12-31T16:59:59Z", "2025-12-31")]
    [InlineData("62", "2025-12-31T17:00:00Z", "2026-01-01")]
    [InlineData("64", "2025-12-31T15:59:59Z", "2025-12-31")]
    [InlineData("64", "2025-12-31T16:00:00Z", "2026-01-01")]
    public void DayIn_AroundMidnight_IsTheProvincesDay(string area, string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day), ProvinceTime.DayIn(AreaCode.Parse(area), DateTimeOffset.Parse(moment)));
}
