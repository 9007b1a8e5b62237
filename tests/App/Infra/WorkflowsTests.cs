using System.Text.RegularExpressions;
using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.App.Tests.Infra;

/// <summary>The workflows name what there is, hold no secret, and may do no more than they say.</summary>
public sealed partial class WorkflowsTests
{
    private static readonly string[] Programs = ["az", "done", "dotnet", "for", "go", "npm", "shellcheck"];

    public static TheoryData<string> Names => [.. Workflow.All];

    [Fact]
    public void Workflows_AreThese() => Assert.Equal(["build.yml", "deploy.yml", "security.yml"], Workflow.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Permissions_AreNoneButWhatAJobAsksFor(string name)
    {
        var workflow = Workflow.Read(name);

        Assert.Empty(((YamlMappingNode)workflow.Permissions).Children);
        Assert.All(workflow.Jobs, job =>
        {
            var asked = Workflow.MembersOf((YamlMappingNode)job.Value["permissions"]).Select(right => $"{right.Key}: {right.Value}");
            string[] due = Workflow.TextOf(job.Value, "environment") is null ? ["contents: read"] : ["contents: read", "id-token: write"];
            Assert.Equal(due, asked);
        });
    }

    /// <summary>Azure is entered by a token of the run; so there is nothing that could be stolen and used later.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Secrets_AreNotUsed(string name)
    {
        var source = SourceTree.Read($".github/workflows/{name}");

        Assert.DoesNotMatch(@"\bsecrets\b\s*[.\[]|\binherit\b|creds:|client-secret|password", source);
        Assert.Subset(
            new HashSet<string>(["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_SUBSCRIPTION_ID"]),
            Variable().Matches(source).Select(used => used.Groups[1].Value).ToHashSet());
    }

    /// <summary>A tag can be moved to other code by whoever gets hold of it; a commit cannot.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Actions_ArePinnedToACommitWithTheirVersionBeside(string name) => Assert.All(
        SourceTree.Read($".github/workflows/{name}").Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)),
        line => Assert.Matches(@"^ +- uses: (actions|azure)/[a-z-]+@[0-9a-f]{40} # v[0-9.]+$", line));

    /// <summary>What somebody types or names a branch must not become part of a script.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Scripts_TakeInputsAsVariables(string name) =>
        Assert.All(Workflow.Read(name).Scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Jobs_EndByThemselvesAndLeaveNoToken(string name)
    {
        var workflow = Workflow.Read(name);

        Assert.All(workflow.Jobs, job => Assert.InRange(int.Parse(Workflow.TextOf(job.Value, "timeout-minutes")!, null), 5, 90));
        Assert.All(
            workflow.Steps.Where(step => Workflow.TextOf(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", Workflow.TextOf((YamlMappingNode)step["with"], "persist-credentials")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Paths_InScriptsAndSettings_AreThere(string name)
    {
        var workflow = Workflow.Read(name);
        var folders = workflow.Steps.Select(step => Workflow.TextOf(step, "working-directory")).OfType<string>();
        var files = workflow.Steps.Where(step => step.Children.ContainsKey(new YamlScalarNode("with")))
            .Select(step => Workflow.TextOf((YamlMappingNode)step["with"], "global-json-file")).OfType<string>();
        var named = workflow.Scripts.SelectMany(script => PathInScript().Matches(script).Select(match => match.Value));

        Assert.All(folders.Concat(files).Concat(named), path => Assert.True(IsThere(path), path));
        Assert.All(
            workflow.Scripts.SelectMany(script => script.Replace("\\\n", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .Select(line => line.Trim().Split(' ')[0]),
            program => Assert.True(Programs.Contains(program) || File.Exists(SourceTree.PathOf(program)), program));
    }

    [Fact]
    public void Build_WithTheOfficialPackages_IsOfEverythingThatDoesNotNeedOurHost()
    {
        var built = ProjectLoop().Match(string.Join('\n', Workflow.Read("build.yml").Scripts)).Groups[1].Value.Split(' ');
        var ours = SourceTree.Files("functions", ".csproj").Concat(SourceTree.Files("tests", ".csproj"))
            .Where(project => !project.Contains("/standins/", StringComparison.Ordinal) && !NeedsOurHost(project))
            .Select(project => Path.GetDirectoryName(project)!.Replace('\\', '/'));

        // Two that the others do not need: a generator of samples, and damages of files, which say nothing of a package of Azure's.
        Assert.Equal(ours.Except(["tests/Fuzz", "tests/Samples"]).Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Deploy_OffersTheEnvironmentsThatThereAre_AndCallsTheScriptAsItIs()
    {
        var deploy = Workflow.Read("deploy.yml");
        var environments = SourceTree.Files("infra/environments", ".bicepparam").Select(file => Path.GetFileNameWithoutExtension(file));
        var script = SourceTree.Read("infra/deploy.sh");

        Assert.Equal(environments, deploy.ChoicesOf("environment").Order(StringComparer.Ordinal));
        Assert.All(
            deploy.Scripts.SelectMany(line => Option().Matches(line).Select(match => match.Value)),
            option => Assert.Contains($"    {option})", script, StringComparison.Ordinal));
        var job = Assert.Single(deploy.Jobs).Value;
        Assert.Equal("${{ inputs.environment }}", Workflow.TextOf(job, "environment")); // GitHub's of that name says who approves
        Assert.Equal("github.ref == 'refs/heads/main'", Workflow.TextOf(job, "if"));
    }

    private static bool NeedsOurHost(string project)
    {
        var source = SourceTree.Read(project);
        return project.EndsWith("Pipeline.Local.csproj", StringComparison.Ordinal)
            || source.Contains("Pipeline.Local.csproj", StringComparison.Ordinal);
    }

    /// <summary>A file, a folder, or a pattern that some file fits.</summary>
    private static bool IsThere(string path) => path.Contains('*', StringComparison.Ordinal)
        ? Directory.EnumerateFiles(SourceTree.PathOf(Path.GetDirectoryName(path)!.Replace('\\', '/')), Path.GetFileName(path)).Any()
        : Path.Exists(SourceTree.PathOf(path));

    [GeneratedRegex(@"\bvars\.(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<![\w/.$-])(?:(?:functions|infra|tests)/[\w./*-]+|\.ci/\w+|\.gitleaks\.toml|Pipeline\.sln)")]
    private static partial Regex PathInScript();

    [GeneratedRegex(@"for project in ([^;]+);")]
    private static partial Regex ProjectLoop();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
