using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>An upload opened for reading.</summary>
/// <param name="Content">The whole content; seekable, and the caller's to dispose.</param>
/// <param name="SubmittedOn">When it was submitted: what the sender recorded with it, never later than when it was stored.</param>
public sealed record Upload(Stream Content, DateTimeOffset SubmittedOn);

/// <summary>The uploads: read only, never changed or deleted by the pipeline.</summary>
public interface IUploads
{
    /// <summary>Opens an upload, or gives null when it is gone.</summary>
    Task<Upload?> OpenAsync(string path, CancellationToken cancellationToken);
}

/// <summary>A copy of each submission's content by its hash, so that a submission can be folded again although its upload
/// was overwritten under the same name.</summary>
public interface IOriginals
{
    /// <summary>Keeps the content, once.</summary>
    /// <param name="content">Seekable; the whole of it is kept, wherever it stands.</param>
    Task KeepAsync(AreaCode regency, ContentHash hash, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a kept content; seekable.</summary>
    Task<Stream> OpenAsync(AreaCode regency, ContentHash hash, CancellationToken cancellationToken);
}

/// <summary>Where a file's feedback lies: <c>feedback/{regency}/{quarter}/[{folders}/]{file}/</c>.</summary>
/// <param name="File">The file's name, after the folders that it lies in below the regency's; without that of its quarter.</param>
public sealed record FeedbackPlace(AreaCode Regency, Quarter Quarter, string File)
{
    /// <summary>The workbook of an export.</summary>
    public const string ExportFile = "penduduk.xlsx";

    /// <summary>The workbook of an export with the help that the regency reported.</summary>
    public const string ExportOfDeliveries = "penerima-bantuan.xlsx";

    /// <summary>Where the feedback of an upload lies: files of one name in two folders have one each.</summary>
    /// <param name="path">The upload's path below the uploads container.</param>
    public static FeedbackPlace Of(AreaCode regency, Quarter quarter, string path)
    {
        var parts = path.Split('/');
        var quarterFolder = Array.FindLastIndex(parts[..^1], part => Quarter.TryParse(part, out _));
        return new(regency, quarter, string.Join('/', parts.Where((_, index) => index > 0 && index != quarterFolder)));
    }

    /// <summary>Where a regency finds what was exported for it.</summary>
    public static FeedbackPlace OfExport(AreaCode regency, Quarter quarter) => new(regency, quarter, "ekspor");
}

/// <summary>The feedback that regencies read.</summary>
public interface IFeedbackStore
{
    /// <summary>Writes one file of the feedback, replacing it if it is there.</summary>
    /// <param name="name"><c>hasil.xlsx</c> or <c>hasil.json</c>.</param>
    Task SaveAsync(FeedbackPlace place, string name, Action<Stream> write, CancellationToken cancellationToken);

    /// <summary>Removes one file of the feedback, if it is there.</summary>
    Task RemoveAsync(FeedbackPlace place, string name, CancellationToken cancellationToken);
}
