using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Formats.Reading;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Foreign;

/// <summary>A file of tests/ForeignFiles, written by somebody else's writer, and what was planted in it.</summary>
internal sealed class ForeignFile : IDisposable
{
    public const string Folder = "tests/ForeignFiles/files";

    private const string ExpectedEnding = ".expected.json";

    private readonly string _path;
    private readonly JsonDocument _expected;

    private ForeignFile(string path, JsonDocument expected)
    {
        _path = path;
        _expected = expected;
    }

    /// <summary>The names of all files but the expectations.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(SourceTree.PathOf(Folder))
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(ExpectedEnding, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public JsonElement Expected => _expected.RootElement;

    private SubmissionOrigin Origin => new(
        Path.GetFileName(_path), AreaCode.Parse(Expected.GetProperty("regency").GetString()), Quarter.Parse(Expected.GetProperty("quarter").GetString()),
        QuarterSource.Path, new Quarter(2026, 1));

    public static ForeignFile Open(string name)
    {
        var path = SourceTree.PathOf($"{Folder}/{name}");
        return new ForeignFile(path, JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, null) + ExpectedEnding)));
    }

    public FileReport Check() => CheckFile.Run(new WorkbookOpener(), File.OpenRead(_path), Origin);

    /// <summary>What every row that was not refused says of its person, by sheet and row number; nothing for a file refused whole.</summary>
    public IReadOnlyDictionary<(string Sheet, int Row), (Nik? Nik, PersonValues Values)> Read()
    {
        if (_expected.RootElement.GetProperty("dataset").ValueKind == JsonValueKind.Null)
        {
            return new Dictionary<(string, int), (Nik?, PersonValues)>();
        }

        using var workbook = new WorkbookOpener().Open(File.OpenRead(_path), Path.GetFileName(_path));
        return FileIntake.ReadRows(Assert.IsType<SurveyResult.Readable>(FileIntake.Survey(workbook, Origin)).Survey)
            .Where(row => row.Verdict is not RowVerdict.Refused)
            .ToDictionary(row => (row.Place.Sheet, row.Place.RowNumber), row => row.Verdict switch
            {
                RowVerdict.Ready ready => (ready.Claim.Nik, ready.Claim.Values),
                RowVerdict.Held held => ((Nik?)null, held.Values),
                var other => throw new InvalidOperationException($"No values of {other.GetType().Name}."),
            });
    }

    public void Dispose() => _expected.Dispose();
}
