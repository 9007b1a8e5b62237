namespace Pipeline.Storage.Blobs;

/// <summary>Makes a stream from the network seekable, in a temporary file that goes with its handle, also of a process that is killed.</summary>
internal static class Spool
{
    public static async Task<Stream> OfAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = Create();
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

    // Personal data: readable by this user alone, and without a name before anything is in it. Only Windows itself deletes
    // what it was to delete on closing when the process is killed; elsewhere the runtime would, at the end.
    private static FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        var path = Path.Combine(Path.GetTempPath(), $"upload-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows())
        {
            options.Options |= FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
