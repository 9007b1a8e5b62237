using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public class NikJudgementTests
{
    [Theory]
    [InlineData("6202051503850001")]
    [InlineData(" 6202051503850001 ")]
    [InlineData("'6202051503850001")]
    [InlineData("\"6202051503850001\"")]
    [InlineData("=\"6202051503850001\"")]
    [InlineData("6202.0515.0385.0001")]
    [InlineData("620205-150385-0001")]
    [InlineData("6202 0515 0385 0001")]
    [InlineData("NIK 6202051503850001")]
    [InlineData("nik: 6202051503850001")]
    [InlineData("６２０２０５１５０３８５０００１")]
    [InlineData("\u200B6202051503850001\uFEFF\u00A0")]
    public void Text_WithPaddingThatMayGo_IsSound(string text)
    {
        var judged = NikJudgement.Of(Cell.OfText(text), textWasNumber: false);

        Assert.Equal(new NikJudgement(NikClass.Sound, null, "6202051503850001"), judged);
        Assert.Equal("6202051503850001", judged.Nik.Digits);
    }

    [Theory]
    [InlineData("", NikClass.Missing, "nik-missing")]
    [InlineData("0", NikClass.Missing, "nik-missing")]
    [InlineData("-", NikClass.Missing, "nik-missing")]
    [InlineData("NULL", NikClass.Missing, "nik-missing")]
    [InlineData("Tidak Ada", NikClass.Missing, "nik-missing")]
    [InlineData("620205150385001", NikClass.Damaged, "nik-format")] // 15 digits
    [InlineData("62020515038500011", NikClass.Damaged, "nik-format")] // 17
    [InlineData("62O2051503850001", NikClass.Damaged, "nik-format")] // a letter O
    [InlineData("6202051503850001*", NikClass.Damaged, "nik-format")] // nothing else is taken off
    [InlineData("6202051503850001.0", NikClass.Damaged, "nik-format")] // pandas wrote a float
    [InlineData("1111111111111111", NikClass.Damaged, "nik-format")]
    [InlineData("1234567890123456", NikClass.Damaged, "nik-format")]
    [InlineData("6.2E+15", NikClass.Damaged, "nik-rounded")]
    [InlineData("6,20205E+15", NikClass.Damaged, "nik-rounded")]
    [InlineData("0620205100100001", NikClass.Temporary, "nik-temporary")]
    [InlineData("2902051503850001", NikClass.Damaged, "nik-area")]
    [InlineData("6202051503850000", NikClass.Damaged, "nik-serial")]
    [InlineData("6202053203850001", NikClass.Suspect, "nik-birthdate")]
    [InlineData("6202057103850001", NikClass.Sound, null)] // 31 March of a woman
    [InlineData("6202057203850001", NikClass.Suspect, "nik-birthdate")]
    [InlineData("6202051503850010", NikClass.Sound, null)] // a text may end in 0
    public void Text_IsOneOfTheClasses(string text, NikClass expected, string? code)
    {
        var judged = NikJudgement.Of(Cell.OfText(text), textWasNumber: false);

        Assert.Equal((expected, code), (judged.Class, judged.Fault?.Text));
    }

    [Theory]
    [InlineData("6202051503850001", NikClass.Sound, null)] // written by a program, intact
    [InlineData("6202051503850001.0", NikClass.Sound, null)]
    [InlineData("6.202051503850001E+15", NikClass.Sound, null)]
    [InlineData("6202051503850010", NikClass.Suspect, "nik-rounded")]
    [InlineData("6202051503850000", NikClass.Damaged, "nik-serial")]
    [InlineData("6.20205E+15", NikClass.Damaged, "nik-serial")]
    [InlineData("9202051503850001", NikClass.Suspect, "nik-rounded")] // above 2^53
    [InlineData("9007199254740992", NikClass.Damaged, "nik-area")] // 2^53 itself is exact, and no province
    [InlineData("9107199254740993", NikClass.Suspect, "nik-rounded")]
    [InlineData("62020515038500010", NikClass.Suspect, "nik-rounded")]
    [InlineData("620205150385001", NikClass.Damaged, "nik-format")]
    [InlineData("0", NikClass.Missing, "nik-missing")]
    [InlineData("-6202051503850001", NikClass.Damaged, "nik-format")]
    [InlineData("6202051503850001.5", NikClass.Damaged, "nik-format")]
    [InlineData("1E+300", NikClass.Suspect, "nik-rounded")]
    [InlineData("6202053203850010", NikClass.Suspect, "nik-birthdate")] // certain before doubtful
    public void Number_IsOneOfTheClasses(string stored, NikClass expected, string? code)
    {
        var judged = NikJudgement.Of(new Cell(CellKind.Number, stored), textWasNumber: false);

        Assert.Equal((expected, code), (judged.Class, judged.Fault?.Text));
    }

    [Theory]
    [InlineData(CellKind.Date, "1985-03-15", "nik-format")]
    [InlineData(CellKind.Boolean, "1", "nik-format")]
    [InlineData(CellKind.Error, "#REF!", "value-format")]
    public void OtherKinds_AreDamaged(CellKind kind, string text, string code)
    {
        var judged = NikJudgement.Of(new Cell(kind, text), textWasNumber: false);

        Assert.Equal((NikClass.Damaged, code), (judged.Class, judged.Fault?.Text));
    }

    [Fact]
    public void Text_EndingInZero_IsSuspectWhereTheFileWasNumbers()
    {
        var cell = Cell.OfText("6202051503850010");

        Assert.Equal(NikClass.Sound, NikJudgement.Of(cell, textWasNumber: false).Class);
        Assert.Equal(new NikJudgement(NikClass.Suspect, FindingCode.NikRounded, "6202051503850010"), NikJudgement.Of(cell, textWasNumber: true));
        Assert.Equal(NikClass.Sound, NikJudgement.Of(Cell.OfText("6202051503850011"), textWasNumber: true).Class);
    }

    [Theory]
    [InlineData(20, 11, true)]
    [InlineData(20, 10, false)] // half is not more than half
    [InlineData(19, 19, false)] // fewer than 20 tell nothing
    public void CutOffEvidence_NeedsMoreThanHalfOfAtLeastTwenty(int texts, int endingInZero, bool expected)
    {
        var evidence = new CutOffEvidence();
        for (var index = 0; index < texts; index++)
        {
            var text = index < endingInZero ? "6202051503850010" : "6202051503850011";
            evidence.See(Cell.OfText(text), text);
        }

        evidence.See(new Cell(CellKind.Number, "6202051503850010"), "6202051503850010");
        Assert.Equal(expected, evidence.TextWasNumber);
    }

    [Fact]
    public void Hint_OfASuspectNik_TellsTheDateThatTheLastDigitDoesNotTouch()
    {
        var hint = NikJudgement.Of(new Cell(CellKind.Number, "6202051503850010"), textWasNumber: false).Hint;

        Assert.True(hint is { } nik && nik.IsBornOn(new DateOnly(1985, 3, 15)));
        Assert.Null(NikJudgement.Of(Cell.OfText("620205150385001"), textWasNumber: false).Hint);
    }
}
