using Pipeline.Areas;
using Pipeline.Fuzz.Tests.Mutation;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Fuzz.Tests;

/// <summary>A file made from a number: the same number, the same bytes.</summary>
internal sealed record FuzzCase(int Number, byte[] Bytes, SubmissionOrigin Origin)
{
    private static readonly Quarter UploadQuarter = new(2025, 4);

    public static FuzzCase Of(int number)
    {
        var random = new Random(number);
        var seed = SeedFile.Any(random);
        var name = random.Next(8) == 0 ? HostileText.Any(random) + Path.GetExtension(seed.Name) : seed.Name;
        var quarter = random.Next(2) == 0 ? UploadQuarter : (Quarter?)null;
        return new FuzzCase(number, Mutate(seed, random), new SubmissionOrigin(
            name, random.Next(4) == 0 ? null : seed.Submitter ?? AreaCode.Parse("6202"), quarter, QuarterSource.Path, UploadQuarter));
    }

    private static byte[] Mutate(SeedFile seed, Random random)
    {
        var isBytes = random.Next(8) == 0;
        return isBytes ? ByteMutation.Of(seed.Bytes, random)
            : seed.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) && IsSoundZip(seed.Bytes) ? ZipMutation.Of(seed.Bytes, random)
            : seed.Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF]) ? XlsMutation.Of(random)
            : TextMutation.Of(seed.Bytes, random);
    }

    /// <summary>One of the samples is a workbook cut off on its way.</summary>
    private static bool IsSoundZip(byte[] bytes) => bytes.AsSpan(Math.Max(0, bytes.Length - 512)).IndexOf("PK\u0005\u0006"u8) >= 0;
}
