using System.Diagnostics.Metrics;

namespace Pipeline.Storage.Tests;

/// <summary>A meter to which nobody listens.</summary>
internal sealed class Unheard : IMeterFactory
{
    public static PipelineMeter Meter { get; } = new(new Unheard());

    public Meter Create(MeterOptions options) => new(options);

    public void Dispose()
    {
    }
}
