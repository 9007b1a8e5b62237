using System.IO.Compression;

namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>Parts of a zip left out, exchanged, cut off, doubled, renamed, blown up, or changed inside; the zip itself stays sound.</summary>
internal static class ZipMutation
{
    public static byte[] Of(byte[] sound, Random random)
    {
        var parts = Read(sound);
        for (var times = random.Next(1, 3); times > 0 && parts.Count > 0; times--)
        {
            Mutate(parts, random);
        }

        return Write(parts, random);
    }

    private static void Mutate(List<(string Name, byte[] Content)> parts, Random random)
    {
        var index = random.Next(parts.Count);
        var (name, content) = parts[index];
        switch (random.Next(28))
        {
            case 0:
                parts.RemoveAt(index);
                break;
            case 1:
                var other = random.Next(parts.Count);
                parts[index] = (name, parts[other].Content);
                parts[other] = (parts[other].Name, content);
                break;
            case 2:
                parts[index] = (name, content[..random.Next(content.Length + 1)]);
                break;
            case 3:
                parts.Add((name, ByteMutation.Of(content, random)));
                break;
            case 4:
                parts[index] = (random.Next(2) == 0 ? "../../" + name : Named(HostileText.Any(random)), content);
                break;
            case 5:
                parts[index] = (name, [.. content, .. new byte[random.Next(1, 4 << 20)]]);
                break;
            case 6:
                parts[index] = (name, ByteMutation.Of(content, random));
                break;
            default:
                // Mostly where the cells and their texts are.
                var wanted = random.Next(5) switch { 0 => "", < 3 => "sheets/", _ => "sharedStrings" };
                var found = parts.FindIndex(part => part.Name.Contains(wanted, StringComparison.Ordinal) && part.Name.EndsWith(".xml", StringComparison.Ordinal));
                index = found >= 0 && wanted.Length > 0 ? found : index;
                parts[index] = (parts[index].Name, XmlMutation.Of(parts[index].Content, random));
                break;
        }
    }

    private static string Named(string text) => text.Length is 0 or > 1_000 ? "x" : text;

    private static List<(string Name, byte[] Content)> Read(byte[] sound)
    {
        using var zip = new ZipArchive(new MemoryStream(sound));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    private static byte[] Write(List<(string Name, byte[] Content)> parts, Random random)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, random.Next(8) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
