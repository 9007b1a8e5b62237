using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.App.Tests.Infra;

/// <summary>A workflow of GitHub's, read as YAML.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode _root;

    private Workflow(YamlMappingNode root) => _root = root;

    /// <summary>The names of all workflows.</summary>
    public static IEnumerable<string> All => SourceTree.Files(".github/workflows", ".yml").Select(file => Path.GetFileName(file));

    /// <summary>Rights that no job has unless it asks.</summary>
    public YamlNode Permissions => _root["permissions"];

    public IEnumerable<KeyValuePair<string, YamlMappingNode>> Jobs => MembersOf((YamlMappingNode)_root["jobs"])
        .Select(job => KeyValuePair.Create(job.Key, (YamlMappingNode)job.Value));

    /// <summary>The steps of all jobs.</summary>
    public IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(job => ((YamlSequenceNode)job.Value["steps"]).Cast<YamlMappingNode>());

    /// <summary>What the steps hand to a shell.</summary>
    public IEnumerable<string> Scripts => Steps.Select(step => TextOf(step, "run")).OfType<string>();

    public static Workflow Read(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(SourceTree.Read($".github/workflows/{name}")));
        return new Workflow((YamlMappingNode)Assert.Single(yaml.Documents).RootNode);
    }

    /// <summary>The members of an object, by name.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> MembersOf(YamlMappingNode node) =>
        node.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, member.Value));

    /// <summary>The text of a member; null where there is none.</summary>
    public static string? TextOf(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>An input that whoever starts it by hand chooses from.</summary>
    public IEnumerable<string> ChoicesOf(string input) =>
        ((YamlSequenceNode)_root["on"]["workflow_dispatch"]["inputs"][input]["options"]).Select(option => ((YamlScalarNode)option).Value!);
}
