using System.Reflection;

namespace Pipeline.Standins.Functions;

/// <summary>Where the host looks for functions besides the entry assembly.</summary>
internal sealed class FunctionSources
{
    public List<Assembly> Assemblies { get; } = [];

    public List<Type> Types { get; } = [];

    /// <summary>Gets the assembly that names the app: the first one registered, else the entry assembly.</summary>
    public Assembly? App => Assemblies.FirstOrDefault() ?? Types.FirstOrDefault()?.Assembly ?? Assembly.GetEntryAssembly();

    public IEnumerable<Type> FunctionClasses()
    {
        var entry = Assembly.GetEntryAssembly();
        return Assemblies.Append(entry).OfType<Assembly>().Distinct().SelectMany(assembly => assembly.GetTypes()).Concat(Types).Distinct();
    }
}
