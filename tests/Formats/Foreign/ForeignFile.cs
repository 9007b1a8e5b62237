using System.Globalization;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Assistance;
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

    /// <summary>What every row that was not refused says, a field at a time, by sheet and row number; nothing for a file refused whole.</summary>
    public IReadOnlyDictionary<(string Sheet, int Row), Func<string, string?>> Read()
    {
        if (_expected.RootElement.GetProperty("dataset").ValueKind == JsonValueKind.Null)
        {
            return new Dictionary<(string, int), Func<string, string?>>();
        }

        using var workbook = new WorkbookOpener().Open(File.OpenRead(_path), Path.GetFileName(_path));
        return FileIntake.ReadRows(Assert.IsType<SurveyResult.Readable>(FileIntake.Survey(workbook, Origin)).Survey)
            .Where(row => row.Verdict is not RowVerdict.Refused)
            .ToDictionary(row => (row.Place.Sheet, row.Place.RowNumber), row => Said(row.Verdict));
    }

    private static Func<string, string?> Said(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Ready ready => field => Of(field, ready.Claim.Nik, ready.Claim.Values),
        RowVerdict.Held held => field => Of(field, null, held.Values),
        RowVerdict.Fit<DeliveryKey, DeliveryValues> delivery => field => Of(field, delivery.Claim.Key, delivery.Claim.Values),
        var other => throw new InvalidOperationException($"No values of {other.GetType().Name}."),
    };

    private static string? Of(string field, Nik? nik, PersonValues values) =>
        field == "nik" ? nik?.Digits : values[Enum.Parse<PersonField>(field, ignoreCase: true)];

    private static string? Of(string field, DeliveryKey key, DeliveryValues values) => field switch
    {
        "nik" => (key.Recipient as AidRecipient.ByNik)?.Nik.Digits,
        "kk" => values.Kk?.Digits,
        "name" => values.Name,
        "programme" => key.Programme.ToString(),
        "period" => key.Period.ToString(),
        "amount" => values.Amount?.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field of a delivery."),
    };

    public void Dispose() => _expected.Dispose();
}
