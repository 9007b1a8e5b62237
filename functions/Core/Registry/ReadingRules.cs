using System.Reflection;

namespace Pipeline.Registry;

/// <summary>The build of the rules by which files are read: by the same rules a file gives the same rows under the same keys.</summary>
/// <param name="Id">Another text for another build.</param>
public sealed record ReadingRules(string Id)
{
    /// <summary>The rules in some modules. A build is deterministic: the same source gives the same identity.</summary>
    public static ReadingRules Of(params IEnumerable<Module> modules) =>
        new(string.Join('-', modules.Select(module => module.ModuleVersionId.ToString("N"))));
}
