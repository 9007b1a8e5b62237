using System.Text;

namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>Values and lines of a text file replaced, doubled, moved or left out; another delimiter, another encoding.</summary>
internal static class TextMutation
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), Encoding.Latin1, Encoding.UTF32];

    public static byte[] Of(byte[] sound, Random random)
    {
        var lines = Encoding.UTF8.GetString(sound).Split('\n').ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            Mutate(lines, random);
        }

        var text = string.Join(random.Next(6) == 0 ? "\r" : "\n", lines);
        if (random.Next(6) == 0)
        {
            text = text.Replace(Delimiters[random.Next(4)], Delimiters[random.Next(4)]);
        }

        var encoding = Encodings[random.Next(2) == 0 ? 1 : random.Next(Encodings.Length)];
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static void Mutate(List<string> lines, Random random)
    {
        var index = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0 when lines.Count > 1:
                lines.RemoveAt(index);
                break;
            case 1:
                lines.InsertRange(index, Enumerable.Repeat(lines[index], random.Next(1, 30)));
                break;
            case 2:
                lines.Insert(index, HostileText.Any(random));
                break;
            case 3:
                (lines[0], lines[index]) = (lines[index], lines[0]);
                break;
            default:
                var delimiter = Array.Find(Delimiters, lines[index].Contains);
                var values = lines[index].Split(delimiter == default ? ',' : delimiter);
                values[random.Next(values.Length)] = HostileText.Any(random);
                lines[index] = string.Join(delimiter == default ? ',' : delimiter, values);
                break;
        }
    }
}
