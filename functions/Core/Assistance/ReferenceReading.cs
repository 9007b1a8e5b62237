namespace Pipeline.Assistance;

/// <summary>A reference file that the province edits, once read: taken whole, or not at all.</summary>
public abstract record ReferenceReading<T>
{
    private ReferenceReading()
    {
    }

    public sealed record Sound(T Value) : ReferenceReading<T>;

    /// <summary>Nothing of the file is used; what was in force stays so.</summary>
    public sealed record Faulty(IReadOnlyList<ReferenceFault> Faults) : ReferenceReading<T>;
}
