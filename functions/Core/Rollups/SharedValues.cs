namespace Pipeline.Rollups;

/// <summary>Gives equal values as one: of a shard's many deliveries most have the same area, programme and period, each read anew.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<object, object> _first = [];

    /// <summary>The first of all that equal this one.</summary>
    public T Of<T>(T value)
        where T : notnull
    {
        if (_first.TryGetValue(value, out var first))
        {
            return (T)first;
        }

        _first.Add(value, value);
        return value;
    }
}
