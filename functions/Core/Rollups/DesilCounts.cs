using System.Collections;
using System.Runtime.CompilerServices;

namespace Pipeline.Rollups;

/// <summary>Counts of the eleven desil classes, index 0 «belum ditentukan» and 1 to 10 the desil, with the sums of them that are published.</summary>
/// <remarks>A sum is a figure of its own: it may be known where one of its parts is hidden, and is not added up from what is left.</remarks>
[CollectionBuilder(typeof(DesilCounts), nameof(Create))]
public sealed class DesilCounts : IReadOnlyList<Count>
{
    /// <summary>How many desil classes there are: ten, and «belum ditentukan».</summary>
    public const int Classes = 11;

    /// <summary>The last of the desil classes that the regular programmes (PKH, Sembako) are for, from 1.</summary>
    public const int LastTargeted = 4;

    /// <summary>Of nobody.</summary>
    public static readonly DesilCounts None = new(new Count[Classes]);

    private readonly Count[] _byDesil;

    private DesilCounts(Count[] byDesil)
    {
        if (byDesil.Length != Classes)
        {
            throw new ArgumentException($"There are {Classes} desil classes, not {byDesil.Length}.", nameof(byDesil));
        }

        _byDesil = byDesil;
        All = byDesil.Sum();
        Targeted = byDesil[1..(LastTargeted + 1)].Sum();
    }

    /// <summary>Of whatever desil.</summary>
    public Count All { get; private init; }

    /// <summary>Those of desil 1 to 4.</summary>
    public Count Targeted { get; private init; }

    /// <summary>Those of desil 5 to 10: what of all is neither in desil 1 to 4 nor undetermined, so that it tells nothing more than these.</summary>
    public Count Beyond => _byDesil[(LastTargeted + 1)..].Sum() is { IsHidden: false } sum ? sum : All - Targeted - _byDesil[0];

    public int Count => Classes;

    public Count this[int desil] => _byDesil[desil];

    /// <exception cref="ArgumentException">There are not eleven.</exception>
    public static DesilCounts Create(ReadOnlySpan<Count> byDesil) => new(byDesil.ToArray());

    /// <summary>So many of one desil, and none of another.</summary>
    public static DesilCounts Only(int desil, long count)
    {
        var byDesil = new Count[Classes];
        byDesil[desil] = count;
        return new DesilCounts(byDesil);
    }

    /// <summary>The same with what came of each sum.</summary>
    public DesilCounts WithSums(Count all, Count targeted) => new(_byDesil) { All = all, Targeted = targeted };

    public IEnumerator<Count> GetEnumerator() => ((IEnumerable<Count>)_byDesil).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static DesilCounts operator +(DesilCounts left, DesilCounts right) =>
        new DesilCounts([.. left.Zip(right, (a, b) => a + b)]).WithSums(left.All + right.All, left.Targeted + right.Targeted);

    public static DesilCounts operator -(DesilCounts left, DesilCounts right) =>
        new DesilCounts([.. left.Zip(right, (a, b) => a - b)]).WithSums(left.All - right.All, left.Targeted - right.Targeted);
}
