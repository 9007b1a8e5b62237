using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Which held row a later row closes (docs/decisions/0007).</summary>
public sealed class MendMatchTests
{
    private static readonly SubmissionKey First = HeldModel.KeyOf("2025-Q4", 5, 1);
    private static readonly SubmissionKey Second = HeldModel.KeyOf("2025-Q4", 9, 2);

    /// <summary>A row: NIK as written, name, date of birth, No. KK (its last digit), village (its last digit), and, with #n, the row it says it mends;
    /// with &amp;NIK, who of the same name stood beside it.</summary>
    public static TheoryData<string, string[], string[], string> Cases => new()
    {
        // By token.
        { "mended in place", ["620201550385000 SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 - #2"], "2 Token" },
        { "the name is what was mended", ["620201550385000 STI_AMNH 1985-03-15 1 -"], ["6202015503850007 SITI_AMINAH 1985-03-15 1 - #2"], "2 Token" },
        { "all but the card was mended", ["- STI_AMNH 1958-01-09 1 -"], ["6202015503850007 SITI_AMINAH 1985-03-15 1 - #2"], "2 Token" },
        { "names of two people, and nothing else agrees", ["- BUDI 1990-07-01 2 -"], ["6202015503850007 SITI 1985-03-15 1 - #2"], "" },
        { "no name to compare", ["- - - - -"], ["6202015503850007 SITI 1985-03-15 1 - #2"], "2 Token" },
        { "rows exchanged by sorting one column: by content instead", ["620201550385000 SITI 1985-03-15 1 -", "620201010790000 BUDI 1990-07-01 2 -"], ["6202015503850007 SITI 1985-03-15 1 - #3", "6202010107900001 BUDI 1990-07-01 2 - #2"], "2 Content, 3 Content" },
        { "one token twice: the first row has it", ["- SITI - - -"], ["6202015503850007 SITI - - - #2", "6202015503850018 SITI - - - #2"], "2 Token" },
        { "still not sound: held again in its place", ["620201550385000 SITI 1985-03-15 1 -"], ["620201550385001 SITI 1985-03-15 1 - #2"], "2 Token again" },

        // By the same words.
        { "sent again as it was", ["- SITI - - -"], ["- SITI - - -"], "2 Repeat again" },
        { "twice there, once here: one still waits", ["- SITI - - -", "- SITI - - -"], ["- SITI - - -"], "2 Repeat again" },
        { "twice there, twice here", ["- SITI - - -", "- SITI - - -"], ["- SITI - - -", "- SITI - - -"], "2 Repeat again, 3 Repeat again" },

        // By content.
        { "date and card", ["- SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 -"], "2 Content" },
        { "date and the first 15 digits", ["6202015503850000 SITI 1985-03-15 - -"], ["6202015503850007 SITI 1985-03-15 - -"], "" }, // 0000: only twelve are left
        { "date and 15 digits of 15", ["620201550385001 SITI 1985-03-15 - -"], ["6202015503850018 SITI 1985-03-15 - -"], "2 Content" },
        { "card and village", ["- SITI - 1 4"], ["6202015503850007 SITI - 1 4"], "2 Content" },
        { "titles and blanks of a name", ["- Hj._SITI_AMINAH 1985-03-15 1 -"], ["6202015503850007 SITIAMINAH 1985-03-15 1 -"], "2 Content" },
        { "one mark alone", ["- SITI 1985-03-15 - -"], ["6202015503850007 SITI 1985-03-15 1 -"], "" },
        { "another name", ["- SITI 1985-03-15 1 4"], ["6202015503850007 SITA 1985-03-15 1 4"], "" },
        { "dates that disagree, whatever else agrees", ["- SITI 1985-03-15 1 4"], ["6202015503850007 SITI 1985-03-16 1 4"], "" },
        { "two that may mend it", ["- SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 -", "6202015503850018 SITI 1985-03-15 1 -"], "" },
        { "one NIK twice is one person", ["- SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 -", "6202015503850007 SITI 1985-03-15 1 4"], "2 Content" },
        { "two whom it may mend", ["- SITI 1985-03-15 1 -", "- SITI 1985-03-15 - 4"], ["6202015503850007 SITI 1985-03-15 1 4"], "" },
        { "two that are one as far as anyone can tell", ["- SITI 1985-03-15 1 -", "- SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 -"], "2 Content, 3 Content" },
        { "who stood beside it under the same name", ["- SITI 1985-03-15 1 - &6202015503850007"], ["6202015503850007 SITI 1985-03-15 1 -"], "" },
        { "another who stood beside it", ["- SITI 1985-03-15 1 - &6202015503850018"], ["6202015503850007 SITI 1985-03-15 1 -"], "2 Content" },
        { "beside it, but by token", ["- SITI 1985-03-15 1 - &6202015503850007"], ["6202015503850007 SITI 1985-03-15 1 - #2"], "2 Token" },
        { "no name", ["- - 1985-03-15 1 4"], ["6202015503850007 - 1985-03-15 1 4"], "" },
        { "a token of nothing we know, then content", ["- SITI 1985-03-15 1 -"], ["6202015503850007 SITI 1985-03-15 1 - #99"], "2 Content" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_LaterRows_CloseWhatTheySurelyMend(string why, string[] held, string[] later, string expected)
    {
        var open = held.Select((text, index) => HeldOf(text, index + 2));

        var closed = MendMatch.Of(Second, open, new Dictionary<RowToken, RowToken>(), later.Select((text, index) => RowOf(text, index + 2)));

        var found = string.Join(", ", closed.Select(one => $"{one.Held.Place.RowNumber} {one.Closing.Link}{(one.Closing.IsHeldAgain ? " again" : "")}"));
        Assert.True(expected == found, $"{why}: expected «{expected}», found «{found}»");
    }

    [Fact]
    public void Of_TokenOfARowHeldAgainSince_ClosesTheRowInItsPlace()
    {
        var again = HeldOf("620201550385001 SITI - - -", 7);
        var successors = new Dictionary<RowToken, RowToken> { [HeldModel.TokenOf(First, 2)] = HeldModel.TokenOf(HeldModel.KeyOf("2025-Q4", 6, 3), 4), [HeldModel.TokenOf(HeldModel.KeyOf("2025-Q4", 6, 3), 4)] = again.Token };

        var closed = MendMatch.Of(Second, [again], successors, [RowOf("6202015503850018 SITI - - - #2", 2)]);

        Assert.Equal(again, Assert.Single(closed).Held);
    }

    private static HeldRow HeldOf(string text, int rowNumber) =>
        new(First, new RowPlace("Data", 0, rowNumber), NikOf(text), FindingCode.NikFormat, ValuesOf(text))
        {
            Namesakes = text.Split('&') is [_, var nik] ? Namesakes.Parse(nik) : Namesakes.None,
        };

    private static MendingRow RowOf(string text, int rowNumber)
    {
        var mends = text.Split('#') is [_, var row] ? HeldModel.TokenOf(First, int.Parse(row)) : null;
        var isSound = NikOf(text).Length == 16;
        return new MendingRow(HeldModel.TokenOf(Second, rowNumber), mends, NikOf(text), ValuesOf(text), isSound, !isSound);
    }

    private static string NikOf(string text) => Part(text, 0) ?? "";

    private static PersonValues ValuesOf(string text) => PersonValues.Empty
        .With(PersonField.Name, Part(text, 1)?.Replace('_', ' '))
        .With(PersonField.BirthDate, Part(text, 2))
        .With(PersonField.Kk, Part(text, 3) is { } kk ? $"620201010115000{kk}" : null)
        .With(PersonField.Area, Part(text, 4) is { } village ? $"620201100{village}" : null);

    private static string? Part(string text, int index) => text.Split(' ')[index] is var part && part == "-" ? null : part;
}
