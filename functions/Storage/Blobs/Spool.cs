namespace Pipeline.Storage.Blobs;

/// <summary>Makes a stream from the network seekable, in a temporary file that goes with its handle.</summary>
internal static class Spool
{
    public static async Task<Stream> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        // Personal data: readable by this user alone, and deleted when closed.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"upload-{Guid.NewGuid():N}"), options);
        try
        {
            await content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
