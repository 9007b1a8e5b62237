namespace Microsoft.Azure.Functions.Worker;

/// <summary>Everything about one execution of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Gets the identifier of this execution.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Gets the identifier of the function, the same in every execution.</summary>
    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    /// <summary>Gets what the trigger says about what started the execution.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Gets the state of a retry policy. Blob triggers have none: their tries are the host's own.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>Gets or sets the services of this execution's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Gets or sets values shared within the execution.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Gets the token that is cancelled when the host stops or the function's time is over.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
