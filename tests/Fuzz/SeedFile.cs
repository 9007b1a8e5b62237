using Pipeline.Areas;
using Pipeline.Formats.Tests.Reading;
using Pipeline.Testing;

namespace Pipeline.Fuzz.Tests;

/// <summary>A file to be mutated.</summary>
/// <param name="Submitter">Whose folder it lies in, if any.</param>
internal sealed record SeedFile(string Name, byte[] Bytes, AreaCode? Submitter)
{
    private static readonly Lazy<SeedFile[]> Samples = new(() => Load("sample-inputs"));
    private static readonly Lazy<SeedFile[]> Foreign = new(() => Load("tests/ForeignFiles/files"));
    private static readonly Lazy<SeedFile> OwnXls = new(() => new SeedFile("warga.xls", PeopleXls().Build(), null));

    /// <summary>Now and then one of the sample inputs, which have hundreds of rows; mostly a small one.</summary>
    public static SeedFile Any(Random random) => random.Next(12) switch
    {
        0 => Of(Samples.Value, random),
        < 3 => OwnXls.Value,
        _ => Of(Foreign.Value, random),
    };

    /// <summary>An .xls of our own, whose records can be told from one another.</summary>
    public static XlsBuilder PeopleXls()
    {
        string[] headers = ["NIK", "Nama", "Tanggal Lahir", "Kecamatan", "Desa", "Desil"];
        var records = headers.Select((header, column) => XlsBuilder.Label(1, column, header)).ToList();
        for (var row = 2; row < 14; row++)
        {
            records.Add(XlsBuilder.Number(row, 0, 6202061503850000 + row));
            records.Add(XlsBuilder.SharedLabel(row, 1, row % 3));
            records.Add(XlsBuilder.Number(row, 2, 31121, style: 1));
            records.Add(XlsBuilder.Label(row, 3, "Mentawa Baru Ketapang"));
            records.Add(XlsBuilder.SharedLabel(row, 4, 3));
            records.Add(XlsBuilder.Record(0x027E, [.. XlsBuilder.At(row, 5), .. XlsBuilder.U32((row % 10 << 2) | 2)]));
        }

        return new XlsBuilder
        {
            Sheets = [("Data", 0, 0, [.. records]), ("Lain", 1, 0, [XlsBuilder.Label(0, 0, "catatan")])],
            Globals = [.. XlsBuilder.Styles(0, 14), XlsBuilder.Shared("Siti Aminah", "Budi", "Ana", "Ketapang")],
        };
    }

    private static SeedFile Of(SeedFile[] files, Random random) => files[random.Next(files.Length)];

    private static SeedFile[] Load(string folder) =>
        [.. SourceTree.Files(folder, ".xlsx", ".xls", ".csv", ".txt", ".ods", ".xlsb", ".xlsm").Where(path => Path.GetFileName(path) != "kiriman.csv").Select(Read)];

    private static SeedFile Read(string path) => new(
        Path.GetFileName(path),
        File.ReadAllBytes(SourceTree.PathOf(path)),
        path.Split('/').Select(part => AreaCode.TryParse(part, out var area) ? area : (AreaCode?)null).FirstOrDefault(area => area is not null));
}
