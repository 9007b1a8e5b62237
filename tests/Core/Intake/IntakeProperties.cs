using FsCheck;
using FsCheck.Fluent;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>What must hold whatever stands in the cells.</summary>
public class IntakeProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20254, 7);

    private static readonly string[] Fragments =
    [
        "", " ", "-", "0", "6202054302900001", "6202054302900010", "6.2E+15", "9999999999999999", "NIK", "Nama", "JUMLAH", "###", "Mengetahui", "KECAMATAN : Baamang", "Baamang",
        "Siti", "3 Feb 1990", "31/12/1899", "29/02/2100", "00/00/00", "Rp 1.500,00", "1,5 juta", "#REF!", "=\"", "\"", "'", "(1)", "RT/RW", "\u200B", "\uD800", "😀", "İ", "ß", "９", "\n\t", "1E309", "-0",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(
            from first in Gen.Elements(Fragments)
            from second in Gen.Elements(Fragments)
            from third in Gen.Elements(Fragments)
            select first + second + third,
            Gen.Elements(Fragments),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static readonly Gen<Cell> Cells =
        from kind in Gen.Elements(Enum.GetValues<CellKind>())
        from text in Texts
        select kind == CellKind.Text ? Cell.OfText(text) : new Cell(kind, kind == CellKind.Blank ? "" : text);

    [Fact]
    public void AnyCells_EndInExactlyOneVerdictEachAndNeverThrow()
    {
        object?[] header = ["NIK", "Nama", "No KK", "TTL", "JK", "SHDK", "Status Kawin", "Alamat", "RT/RW", "Desa", "Kecamatan", "Kabupaten", "Pekerjaan", "Pendidikan", "Disabilitas", "Desil", "Penghasilan", "Status Penduduk", "Ket", "Periode"];
        var tables = Gen.ArrayOf(Gen.ArrayOf(Cells, header.Length), 6);

        Prop.ForAll(Arb.From(tables), table =>
        {
            object?[][] rows = [header, .. table.Select(row => row.Cast<object?>().ToArray())];
            var survey = FileIntake.Survey(Reading.Sheet(rows), Reading.Origin);
            if (survey is SurveyResult.Readable { Survey: var readable })
            {
                var read = FileIntake.ReadRows(readable).ToList();
                Assert.Equal(readable.Rows, read.Count);
                Assert.Equal(read.Count, read.Select(row => row.Place).Distinct().Count());
                Assert.All(read, row => Assert.True(row.Verdict is RowVerdict.Ready == !row.Findings.Any(finding => finding.Severity == Severity.Error)));
            }
        }).Check(Fixed.WithMaxTest(300));
    }

    [Fact]
    public void AnyRows_WithoutAHeader_NeverThrow() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.ArrayOf(Cells, 5), 8)), table =>
        {
            Assert.NotNull(Reading.Check([.. table.Select(row => row.Cast<object?>().ToArray())]));
        }).Check(Fixed.WithMaxTest(300));

    [Fact]
    public void Nik_ThatLostOrGainedADigit_IsNeverSound()
    {
        var damages =
            from nik in SoundNiks
            from at in Gen.Choose(0, 15)
            from kind in Gen.Choose(0, 4)
            select kind switch
            {
                0 => Cell.OfText(nik.Remove(at, 1)),
                1 => Cell.OfText(nik.Insert(at, "7")),
                2 => new Cell(CellKind.Number, $"{nik[..15]}0"), // what Excel keeps
                3 => Cell.OfText($"{nik[0]}.{nik[1..6]}E+15"),
                _ => Cell.OfText($"{nik[..at]}O{nik[(at + 1)..]}"),
            };

        Prop.ForAll(Arb.From(damages), cell => NikJudgement.Of(cell, textWasNumber: false).Class != NikClass.Sound).Check(Fixed);
    }

    [Fact]
    public void Nik_SoundByJudgement_HasTheDigitsThatWereWrittenInTheirOrder() =>
        Prop.ForAll(Arb.From(Cells), cell =>
        {
            var judged = NikJudgement.Of(cell, textWasNumber: false);
            return judged.Class != NikClass.Sound
                || cell.Kind == CellKind.Number
                || judged.Nik.Digits == string.Concat(cell.Text.Select(PlainText.HalfWidth).Where(char.IsAsciiDigit));
        }).Check(Fixed);

    [Fact]
    public void Quarter_OfAnyText_NeverThrows() =>
        Prop.ForAll(Arb.From(Texts), text => QuarterText.Find($"TW {text} 2025") is null or { Year: >= 2000 }).Check(Fixed);

    private static Gen<string> SoundNiks =>
        from day in Gen.Choose(1, 28)
        from woman in Gen.Choose(0, 1)
        from month in Gen.Choose(1, 12)
        from year in Gen.Choose(0, 99)
        from serial in Gen.Choose(1, 9999)
        select Nik.Parse($"620205{day + (40 * woman):D2}{month:D2}{year:D2}{serial:D4}").Digits;
}
