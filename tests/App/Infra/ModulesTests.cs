using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Testing;

namespace Pipeline.App.Tests.Infra;

/// <summary>Some of what the Bicep compiler would say, where it is not at hand: that files fit one another.</summary>
public sealed partial class ModulesTests
{
    public static TheoryData<string> Files => [.. BicepFile.All.Select(file => file["infra/".Length..])];

    public static TheoryData<string> Environments =>
        [.. BicepFile.All.Where(file => file.StartsWith("infra/environments/", StringComparison.Ordinal)).Select(file => file["infra/".Length..])];

    [Theory]
    [MemberData(nameof(Files))]
    public void Modules_AreCalledWithTheParametersTheyHave(string name)
    {
        foreach (var module in BicepFile.Read(name).Of("module"))
        {
            AssertCalled(module.Target, [.. module.Value!["params"].Names], $"{name}: {module.Symbol}");
        }
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Environments_SetTheParametersThatMainHas_AndSettingsThatThereAre(string name)
    {
        var environment = BicepFile.Read(name);

        AssertCalled("main.bicep", [.. environment.Of("param").Select(parameter => parameter.Symbol)], name);
        var settings = environment.Of("param").SingleOrDefault(parameter => parameter.Symbol == "settings")?.Value?.Names ?? [];
        Assert.Subset(BicepFile.Read("names.bicep").Var("settings").Names.ToHashSet(), settings.ToHashSet());
        Assert.Equal(Path.GetFileNameWithoutExtension(name), environment.Find("param", "environmentName").Value!.Text);
        var retention = environment.Find("param", "retentionOfData").Value!;
        Assert.InRange(retention["reason"].Text.Length, 20, 256);
        Assert.True(DaysOf(retention, "uploadsLockedDays") <= DaysOf(retention, "days"), "What is locked cannot be forgotten.");
    }

    /// <summary>Bicep has no loop of nested resources: they stand beside their parent and name it.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void NestedResources_AreNoLoops(string name) => Assert.All(
        BicepFile.Read(name).Of("resource").Select(resource => resource.Value).OfType<BicepValue.Object>().SelectMany(resource => resource.Nested),
        nested => Assert.IsType<BicepValue.Object>(nested.Value));

    [Theory]
    [MemberData(nameof(Files))]
    public void Outputs_ThatAreRead_AreGiven(string name)
    {
        var modules = BicepFile.Read(name).Of("module").ToDictionary(module => module.Symbol, module => BicepFile.Read(module.Target));

        foreach (Match read in OutputRead().Matches(SourceTree.Read($"infra/{name}")))
        {
            Assert.Contains(read.Groups[2].Value, modules[read.Groups[1].Value].Of("output").Select(output => output.Symbol));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void NamesAndTypes_ThatAreImported_AreExported(string name)
    {
        var source = SourceTree.Read($"infra/{name}");
        var names = BicepFile.Read("names.bicep");

        foreach (Match used in NameUsed().Matches(source))
        {
            var declared = names.Declarations.Single(declaration => declaration.Symbol == used.Groups[1].Value);
            Assert.True(!used.Groups[2].Success || declared.Value!.Names.Contains(used.Groups[2].Value), used.Value);
        }

        foreach (Match import in Imported().Matches(source))
        {
            var exported = SourceTree.Read($"infra/{import.Groups[2].Value}");
            Assert.All(
                import.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries),
                symbol => Assert.Matches($@"@export\(\)(\s*@[^\n]*\n)*\s*(type|func|var) {symbol}\b", exported));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Parameters_AreUsed(string name)
    {
        var source = SourceTree.Read($"infra/{name}");

        Assert.All(
            name.EndsWith(".bicep", StringComparison.Ordinal) ? BicepFile.Read(name).Of("param") : [],
            parameter => Assert.True(Regex.Count(source, $@"\b{parameter.Symbol}\b") > 1, parameter.Symbol));
    }

    private static int DaysOf(BicepValue retention, string name) => int.Parse(retention[name].Text, CultureInfo.InvariantCulture);

    private static void AssertCalled(string file, string[] given, string call)
    {
        var parameters = BicepFile.Read(file).Of("param").ToArray();
        var unknown = given.Except(parameters.Select(parameter => parameter.Symbol));
        var missing = parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Symbol).Except(given);

        Assert.Equal($"{call} gives  and lacks ", $"{call} gives {string.Join(' ', unknown)} and lacks {string.Join(' ', missing)}");
    }

    [GeneratedRegex(@"\b(\w+)\.outputs\.(\w+)")]
    private static partial Regex OutputRead();

    [GeneratedRegex(@"\bnames\.(?!bicep\b)(\w+)(?:\.(\w+))?")]
    private static partial Regex NameUsed();

    [GeneratedRegex(@"import \{ ([^}]+) \} from '([^']+)'")]
    private static partial Regex Imported();
}
