using System.IO.Compression;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public class CommittedSamplesTests
{
    [Fact]
    public void Generator_RunAgain_GivesTheCommittedFiles()
    {
        foreach (var (path, content) in SampleFolder.Contents(CommittedSamples.World))
        {
            var committed = File.ReadAllBytes(Path.Combine(CommittedSamples.Folder, path));
            Assert.True(Comparable(committed).SequenceEqual(Comparable(content.ToArray())), $"{path} differs from what the generator writes; run it and look at the difference.");
        }
    }

    [Fact]
    public void Generator_Twice_GivesTheSameBytes()
    {
        var again = SampleFolder.Contents(SampleWorld.Create()).ToDictionary(file => file.Path, file => file.Content);

        Assert.All(SampleFolder.Contents(CommittedSamples.World), file => Assert.True(file.Content.Span.SequenceEqual(again[file.Path].Span), file.Path));
    }

    [Fact]
    public void Folder_Holds_TheGeneratorsFilesAndNoOther() =>
        Assert.Equal(SampleFolder.Contents(CommittedSamples.World).Select(file => file.Path).Order(StringComparer.Ordinal), CommittedSamples.Files);

    [Fact]
    public void Folder_InTotal_IsSmall() =>
        Assert.InRange(CommittedSamples.Files.Sum(path => new FileInfo(Path.Combine(CommittedSamples.Folder, path)).Length), 1_000_000, 3_000_000);

    // Compressed bytes differ between versions of zlib; what was compressed must not.
    private static byte[] Comparable(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return content;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            using var parts = new MemoryStream();
            foreach (var entry in archive.Entries)
            {
                using var writer = new StreamWriter(parts, leaveOpen: true);
                writer.Write($"{entry.FullName} {entry.LastWriteTime.DateTime:O}\n");
                writer.Flush();
                using var part = entry.Open();
                part.CopyTo(parts);
            }

            return parts.ToArray();
        }
        catch (InvalidDataException)
        {
            // The sample that broke off is no archive, and is stored without compression.
            return content;
        }
    }
}
