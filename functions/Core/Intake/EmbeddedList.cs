using System.Text;

namespace Pipeline.Intake;

/// <summary>One of the embedded lists of Intake/Data: what the field has been seen to write.</summary>
internal static class EmbeddedList
{
    /// <summary>Every record but the header, as fields.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string fileName)
    {
        var name = $"Pipeline.Intake.Data.{fileName}";
        using var stream = typeof(EmbeddedList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded list {name} is missing from this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return Fields(line);
        }
    }

    /// <summary>The fields of one line, quotes doubled within quotes. A list has no line break within a field.</summary>
    public static List<string> Fields(string line, char mark = ',')
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '"')
            {
                if (quoted && index + 1 < line.Length && line[index + 1] == '"')
                {
                    field.Append(line[++index]);
                    continue;
                }

                quoted = !quoted;
            }
            else if (line[index] == mark && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[index]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
