namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>Bytes flipped, cut out, doubled, put in, or cut off.</summary>
internal static class ByteMutation
{
    private static readonly byte[] Telling = [0x00, 0x01, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3B, 0x3C, 0x3E, 0x50, 0x7F, 0x80, 0xC3, 0xFE, 0xFF];

    public static byte[] Of(byte[] sound, Random random)
    {
        if (sound.Length < 16)
        {
            return [.. sound, (byte)random.Next(256)];
        }

        var bytes = sound.ToArray();
        var at = random.Next(bytes.Length);
        var length = random.Next(1, Math.Min(random.Next(2) == 0 ? 8 : 2_000, bytes.Length - at) + 1);
        switch (random.Next(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 2:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 3:
                random.NextBytes(bytes.AsSpan(at, Math.Min(length, 8)));
                return bytes;
            case 4:
                var from = random.Next(bytes.Length - length + 1);
                bytes.AsSpan(from, length).CopyTo(bytes.AsSpan(at));
                return bytes;
            case 5:
                bytes.AsSpan(at, Math.Min(length, 4)).Fill(Telling[random.Next(Telling.Length)]);
                return bytes;
            default:
                for (var flips = random.Next(1, 12); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
        }
    }
}
