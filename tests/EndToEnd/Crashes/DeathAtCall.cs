using Azure.Core;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The process dies at a call: that one and all after it are never sent.</summary>
internal sealed class DeathAtCall(string locks, int at) : StorageCallPolicy(locks)
{
    protected override ValueTask OnCallAsync(int number, HttpMessage message, Func<ValueTask> send) =>
        number < at ? send() : throw new ProcessDiedException();
}

/// <summary>Stands for the end of the process: nothing may handle it.</summary>
internal sealed class ProcessDiedException : Exception;
