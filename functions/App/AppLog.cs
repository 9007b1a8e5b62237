using Microsoft.Extensions.Logging;

namespace Pipeline.App;

/// <summary>What the app logs, in English and without personal data: codes, keys and counts.</summary>
internal static partial class AppLog
{
    [LoggerMessage(1, LogLevel.Information, "Submission {submission} of {regency}: {state}, {read} rows read, {added} added, {changed} changed, {unchanged} unchanged, {held} held, {refused} refused; {refolded} later submissions folded again")]
    public static partial void Ingested(
        ILogger logger, string submission, string regency, string state, int read, int added, int changed, int unchanged, int held, int refused, int refolded);

    [LoggerMessage(2, LogLevel.Warning, "An upload was not ingested: {reason}")]
    public static partial void NotIngested(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Information, "Sweep: {ingested} forgotten uploads ingested, {failed} failed, {givenUp} wait for redrive")]
    public static partial void Swept(ILogger logger, int ingested, int failed, int givenUp);

    [LoggerMessage(3, LogLevel.Information, "Province {province}, quarter {quarter}: {start}")]
    public static partial void CompileAsked(ILogger logger, string province, string quarter, string start);

    [LoggerMessage(4, LogLevel.Information, "Province {province}, quarter {quarter}, shard {shard} compiled")]
    public static partial void ShardCompiled(ILogger logger, string province, string quarter, int shard);

    [LoggerMessage(5, LogLevel.Information, "Province {province}, quarter {quarter}: {outcome}")]
    public static partial void FinishAsked(ILogger logger, string province, string quarter, string outcome);

    [LoggerMessage(7, LogLevel.Warning, "Submission {submission} of {regency} is still being merged: until it is, province {province} is not compiled from {quarter} on")]
    public static partial void CompileWaits(ILogger logger, string submission, string regency, string province, string quarter);
}
