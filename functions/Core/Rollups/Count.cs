namespace Pipeline.Rollups;

/// <summary>A published count: known, or hidden because it could tell of somebody (docs/decisions/0021). Nought is always known.</summary>
/// <remarks>No number comes out of it unasked: whoever writes it, draws it or reckons with it says what stands there when it is hidden.
/// What is added up from a hidden count is hidden. The default is nought.</remarks>
public readonly record struct Count
{
    private readonly long _value;

    private Count(long value, bool isHidden) => (_value, IsHidden) = (value, isHidden);

    /// <summary>One that is not shown; it is never nought.</summary>
    public static Count Hidden { get; } = new(0, isHidden: true);

    public bool IsHidden { get; }

    /// <summary>Null where it is hidden.</summary>
    public long? Value => IsHidden ? null : _value;

    /// <summary>Whether there is any: what is hidden is not nought, and everyone may know that.</summary>
    public bool IsAny => IsHidden || _value != 0;

    public static implicit operator Count(long value) => new(value, isHidden: false);

    public static Count operator +(Count left, Count right) => left.IsHidden || right.IsHidden ? Hidden : left._value + right._value;

    public static Count operator -(Count left, Count right) => left.IsHidden || right.IsHidden ? Hidden : left._value - right._value;

    /// <summary>The number, or <c>disembunyikan</c>.</summary>
    public override string ToString() => IsHidden ? "disembunyikan" : $"{_value}";
}

/// <summary>Rupiah, known or hidden as a <see cref="Count"/> is.</summary>
public readonly record struct Rupiah
{
    private readonly decimal _value;

    private Rupiah(decimal value, bool isHidden) => (_value, IsHidden) = (value, isHidden);

    /// <inheritdoc cref="Count.Hidden"/>
    public static Rupiah Hidden { get; } = new(0, isHidden: true);

    public bool IsHidden { get; }

    /// <summary>Null where it is hidden.</summary>
    public decimal? Value => IsHidden ? null : _value;

    /// <summary>In whole rupiah, as it is published.</summary>
    public Count Whole => IsHidden ? Count.Hidden : (long)_value;

    public static implicit operator Rupiah(decimal value) => new(value, isHidden: false);

    public static Rupiah operator +(Rupiah left, Rupiah right) => left.IsHidden || right.IsHidden ? Hidden : left._value + right._value;

    /// <inheritdoc cref="Count.ToString"/>
    public override string ToString() => IsHidden ? "disembunyikan" : $"{_value}";
}

/// <summary>Adds counts up: one that is hidden hides the sum.</summary>
public static class CountSums
{
    public static Count Sum(this IEnumerable<Count> counts) => counts.Aggregate((Count)0, (sum, count) => sum + count);

    public static Rupiah Sum(this IEnumerable<Rupiah> amounts) => amounts.Aggregate((Rupiah)0, (sum, amount) => sum + amount);
}
