namespace Pipeline.Local.Output;

/// <summary>Makes text out of a file harmless to a terminal: a cell may hold anything, escape sequences too.</summary>
internal static class Printable
{
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var index = 0; index < span.Length; index++)
        {
            span[index] = char.IsControl(source[index]) ? ' ' : source[index];
        }
    });

    /// <summary>A path as one would type it here: short below this folder, whole elsewhere.</summary>
    public static string Path(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return Of(relative.StartsWith("..", StringComparison.Ordinal) ? System.IO.Path.GetFullPath(path) : relative);
    }
}
