using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Writes a person into the cells of a row, in the words of an office.</summary>
internal static class RowCells
{
    public static Cell[] Of(PlannedRow row, SheetStyle style, int number) =>
        [.. style.Columns.Select(column => row.Written.TryGetValue(column.Field, out var written)
            ? AsStored(written, column.Field, style)
            : Cell(column.Field, row.Person, style, number))];

    // A planted NIK goes through the office's way of writing as well, but for one that was typed as a number.
    private static Cell AsStored(Cell written, Field field, SheetStyle style) =>
        field == Field.Nik && written.Kind == CellKind.Text && style.Nik is NikWords.Apostrophe or NikWords.Formula
            ? Nik(written.Text, style.Nik)
            : written;

    private static Cell Cell(Field field, Person person, SheetStyle style, int number) => field switch
    {
        Field.Number => Number(number),
        Field.Nik => Nik(person.Nik, style.Nik),
        Field.Card => Text(style.Nik is NikWords.Apostrophe ? $"'{person.Household.CardNumber}" : person.Household.CardNumber),
        Field.Sex => SexCell(person, style.Sex),
        Field.BirthDate => Date(person.BirthDate, style.Dates),
        Field.PlaceAndDateOfBirth => Text($"{Cased(person.BirthPlace, style)}, {Date(person.BirthDate, style.Dates).Text}"),
        Field.Rt => Sparse(person.Household.Rt, style),
        Field.Rw => Sparse(person.Household.Rw, style),
        Field.RtAndRw => Text($"{person.Household.Rt:D3}/{person.Household.Rw:D3}"),
        Field.VillageCode => Text(person.Household.Home.DottedCode),
        Field.RegencyCode => Text(style.RegencyCodeWritten),
        Field.Regency => Text(style.RegencyWritten),
        Field.Desil => person.Household.Desil is { } desil ? Number(desil) : Text(style.NoDesil),
        Field.Account => Text($"{SplitMix64.Hash(1, person.Nik) % 1_000_000_000:D10}"),
        _ => Text(Cased(Words(field, person, style), style)),
    };

    private static string Words(Field field, Person person, SheetStyle style) => field switch
    {
        Field.Name => person.Name,
        Field.BirthPlace => person.BirthPlace,
        Field.Relation => RelationWords(person.Relation),
        Field.Marital => MaritalWords(person.Marital, style.MaritalLetters),
        Field.Address => person.Household.Address,
        Field.Village => person.Household.Home.Village,
        Field.District => person.Household.Home.District,
        Field.Occupation => person.Occupation,
        Field.Education => person.Education,
        Field.Disability => person.Disability,
        Field.Status => StatusText(person.Residence, style.Status),
        Field.MotherName => person.MotherName,
        _ => throw new InvalidOperationException($"No words for the column {field}."),
    };

    private static Cell Nik(string nik, NikWords words) => words switch
    {
        NikWords.Apostrophe => Text("'" + nik),
        NikWords.Formula => Text($"=\"{nik}\""),
        NikWords.Number => new Cell(CellKind.Number, nik),
        NikWords.JavaNumber => new Cell(CellKind.Number, $"{nik[0]}.{nik[1..].TrimEnd('0')}E15"),
        _ => Text(nik),
    };

    private static Cell SexCell(Person person, SexWords words)
    {
        var odd = SplitMix64.Hash(2, person.Nik) % 3 == 0;
        var male = person.Sex == Sex.Male;
        return words switch
        {
            SexWords.Letters => Text(male ? "L" : "P"),
            SexWords.Short => Text(male ? "LK" : "PR"),
            SexWords.Words => Text(male ? "Laki-laki" : "Perempuan"),
            SexWords.Mixed => Text(male ? odd ? "Laki-Laki" : "LAKI-LAKI" : odd ? "Perempuan" : "PEREMPUAN"),
            SexWords.Folk => Text(male ? "LAKI" : "WANITA"),
            _ => Number(male ? 1 : 2),
        };
    }

    private static Cell Date(DateOnly date, DateWords words) => words switch
    {
        DateWords.Slashes => Text($"{date:dd/MM/yyyy}"),
        DateWords.Dashes => Text($"{date:dd-MM-yyyy}"),
        DateWords.Iso => Text($"{date:yyyy-MM-dd}"),
        DateWords.Words => Text(SampleCalendar.Day(date)),
        _ => new Cell(CellKind.Date, $"{date:yyyy-MM-dd}"),
    };

    // Where dates are numbers, so are RT and RW: an export. Elsewhere they are typed with zeros, and "-" is none.
    private static Cell Sparse(int value, SheetStyle style) =>
        style.Dates == DateWords.Serial ? Number(value) : Text(value == 0 ? "-" : $"{value:D3}");

    private static string RelationWords(FamilyRelation relation) => relation switch
    {
        FamilyRelation.Head => "Kepala Keluarga",
        FamilyRelation.Wife => "Istri",
        FamilyRelation.Child => "Anak",
        _ => "Orangtua",
    };

    private static string MaritalWords(MaritalState marital, bool letters) => marital switch
    {
        MaritalState.Unmarried => letters ? "BK" : "Belum Kawin",
        MaritalState.Married => letters ? "K" : "Kawin",
        MaritalState.Divorced => letters ? "CH" : "Cerai Hidup",
        _ => letters ? "CM" : "Cerai Mati",
    };

    private static string StatusText(Residence status, StatusWords words) => status switch
    {
        Residence.Resident => "Hidup",
        Residence.Died => words == StatusWords.Siak ? "Mati" : "Meninggal",
        _ => words == StatusWords.Siak ? "Pindah Dalam Negeri" : "Pindah",
    };

    private static string Cased(string text, SheetStyle style) => style.Capitals ? text.ToUpperInvariant() : text;

    private static Cell Text(string text) => Intake.Cell.OfText(text);

    private static Cell Number(int value) => new(CellKind.Number, $"{value}");
}
