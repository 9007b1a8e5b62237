namespace Pipeline.Local.Output;

/// <summary>Prints what takes long, a line each, at once and in order.</summary>
internal sealed class LineProgress(TextWriter output) : IProgress<string>
{
    public void Report(string value) => output.WriteLine(value);
}
