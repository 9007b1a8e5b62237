using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects that an execution carries, by type.</summary>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The names are those of the official interface.")]
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}
