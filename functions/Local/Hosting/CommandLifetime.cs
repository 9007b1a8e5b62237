using Microsoft.Extensions.Hosting;

namespace Pipeline.Local.Hosting;

/// <summary>Leaves signals to the command that carries the host: the console's own lifetime would stop it under the command's feet.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
