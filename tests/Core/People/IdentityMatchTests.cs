using Pipeline.People;

namespace Pipeline.Core.Tests.People;

public sealed class IdentityMatchTests
{
    [Theory]
    // Same date, or one unknown: one word in common is enough.
    [InlineData("SITI AMINAH", "1985-03-15", "SITI AMINAH", "1985-03-15", false)]
    [InlineData("SITI AMINAH", "1985-03-15", "Hj. Siti Aminah, S.Pd", "1985-03-15", false)]
    [InlineData("SITI AMINAH", "1985-03-15", "AMINAH", null, false)]
    [InlineData("M. YUSUF", "1985-03-15", "MUHAMMAD YUSUF", "1985-03-15", false)]
    [InlineData("YUSUF", "1985-03-15", "YUSUP", "1985-03-15", false)]
    [InlineData("NUR HALIZA", "1985-03-15", "NURHALIZA", "1985-03-15", false)]
    [InlineData("SITI AMINAH", "1985-03-15", "BUDI SANTOSO", "1985-03-15", true)]
    [InlineData("SITI AMINAH", null, "BUDI SANTOSO", null, true)]
    // Dates near each other (a swap, or one part differs): half of the shorter name.
    [InlineData("SITI AMINAH", "1985-03-05", "SITI RAHMAH", "1985-05-03", false)]
    [InlineData("SITI NUR AMINAH", "1985-03-15", "SITI DEWI RAHMAH", "1986-03-15", true)]
    // Dates apart: the whole shorter name.
    [InlineData("SITI AMINAH", "1985-03-15", "SITI AMINAH BINTI ALI", "1990-07-01", false)]
    [InlineData("SITI AMINAH", "1985-03-15", "SITI RAHMAH", "1990-07-01", true)]
    // Nothing to compare.
    [InlineData(null, "1985-03-15", "SITI AMINAH", "1990-07-01", false)]
    public void CannotBeOnePerson_NamesAndDates_DecidesTheSameBothWays(string? leftName, string? leftDate, string? rightName, string? rightDate, bool expected)
    {
        var left = Values(leftName, leftDate);
        var right = Values(rightName, rightDate);

        Assert.Equal(expected, IdentityMatch.CannotBeOnePerson(left, right));
        Assert.Equal(expected, IdentityMatch.CannotBeOnePerson(right, left));
    }

    private static PersonValues Values(string? name, string? date) =>
        PersonValues.Empty.With(PersonField.Name, name).With(PersonField.BirthDate, date);
}
