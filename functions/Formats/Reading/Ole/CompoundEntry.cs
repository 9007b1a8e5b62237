namespace Pipeline.Formats.Reading.Ole;

/// <summary>A stream or storage at the top of a compound file ([MS-CFB] 2.6.1).</summary>
/// <param name="FirstSector">Where the bytes of a stream begin.</param>
/// <param name="Length">The bytes of a stream.</param>
internal sealed record CompoundEntry(string Name, bool IsStream, uint FirstSector, long Length);
