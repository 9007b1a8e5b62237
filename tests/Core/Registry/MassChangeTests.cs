using System.Globalization;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>When a submission is held because it changes too much (docs/decisions/0014).</summary>
public sealed class MassChangeTests
{
    private static readonly MassChangeLimits Limits = new();

    /// <summary>On the list by district, then what the submission does by district: +added ~changed -left.</summary>
    [Theory]
    [InlineData("first file of a regency", "", "620201 +5000", "")]
    [InlineData("little on the list", "620201=99", "620201 +500 ~99 -99", "")]
    [InlineData("as many again", "620201=100", "620201 +100", "")]
    [InlineData("more than as many again", "620201=100", "620201 +101", "620201 Added 101/100")]
    [InlineData("first list of a second district", "620201=1000", "620202 +5000", "")]
    [InlineData("half is changed", "620201=1000", "620201 ~500", "")]
    [InlineData("more than half is changed", "620201=1000", "620201 ~501", "620201 Changed 501/1000")]
    [InlineData("a fifth leaves", "620201=1000", "620201 -200", "")]
    [InlineData("more than a fifth leaves", "620201=1000", "620201 -201", "620201 Left 201/1000")]
    [InlineData("one district leaves whole, of many", "620201=150 620202=9000", "620201 -150", "620201 Left 150/150")]
    [InlineData("many small districts leave", "620201=60 620202=60 620203=60", "620201 -30 | 620202 -30", "all Left 60/120")]
    [InlineData("what is not touched does not dilute", "620201=60 620202=60 620203=9000", "620201 -30 | 620202 -30", "all Left 60/120")]
    [InlineData("leaving comes before changing", "620201=1000", "620201 +9999 ~900 -900", "620201 Left 900/1000")]
    public void Judge_Shares_FindsTheFirstExcess(string why, string listed, string weight, string expected)
    {
        var found = Limits.Judge(WeightOf(weight), ListedOf(listed));

        var text = found is null ? "" : $"{found.District?.ToString() ?? "all"} {found.Kind} {found.People}/{found.Listed}";
        Assert.True(expected == text, $"{why}: expected «{expected}», found «{text}»");
    }

    [Theory]
    [InlineData("620201=99", 5000, true)]
    [InlineData("620201=100", 20, true)]
    [InlineData("620201=100", 21, false)]
    public void IsWithin_FewPeople_NeedNoWeighing(string listed, int people, bool expected) =>
        Assert.Equal(expected, Limits.IsWithin(people, ListedOf(listed)));

    /// <summary>Before and after as name, date of birth, sex, card, area, status; what is counted, and where.</summary>
    [Theory]
    [InlineData("", "SITI 1985-03-15 P 1 620201 -", "620201 +1")]
    [InlineData("", "SITI - - - - -", "6202 +1")]
    [InlineData("", "", "6202")]
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-15 P 1 620201 -", "620201")]
    [InlineData("SITI - - - 620201 -", "SITI 1985-03-15 P 1 6202011001 -", "620201")] // filled in
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-16 P 1 620201 -", "620201 ~1")]
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-15 L 1 620201 -", "620201 ~1")]
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-15 P 2 620201 -", "620201 ~1")]
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-15 P 1 620202 -", "620201 ~1")]
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI_AMINAH 1985-03-15 P 1 620201 -", "620201")] // who it is, the merge itself judges
    [InlineData("SITI 1985-03-15 P 1 620201 -", "SITI 1985-03-15 P 1 620201 Died", "620201 -1")]
    [InlineData("SITI 1985-03-15 P 1 620201 Died", "SITI 1985-03-15 P 1 620201 Moved", "620201")]
    [InlineData("SITI 1985-03-15 P 1 620201 Died", "SITI 1985-03-15 P 1 620201 Present", "620201")]
    [InlineData("", "SITI 1985-03-15 P 1 620201 Died", "620201 +1")]
    public void ShiftOf_BeforeAndAfter_CountsWhatWasDone(string before, string after, string expected)
    {
        var shift = PersonShift.Of(AreaCode.Parse("6202"), ValuesOf(before), ValuesOf(after));

        var counts = shift.Counts;
        Assert.Equal(expected, $"{shift.District}{Said('+', counts.Added)}{Said('~', counts.Changed)}{Said('-', counts.Left)}");
    }

    private static string Said(char mark, int count) => count == 0 ? "" : $" {mark}{count}";

    private static PersonValues ValuesOf(string text)
    {
        string?[] parts = [.. text.Split(' ').Select(part => part is "-" or "" ? null : part.Replace('_', ' '))];
        return text.Length == 0 ? PersonValues.Empty : PersonValues.Empty
            .With(PersonField.Name, parts[0]).With(PersonField.BirthDate, parts[1]).With(PersonField.Sex, parts[2])
            .With(PersonField.Kk, parts[3] is { } kk ? $"620201010115000{kk}" : null)
            .With(PersonField.Area, parts[4]).With(PersonField.Status, parts[5]);
    }

    private static SortedDictionary<AreaCode, int> ListedOf(string text)
    {
        var listed = new SortedDictionary<AreaCode, int>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            listed[AreaCode.Parse(part.Split('=')[0])] = int.Parse(part.Split('=')[1], CultureInfo.InvariantCulture);
        }

        return listed;
    }

    private static SubmissionWeight WeightOf(string text)
    {
        var weight = new SubmissionWeight();
        foreach (var parts in text.Split(" | ").Select(district => district.Split(' ')))
        {
            weight.Add([new PersonShift(AreaCode.Parse(parts[0]), new ShiftCounts(CountOf('+'), CountOf('~'), CountOf('-')))]);

            int CountOf(char mark) => Array.Find(parts, part => part[0] == mark) is { } found ? int.Parse(found[1..], CultureInfo.InvariantCulture) : 0;
        }

        return weight;
    }
}
