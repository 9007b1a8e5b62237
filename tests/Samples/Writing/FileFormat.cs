namespace Pipeline.Samples;

/// <summary>A file type and its settings. Cells are written raw, so that damage can be planted exactly.</summary>
internal abstract record FileFormat
{
    /// <summary>Writes the sheets one row at a time; the same sheets give the same bytes.</summary>
    public abstract void Write(Stream output, IReadOnlyList<Sheet> sheets);

    public byte[] ToBytes(IReadOnlyList<Sheet> sheets)
    {
        using var memory = new MemoryStream();
        Write(memory, sheets);
        return memory.ToArray();
    }
}
