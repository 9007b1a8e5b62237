namespace Pipeline.Samples;

/// <summary>A small random source of our own: the same seed gives the same samples on every runtime, which System.Random does not promise.</summary>
/// <remarks>SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).</remarks>
public sealed class SplitMix64
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private readonly ulong _seed;
    private ulong _state;

    public SplitMix64(ulong seed) => _state = _seed = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += Gamma;
            return Mix(_state);
        }
    }

    /// <summary>0 or more, below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>A source of its own for one subject, so that a change in one regency leaves the others as they are.</summary>
    public SplitMix64 Fork(string label) => new(Hash(_seed, label));

    /// <summary>A number that depends on the seed and the text only (FNV-1a, mixed).</summary>
    public static ulong Hash(ulong seed, string text)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325 ^ seed;
            foreach (var character in text)
            {
                hash = (hash ^ character) * 0x100000001B3;
            }

            return Mix(hash);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
