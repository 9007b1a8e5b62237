using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public partial class SampleDocumentsTests
{
    private static readonly string[] SampleFiles =
        [.. CommittedSamples.Files.Where(path => path is not (SampleFolder.Calendar or SampleFolder.Readme))];

    [Fact]
    public void Readme_Tables_NameEveryFileOnce() =>
        Assert.Equal(SampleFiles, ReadmeRows().Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Readme_Rows_AddUp() =>
        Assert.All(ReadmeRows(), row => Assert.Equal(Number(row[2]), Number(row[3]) + Number(row[4]) + Number(row[5])));

    [Fact]
    public void Readme_Findings_AreWrittenAsCodeAndCount() =>
        Assert.All(ReadmeRows().SelectMany(row => row[6..]), cell => Assert.Matches("^(–|`[a-z-]+` [0-9]+(, `[a-z-]+` [0-9]+)*)$", cell));

    // Duplicates, swapped dates and the like never cost a row: what is not accepted has an error code, one a row.
    [Fact]
    public void Readme_HeldAndRefusedRows_HaveOneErrorEach()
    {
        string[] errors = ["nik-missing", "nik-format", "nik-rounded", "nik-temporary", "nik-birthdate", "nik-serial", "identity-conflict", "required-missing", "area-not-yours", "unit-slip"];
        Assert.All(CommittedSamples.World.Files.Where(file => file.Expected.Read > 0), file =>
        {
            var unknownProvince = file.Path == "6212/2025-Q3/data mura.xlsx" ? 1 : 0;
            var unreadableKey = file.Path is "62/2025-Q4/dtsen_keluarga_kotim.csv" or "6202/2025-Q4/blt dd kotim okt-des 2025.csv" ? file.Expected.Findings["kk-format"] : 0;

            // Of a line of a plan that stands twice alike, the second is taken and told.
            var disputed = file.Expected.Findings.GetValueOrDefault("plan-duplicate") is > 0 and var lines ? lines - 1 : 0;
            Assert.Equal(
                file.Expected.Held + file.Expected.Refused, errors.Sum(code => file.Expected.Findings.GetValueOrDefault(code)) + unknownProvince + unreadableKey + disputed);
        });
    }

    [Fact]
    public void Calendar_NamesEveryFileOnce_InTheOrderOfSending()
    {
        var lines = File.ReadAllLines(Path.Combine(CommittedSamples.Folder, SampleFolder.Calendar));
        var sent = lines.Skip(1).Select(line => line.Split(';')).ToList();

        Assert.Equal("path;submittedOn", lines[0]);
        Assert.Equal(SampleFiles, sent.Select(line => line[0]).Order(StringComparer.Ordinal));
        var times = sent.Select(line => DateTimeOffset.ParseExact(line[1], "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public void Samples_CoverEveryRegency_InBothQuarters()
    {
        string[] regencies = [.. Enumerable.Range(6201, 13).Select(code => $"{code}"), "6271", "6408"];
        Assert.Equal(
            regencies.SelectMany(regency => new[] { $"{regency} 2025-Q3", $"{regency} 2025-Q4" }),
            SampleFiles.Select(path => path.Split('/')).Where(parts => parts[0].Length == 4).Select(parts => $"{parts[0]} {parts[1]}").Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> ReadmeRows() =>
        File.ReadLines(Path.Combine(CommittedSamples.Folder, SampleFolder.Readme))
            .Select(line => TableRow().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups.Values.Skip(1).Select(group => group.Value).ToArray());

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^\\| `(?<file>[^`]+)` \\| (?<shows>.+) \\| (?<read>[0-9]+) \\| (?<accepted>[0-9]+) \\| (?<held>[0-9]+) \\| (?<refused>[0-9]+) \\| (?<findings>.+) \\| (?<registry>.+) \\|$", RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();
}
