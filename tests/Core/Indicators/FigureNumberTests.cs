using Pipeline.Indicators;

namespace Pipeline.Core.Tests.Indicators;

public sealed class FigureNumberTests
{
    [Theory]
    [InlineData("5,52", FigureUnit.Percent, "5.52")]
    [InlineData("5.52", FigureUnit.Percent, "5.52")]
    [InlineData("5,52%", FigureUnit.Percent, "5.52")]
    [InlineData("0.829", FigureUnit.Index, "0.829")]
    [InlineData("1.234,50", FigureUnit.ThousandPersons, "1234.5")]
    [InlineData("1,234.50", FigureUnit.ThousandPersons, "1234.5")]
    [InlineData("134.590", FigureUnit.ThousandPersons, "134.59")] // thousands of people have decimals
    [InlineData("134.590", FigureUnit.Persons, "134590")] // people have none
    [InlineData("Rp 654.066", FigureUnit.Rupiah, "654066")]
    [InlineData("Rp584.939,-", FigureUnit.Rupiah, "584939")]
    [InlineData("1.234.567", FigureUnit.Persons, "1234567")]
    [InlineData("596 118", FigureUnit.Rupiah, "596118")]
    [InlineData("7,44*", FigureUnit.Percent, "7.44")]
    [InlineData("7,44 r)", FigureUnit.Percent, "7.44")]
    [InlineData("7,44 1)", FigureUnit.Percent, "7.44")]
    [InlineData("7,44¹", FigureUnit.Percent, "7.44")]
    [InlineData("-1,5", FigureUnit.Index, "-1.5")]
    [InlineData("27,70 ribu jiwa", FigureUnit.ThousandPersons, "27.7")]
    public void Read_AsPublished_IsTheNumber(string text, FigureUnit unit, string expected) =>
        Assert.Equal(expected, FigureNumber.Read(text, unit)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("lima")]
    [InlineData("5,5,5")]
    [InlineData("1.23.456")]
    [InlineData("5-6")]
    [InlineData("2 orang dari 3")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Read_SomethingElse_IsNone(string text) => Assert.Null(FigureNumber.Read(text, FigureUnit.Percent));

    [Theory]
    [InlineData("7.4400000000000004", "7.44")]
    [InlineData("1.4563E2", "145.63")]
    public void ReadStored_TracesOfBinaryArithmetic_AreLeftOff(string stored, string expected) =>
        Assert.Equal(expected, FigureNumber.ReadStored(stored)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("n.a.")]
    [InlineData("tidak tersedia")]
    public void IsNone_WhatSaysNothing_IsNoFigure(string text) => Assert.True(FigureNumber.IsNone(text));
}
