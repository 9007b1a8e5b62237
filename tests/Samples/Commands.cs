namespace Pipeline.Samples;

/// <summary>The command line: <c>write FOLDER</c> and <c>load FILE --rows N</c>.</summary>
public static class Commands
{
    private const string Usage = """
        Usage:
          write FOLDER        writes all samples, kiriman.csv and README.md (the committed ones: write sample-inputs)
          load FILE --rows N [--regency 6203] [--quarter 2025-Q4] [--changed PERCENT] [--format csv|xlsx]
                              writes N people for load tests; --changed 1 gives the same file with 1% of the rows changed
        """;

    /// <summary>0 done, 2 bad arguments.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            output.WriteLine(args switch
            {
                ["--help" or "-h"] => Usage,
                ["write", var folder] => WriteSamples(folder),
                ["load", var file, .. var options] => WriteLoad(file, LoadArguments.Parse(options)),
                _ => throw new ArgumentException("Say write FOLDER or load FILE --rows N; --help shows more."),
            });
            return 0;
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
    }

    private static string WriteSamples(string folder)
    {
        var world = SampleWorld.Create();
        SampleFolder.Write(world, folder);
        return $"{world.Files.Count} files of {world.Regencies.Count} regencies in {folder}";
    }

    private static string WriteLoad(string file, LoadPlan plan)
    {
        using var stream = File.Create(file);
        LoadFile.Write(stream, plan);
        return $"{plan.Rows} rows in {file}";
    }
}
