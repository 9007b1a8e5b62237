using Azure.Core;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The process dies at a call: that one and all after it are never sent.</summary>
/// <param name="onlyWrites">Whether writes alone are counted: where it dies before a call that reads, it leaves what it leaves before the next write.</param>
internal sealed class DeathAtCall(string locks, int at, bool onlyWrites = false) : StorageCallPolicy(locks)
{
    // The pages of regencies are written one after the other by one loop: it dies before the first of them, and before what comes after the last.
    protected override bool Counts(Request request) =>
        (!onlyWrites || (request.Method != RequestMethod.Get && request.Method != RequestMethod.Head))
        && (!request.Uri.Path.Contains("/wilayah-", StringComparison.Ordinal) || request.Uri.Path.EndsWith("/wilayah-6201.html", StringComparison.Ordinal));

    protected override ValueTask OnCallAsync(int number, HttpMessage message, Func<ValueTask> send) =>
        number < at ? send() : throw new ProcessDiedException();
}

/// <summary>Stands for the end of the process: nothing may handle it.</summary>
internal sealed class ProcessDiedException : Exception;
