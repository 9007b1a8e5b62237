using Pipeline.Intake;
using Pipeline.People;
using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>The file type of a load file.</summary>
public enum LoadFormat
{
    Csv,
    Xlsx,
}

/// <summary>What a load file holds; the same values give the same bytes.</summary>
/// <param name="Rows">How many people, one row each, all sound.</param>
/// <param name="Regency">Four digits, Kemendagri.</param>
/// <param name="Quarter">The quarter in whose last days they live.</param>
/// <param name="ChangedPercent">Of a hundred rows in turn so many have another occupation than in the file with 0.</param>
/// <param name="Format">CSV with semicolons, or XLSX.</param>
public sealed record LoadPlan(int Rows, string Regency, Quarter Quarter, int ChangedPercent, LoadFormat Format)
{
    /// <summary>Whether it has every column of a full list, 24, and, as Excel writes it, shared strings: they are held while it is written.</summary>
    public bool IsWide { get; init; }
}

/// <summary>Writes any number of people for load tests, one row at a time, in memory that does not grow with the rows.</summary>
public static class LoadFile
{
    /// <summary>A sheet of Excel ends here; one row is the heading.</summary>
    public const int MostXlsxRows = 1_048_575;

    private static readonly SheetStyle Csv = new(
        new CsvFormat(';', CsvFormat.Utf8),
        [
            (Number, "No"), (Card, "No. KK"), (Field.Nik, "NIK"), (Name, "Nama Lengkap"), (Field.Sex, "Jenis Kelamin"), (BirthPlace, "Tempat Lahir"), (BirthDate, "Tanggal Lahir"),
            (Relation, "SHDK"), (Address, "Alamat"), (Rt, "RT"), (Rw, "RW"), (Village, "Desa/Kelurahan"), (District, "Kecamatan"), (Occupation, "Pekerjaan"), (Desil, "Desil"),
        ]);

    private static readonly SheetStyle WideCsv = Csv with
    {
        Columns =
        [
            (Number, "No"), (Card, "No. KK"), (Field.Nik, "NIK"), (Name, "Nama Lengkap"), (Field.Sex, "Jenis Kelamin"), (BirthPlace, "Tempat Lahir"), (BirthDate, "Tanggal Lahir"),
            (Relation, "SHDK"), (Marital, "Status Perkawinan"), (Address, "Alamat"), (Rt, "RT"), (Rw, "RW"), (VillageCode, "Kode Desa"), (Village, "Desa/Kelurahan"),
            (District, "Kecamatan"), (RegencyCode, "Kode Kabupaten"), (Field.Regency, "Kabupaten"), (Occupation, "Pekerjaan"), (Education, "Pendidikan"), (Disability, "Disabilitas"),
            (Desil, "Desil"), (Status, "Status"), (MotherName, "Nama Ibu Kandung"), (Account, "No. Rekening"),
        ],
    };

    private static readonly SheetStyle Xlsx = Csv with { Format = new XlsxFormat(SharedStrings: false), Dates = DateWords.Serial };

    public static void Write(Stream output, LoadPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plan.Rows);
        var style = StyleOf(plan);
        style.Format.Write(output, [new Sheet("Data", Rows(plan, style), [])]);
    }

    private static SheetStyle StyleOf(LoadPlan plan) => (plan.Format, plan.IsWide) switch
    {
        (LoadFormat.Csv, false) => Csv,
        (LoadFormat.Xlsx, false) => Xlsx,
        (LoadFormat.Csv, true) => Named(WideCsv, plan),
        _ => Named(WideCsv, plan) with { Format = new XlsxFormat(SharedStrings: true), Dates = DateWords.Serial },
    };

    private static SheetStyle Named(SheetStyle style, LoadPlan plan) => style with
    {
        RegencyWritten = new Gazetteer().RegencyName(plan.Regency).ToUpperInvariant(),
        RegencyCodeWritten = $"{plan.Regency[..2]}.{plan.Regency[2..]}",
    };

    private static IEnumerable<IReadOnlyList<Cell>> Rows(LoadPlan plan, SheetStyle style)
    {
        yield return [.. style.Columns.Select(column => Cell.OfText(column.Heading))];
        foreach (var (index, person) in People(plan).Take(plan.Rows).Index())
        {
            var changed = index % 100 < plan.ChangedPercent;
            var written = changed ? person with { Occupation = person.Occupation == "Nelayan" ? "Petani" : "Nelayan" } : person;
            yield return RowCells.Of(new PlannedRow(written), style, index + 1);
        }
    }

    private static IEnumerable<Person> People(LoadPlan plan)
    {
        var random = new SplitMix64(SampleWorld.CommittedSeed).Fork($"load {plan.Regency} {plan.Quarter}");
        var gazetteer = new Gazetteer();
        var settlement = Settlement.Of(gazetteer, random, plan.Regency, Settlement.TownName(gazetteer.RegencyName(plan.Regency)), [Culture.Dayak, Culture.Banjar, Culture.Jawa]);
        var maker = new FamilyMaker(settlement, random, new NikIssuer(), new FamilyCardIssuer(), plan.Quarter.End, gapsInSerials: false);
        while (true)
        {
            foreach (var person in maker.Next())
            {
                yield return person;
            }
        }
    }
}
