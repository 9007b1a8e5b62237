using Pipeline.People;

namespace Pipeline.Core.Tests.People;

public sealed class NikTests
{
    [Theory]
    [InlineData("6202015503850007", null)]
    [InlineData("6202011503850001", null)] // the first serial
    [InlineData("6202016902040001", null)] // 29 February 2004, a woman
    [InlineData("6202012902000001", null)] // 29 February 2000; 1900 had none
    [InlineData("620201550385000", NikFault.Length)]
    [InlineData("62020155038500071", NikFault.Length)]
    [InlineData("62020155O3850007", NikFault.Length)] // a letter O
    [InlineData("６202015503850007", NikFault.Length)] // a full-width digit is cleaned before, not here
    [InlineData("", NikFault.Length)]
    [InlineData("0202015503850007", NikFault.Temporary)]
    [InlineData("1111111111111111", NikFault.Invented)]
    [InlineData("0000000000000000", NikFault.Invented)]
    [InlineData("1234567890123456", NikFault.Invented)]
    [InlineData("2002015503850007", NikFault.Province)]
    [InlineData("6202015503850000", NikFault.Serial)]
    [InlineData("6202010003850007", NikFault.Date)]
    [InlineData("6202013203850007", NikFault.Date)]
    [InlineData("6202014003850007", NikFault.Date)] // 40 is neither a man's nor a woman's day
    [InlineData("6202017203850007", NikFault.Date)]
    [InlineData("6202011500850007", NikFault.Date)]
    [InlineData("6202011513850007", NikFault.Date)]
    [InlineData("6202012902050001", NikFault.Date)] // 2005 and 1905 had no 29 February
    [InlineData("6202013104850007", NikFault.Date)]
    public void Structure_SixteenCharacters_IsSoundOrHasOneFault(string text, NikFault? fault)
    {
        Assert.Equal(fault, NikStructure.FaultOf(text));
        Assert.Equal(fault is null, Nik.TryParse(text, out _));
    }

    [Theory]
    [InlineData("6202015503850007", Sex.Female, 15, 3, 85)]
    [InlineData("6202011503850007", Sex.Male, 15, 3, 85)]
    [InlineData("6202013112000007", Sex.Male, 31, 12, 0)]
    [InlineData("6202017112000007", Sex.Female, 31, 12, 0)]
    [InlineData("6202014101990007", Sex.Female, 1, 1, 99)]
    public void Parts_OfASoundNik_AreRead(string text, Sex sex, int day, int month, int year)
    {
        var nik = Nik.Parse(text);

        Assert.Equal((sex, day, month, year), (nik.Sex, nik.BirthDay, nik.BirthMonth, nik.BirthYearOfCentury));
        Assert.Equal("620201", nik.Partition.ToString());
        Assert.Equal(text, nik.Digits);
    }

    [Theory]
    [InlineData("1985-03-15", true)]
    [InlineData("1885-03-15", true)] // the century is not in the NIK
    [InlineData("1985-03-16", false)]
    [InlineData("1985-04-15", false)]
    [InlineData("1986-03-15", false)]
    public void IsBornOn_ADate_AgreesOrNot(string date, bool agrees) =>
        Assert.Equal(agrees, Nik.Parse("6202015503850007").IsBornOn(DateOnly.Parse(date)));

    [Fact]
    public void Nik_AsText_IsMasked() => Assert.Equal("620201**********", Nik.Parse("6202015503850007").ToString());

    [Fact]
    public void Parse_NoNik_SaysSoWithoutShowingIt() =>
        Assert.Equal("The text is no sound NIK.", Assert.Throws<FormatException>(() => Nik.Parse("620201550385000")).Message);

    [Fact]
    public void Default_OnUse_IsNoNik() =>
        Assert.Equal("A default Nik is no NIK.", Assert.Throws<InvalidOperationException>(() => default(Nik).ToString()).Message);
}
