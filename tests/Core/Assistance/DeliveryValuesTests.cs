using Pipeline.Assistance;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Assistance;

/// <summary>The amount and the day of a delivery.</summary>
public sealed class DeliveryValuesTests
{
    [Theory]
    [InlineData("Rp 600.000", "600000")]
    [InlineData("Rp. 900.000,-", "900000")]
    [InlineData("1,5 juta", "1500000")]
    [InlineData("0", "0")]
    [InlineData("", null)]
    public void AmountRead_OneAmount_IsWholeRupiah(string written, string? expected) =>
        Assert.Equal(expected is null ? ParsedValue.Nothing : ParsedValue.Of(expected), AmountReading.Read(Cell.OfText(written)));

    [Theory]
    [InlineData("300000-600000")]
    [InlineData("< 600.000")]
    [InlineData("Rp 300.000/bulan")] // for how many months?
    [InlineData("beras 10 kg")]
    public void AmountRead_WhatIsNoOneAmount_IsUnreadable(string written) => Assert.Equal(ParsedValue.Unreadable, AmountReading.Read(Cell.OfText(written)));

    [Theory]
    [InlineData("17/03/2025", "2025-03-17")]
    [InlineData("17 Maret 25", "2025-03-17")]
    [InlineData("31/12/2025", "2025-12-31")] // the day of upload itself
    public void DeliveryDateRead_ADay_IsIt(string written, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), DeliveryDateReading.Read(Cell.OfText(written), new DateOnly(2025, 12, 31)).Date);

    [Theory]
    [InlineData("01/01/2026")] // planned, not delivered
    [InlineData("17/03/1985")]
    public void DeliveryDateRead_WhatCannotBe_IsOutOfRange(string written) =>
        Assert.Equal(new BirthDateReading(null, ValueProblem.Range, false), DeliveryDateReading.Read(Cell.OfText(written), new DateOnly(2025, 12, 31)));
}
