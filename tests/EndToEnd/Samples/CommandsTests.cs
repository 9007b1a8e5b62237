using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public class CommandsTests
{
    [Theory]
    [InlineData("", "Say write FOLDER or load FILE --rows N; --help shows more.")]
    [InlineData("write", "Say write FOLDER or load FILE --rows N; --help shows more.")]
    [InlineData("load x.csv", "--rows N is missing: how many people?")]
    [InlineData("load x.csv --rows", "--rows needs a value.")]
    [InlineData("load x.csv --rows 0", "--rows is a whole number from 1 to 2147483647, not '0'.")]
    [InlineData("load x.csv --rows 5 --regency 9999", "--regency is a Kemendagri code of four digits, and '9999' is none.")]
    [InlineData("load x.csv --rows 5 --quarter Q4", "--quarter is written 2025-Q4, not 'Q4'.")]
    [InlineData("load x.csv --rows 5 --changed 101", "--changed is a whole number from 0 to 100, not '101'.")]
    [InlineData("load x.csv --rows 5 --format pdf", "--format is csv or xlsx, not 'pdf'.")]
    [InlineData("load x.xlsx --rows 1048576 --format xlsx", "A sheet holds at most 1048575 rows; take --format csv.")]
    [InlineData("load x.csv --cols 5", "Unknown option '--cols'; --help shows those that exist.")]
    public void Run_BadArguments_OneSentenceAndExitCode2(string line, string message)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = Commands.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);

        Assert.Equal((2, message, ""), (exitCode, error.ToString().Trim(), output.ToString()));
    }

    [Fact]
    public void Write_IntoAFolderOfOtherThings_WritesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("samples").FullName;
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");
        using var error = new StringWriter();

        var exitCode = Commands.Run(["write", folder], TextWriter.Null, error);

        Assert.Equal((2, $"{folder} is not empty and holds no kiriman.csv: not a folder of samples, nothing was written."), (exitCode, error.ToString().Trim()));
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }
}
