using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public class SplitMix64Tests
{
    // The values of the reference implementation (Vigna, splitmix64.c) for seed 1234567.
    [Fact]
    public void Next_GivesTheReferenceSequence()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(new ulong[] { 6457827717110365317, 3203168211198807973, 9817491932198370423 }, new[] { random.Next(), random.Next(), random.Next() });
    }
}
