using Pipeline.Intake;

namespace Pipeline.Benchmarks.Load;

/// <summary>A file to drop.</summary>
/// <param name="Name">What it is called in the uploads.</param>
/// <param name="LocalPath">Where its content lies.</param>
internal sealed record DroppedFile(string Name, string LocalPath);

/// <summary>What one dropped file came to.</summary>
/// <param name="Elapsed">From the drop to the feedback and the settled ledger.</param>
/// <param name="Rows">The outcomes, as the ledger has them or, of a repeated file, would have them.</param>
/// <param name="Written">How many entities of People are new or have another ETag.</param>
/// <param name="ProcessorTime">Of the app's process, for this file.</param>
/// <param name="PeakWorkingSet">Of the app's process since its start, in bytes.</param>
internal sealed record LoadPhase(
    string File, TimeSpan Elapsed, RowCounts Rows, int Written, TimeSpan ProcessorTime, long PeakWorkingSet);
