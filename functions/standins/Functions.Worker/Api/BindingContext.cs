namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger says about what started an execution.</summary>
public abstract class BindingContext
{
    /// <summary>Gets the values by name: those of the path's <c>{names}</c> and the trigger's own.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
