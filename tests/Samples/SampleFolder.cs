using Pipeline.Samples.Documents;

namespace Pipeline.Samples;

/// <summary>Writes the samples, their calendar and their README into a folder.</summary>
public static class SampleFolder
{
    /// <summary>The calendar's name.</summary>
    public const string Calendar = "kiriman.csv";

    public const string Readme = "README.md";

    /// <summary>Writes everything anew; regency folders and files of an earlier writing go first.</summary>
    /// <exception cref="IOException">The folder holds other things than samples.</exception>
    public static void Write(SampleWorld world, string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Calendar)))
        {
            throw new IOException($"{folder} is not empty and holds no {Calendar}: not a folder of samples, nothing was written.");
        }

        foreach (var regency in world.Regencies.Keys.Concat(world.Provinces.Keys).Select(code => Path.Combine(folder, code)).Where(Directory.Exists))
        {
            Directory.Delete(regency, recursive: true);
        }

        foreach (var (path, content) in Contents(world))
        {
            var file = new FileInfo(Path.Combine(folder, path));
            file.Directory?.Create();
            using var stream = file.Create();
            stream.Write(content.Span);
        }
    }

    /// <summary>Every file of the folder with its bytes: the samples, the calendar, the README.</summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Contents(SampleWorld world) =>
        world.Files.Select(file => (file.Path, file.Content))
            .Append((Calendar, (ReadOnlyMemory<byte>)CsvFormat.Utf8.GetBytes(CalendarDocument.Of(world))))
            .Append((Readme, CsvFormat.Utf8.GetBytes(ReadmeDocument.Of(world))));
}
