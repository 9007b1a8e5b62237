using System.Text;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>A CSV of people of whom none can be taken: every other row has no name and is refused, those between have a NIK of 15 digits and are held.</summary>
internal static class FeedbackFile
{
    private const char Separator = ';';
    private const int Nik = 2;
    private const int Name = 3;

    public static void Write(string path, LoadPlan plan)
    {
        var sound = path + ".utuh";
        using (var stream = File.Create(sound))
        {
            LoadFile.Write(stream, plan);
        }

        using (var output = new StreamWriter(path, append: false, Encoding.UTF8))
        {
            foreach (var (index, line) in File.ReadLines(sound).Index())
            {
                output.Write(index == 0 ? line : Damaged(line, index % 2 == 0 ? Nik : Name));
                output.Write("\r\n");
            }
        }

        File.Delete(sound);
    }

    // Neither a NIK nor a name stands in quotes, and what may do so stands behind them.
    private static string Damaged(string line, int column)
    {
        var fields = line.Split(Separator);
        fields[column] = column == Nik ? fields[column][..^1] : "";
        return string.Join(Separator, fields);
    }
}
