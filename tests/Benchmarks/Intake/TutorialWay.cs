using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Pipeline.Benchmarks.Intake;

/// <summary>How tutorials take a list in: a class a row by CsvHelper, a Regex a rule, a hash by which a row is known again. No rule of ours is in it.</summary>
internal static partial class TutorialWay
{
    /// <summary>How many rows are valid.</summary>
    public static int Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        csv.Context.RegisterClassMap<PersonMap>();
        var seen = new HashSet<string>();
        return csv.GetRecords<Person>().Count(person => IsValid(person) && seen.Add(Hash(person)));
    }

    private static bool IsValid(Person person) =>
        Digits16().IsMatch(person.Nik)
        && Digits16().IsMatch(person.Card)
        && Blanks().Replace(person.Name.Trim(), " ").ToUpperInvariant().Length > 0
        && Blanks().Replace(person.Address.Trim(), " ").ToUpperInvariant().Length > 0
        && SexWord().IsMatch(person.Sex)
        && DayMonthYear().IsMatch(person.BirthDate)
        && DateTime.TryParseExact(person.BirthDate, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && person.Village.Length > 0 && person.District.Length > 0;

    private static string Hash(Person person) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|',
        person.Nik, person.Card, person.Name, person.Sex, person.BirthPlace, person.BirthDate, person.Relation, person.Marital, person.Address, person.Village, person.District,
        person.Occupation, person.Education, person.Disability, person.Desil, person.Status))));

    [GeneratedRegex("^[0-9]{16}$")]
    private static partial Regex Digits16();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(L|P|Laki-laki|Perempuan)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SexWord();

    [GeneratedRegex("^[0-9]{2}/[0-9]{2}/[0-9]{4}$")]
    private static partial Regex DayMonthYear();

    private sealed record Person
    {
        public string Nik { get; set; } = "";

        public string Card { get; set; } = "";

        public string Name { get; set; } = "";

        public string Sex { get; set; } = "";

        public string BirthPlace { get; set; } = "";

        public string BirthDate { get; set; } = "";

        public string Relation { get; set; } = "";

        public string Marital { get; set; } = "";

        public string Address { get; set; } = "";

        public string Rt { get; set; } = "";

        public string Rw { get; set; } = "";

        public string Village { get; set; } = "";

        public string District { get; set; } = "";

        public string Occupation { get; set; } = "";

        public string Education { get; set; } = "";

        public string Disability { get; set; } = "";

        public int? Desil { get; set; }

        public string Status { get; set; } = "";
    }

    private sealed class PersonMap : ClassMap<Person>
    {
        public PersonMap()
        {
            Map(person => person.Nik).Name("NIK");
            Map(person => person.Card).Name("No. KK");
            Map(person => person.Name).Name("Nama Lengkap");
            Map(person => person.Sex).Name("Jenis Kelamin");
            Map(person => person.BirthPlace).Name("Tempat Lahir");
            Map(person => person.BirthDate).Name("Tanggal Lahir");
            Map(person => person.Relation).Name("SHDK");
            Map(person => person.Marital).Name("Status Perkawinan");
            Map(person => person.Address).Name("Alamat");
            Map(person => person.Rt).Name("RT");
            Map(person => person.Rw).Name("RW");
            Map(person => person.Village).Name("Desa/Kelurahan");
            Map(person => person.District).Name("Kecamatan");
            Map(person => person.Occupation).Name("Pekerjaan");
            Map(person => person.Education).Name("Pendidikan");
            Map(person => person.Disability).Name("Disabilitas");
            Map(person => person.Desil).Name("Desil");
            Map(person => person.Status).Name("Status");
        }
    }
}
