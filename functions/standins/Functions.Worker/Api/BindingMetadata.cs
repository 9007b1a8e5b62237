namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding of a function: its name, its type (<c>blobTrigger</c>) and its direction.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}

/// <summary>Whether a binding reads or writes.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
