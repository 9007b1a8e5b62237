using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>What a regency has settled about headers, with the hash by which it is kept; null where it has settled nothing.</summary>
public sealed record SettledMapping(ColumnMapping Mapping, ContentHash? Hash)
{
    public static readonly SettledMapping None = new(ColumnMapping.None, null);
}

/// <summary>The mapping file under a regency's folder, and the copies of it that submissions were read with (decision 8).</summary>
public sealed class RegencyMappings(IUploads uploads, IOriginals originals, IWorkbookOpener opener)
{
    /// <summary>What lies in the folder now; a copy is kept, so that a submission can be read again as it was read first.</summary>
    public async Task<SettledMapping> CurrentAsync(AreaCode regency, CancellationToken cancellationToken)
    {
        foreach (var name in MappingFile.Names)
        {
            if (await uploads.OpenAsync($"{regency}/{name}", cancellationToken) is { } upload)
            {
                await using (upload.Content)
                {
                    return await KeepAsync(regency, name, upload.Content, cancellationToken);
                }
            }
        }

        return SettledMapping.None;
    }

    /// <summary>The mapping that a submission was read with.</summary>
    public async Task<ColumnMapping> KeptAsync(AreaCode regency, ContentHash? hash, CancellationToken cancellationToken)
    {
        if (hash is not { } kept)
        {
            return ColumnMapping.None;
        }

        await using var content = await originals.OpenAsync(regency, kept, cancellationToken);
        return MappingFile.Read(opener, content, MappingFile.Names[0]).Mapping;
    }

    private async Task<SettledMapping> KeepAsync(AreaCode regency, string name, Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var hash = await ContentHash.OfAsync(content, cancellationToken);
        await originals.KeepAsync(regency, hash, content, cancellationToken);
        content.Position = 0;
        var mapping = MappingFile.Read(opener, content, name).Mapping;
        return mapping.Count == 0 ? SettledMapping.None : new SettledMapping(mapping, hash);
    }
}
