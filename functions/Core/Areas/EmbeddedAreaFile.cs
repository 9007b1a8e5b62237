using System.Text;

namespace Pipeline.Areas;

/// <summary>One of the embedded tables; those of areas are sorted by code, so that a regency's lines are found without reading the rest.</summary>
/// <remarks>The runtime maps embedded resources into memory, so a seek costs nothing; villages.csv is 2.8 MB of which one upload needs some 10 KB.</remarks>
internal sealed class EmbeddedAreaFile(string fileName)
{
    /// <summary>Every record but the header, as fields.</summary>
    public IEnumerable<string[]> ReadAll()
    {
        using var reader = new StreamReader(Open(), Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return Fields(line);
        }
    }

    /// <summary>The areas whose dotted code starts with <paramref name="dottedPrefix"/> ("62.02."), in order of code.</summary>
    public List<Area> ReadWithin(string dottedPrefix)
    {
        using var stream = Open();
        stream.Position = FirstLineNotBefore(stream, dottedPrefix);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var areas = new List<Area>();
        while (reader.ReadLine() is { } line && line.StartsWith(dottedPrefix, StringComparison.Ordinal))
        {
            var fields = Fields(line);
            areas.Add(new Area(AreaCode.Parse(fields[0]), fields[^1]));
        }

        return areas;
    }

    private Stream Open()
    {
        var name = $"Pipeline.Areas.Data.{fileName}";
        return typeof(EmbeddedAreaFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded table {name} is missing from this build.");
    }

    // Binary search by byte position: each probe moves on to the start of the next line and compares its code.
    private static long FirstLineNotBefore(Stream stream, string prefix)
    {
        var (low, high) = (StartOfLineAfter(stream, 0), stream.Length);
        while (low < high)
        {
            var start = StartOfLineAfter(stream, low + ((high - low) / 2));
            if (start < high && string.CompareOrdinal(CodeAt(stream, start, prefix.Length), prefix) < 0)
            {
                low = start;
            }
            else
            {
                high = low + ((high - low) / 2);
            }
        }

        while (low < stream.Length && string.CompareOrdinal(CodeAt(stream, low, prefix.Length), prefix) < 0)
        {
            low = StartOfLineAfter(stream, low);
        }

        return low;
    }

    private static long StartOfLineAfter(Stream stream, long position)
    {
        stream.Position = position;
        int read;
        do
        {
            read = stream.ReadByte();
        }
        while (read is not ('\n' or -1));
        return stream.Position;
    }

    private static string CodeAt(Stream stream, long position, int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        stream.Position = position;
        return Encoding.ASCII.GetString(bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)]);
    }

    // Only a name is ever quoted (where it holds a comma or a quote), and no name holds a line break.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append(line[++i]);
                    continue;
                }

                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
