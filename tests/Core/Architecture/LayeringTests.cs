using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pipeline.People;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Architecture;

/// <summary>The house (DESIGN): references point one way, the domain is pure, and only Storage knows Azure's storage types.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] NotForTheDomain =
    [
        "Azure", "Microsoft", "CsvHelper", "DocumentFormat", "Polly", "ExcelDataReader", "Pipeline",
        "System.IO.Compression", "System.IO.Packaging", "System.IO.FileSystem", "System.Net", "System.Console", "System.Diagnostics.Process",
    ];

    /// <summary>Every product project and what it may refer to: this table is the house.</summary>
    public static TheoryData<string, string[]> References => new()
    {
        { "Core", [] },
        { "Formats", ["Core"] },
        { "Storage", ["Core", "standins/Azure.Data.Tables"] },
        { "App", ["Core", "Formats", "Storage", "standins/Functions.Worker"] },
        { "Local", ["App"] },
        { "standins/Azure.Data.Tables", [] },
        { "standins/Functions.Worker", [] },
    };

    [Fact]
    public void Core_ReferencedAssemblies_AreTheBaseLibraryWithoutInputOrOutput()
    {
        var referenced = typeof(Nik).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(referenced, name => NotForTheDomain.Any(
            forbidden => name == forbidden || name.StartsWith($"{forbidden}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_Sources_TouchNoFileNoClockAndNoChance() =>
        Assert.Empty(Lines("functions/Core").Where(line => Impure().IsMatch(line.Text)).Select(line => line.Where));

    [Theory]
    [MemberData(nameof(References))]
    public void Project_References_PointOneWay(string project, string[] expected)
    {
        var folder = $"functions/{project}";
        var file = Assert.Single(Directory.EnumerateFiles(SourceTree.PathOf(folder), "*.csproj"));

        var referenced = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(SourceTree.PathOf(folder), reference.Attribute("Include")!.Value)))
            .Select(path => Path.GetRelativePath(SourceTree.PathOf("functions"), Path.GetDirectoryName(path)!).Replace('\\', '/'));

        Assert.Equal(expected, referenced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void House_HasNoOtherProjects() =>
        Assert.Equal(
            References.Select(row => $"functions/{row[0]}").Order(StringComparer.Ordinal),
            SourceTree.Files("functions", ".csproj").Select(file => file[..file.LastIndexOf('/')]).Order(StringComparer.Ordinal));

    [Fact]
    public void StorageTypes_AreUsedInStorageAlone()
    {
        var users = Lines("functions")
            .Where(line => !line.File.StartsWith("functions/Storage/", StringComparison.Ordinal)
                && !line.File.StartsWith("functions/standins/", StringComparison.Ordinal)
                && StorageNamespace().IsMatch(line.Text))
            .Select(line => line.Where);

        Assert.Equal(
            [
                // A trigger binds the blob that started it.
                "functions/App/Triggers/CompileShardFunction.cs: using Azure.Storage.Blobs;",
                "functions/App/Triggers/FinishProvinceFunction.cs: using Azure.Storage.Blobs;",
                "functions/App/Triggers/IngestUploadFunction.cs: using Azure.Storage.Blobs;",
            ],
            users);
    }

    private static IEnumerable<(string File, string Text, string Where)> Lines(string folder) =>
        SourceTree.Files(folder, ".cs", ".razor").SelectMany(file => File.ReadLines(SourceTree.PathOf(file))
            .Where(text => !text.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Select(text => (file, text, $"{file}: {text.Trim()}")));

    [GeneratedRegex(@"\b(File|Directory|FileStream|Console|Environment|HttpClient|Process|Stopwatch)\b[.(]|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bGuid\.NewGuid\b|\bRandom(NumberGenerator)?\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bAzure\.(Data\.Tables|Storage)\b")]
    private static partial Regex StorageNamespace();
}
