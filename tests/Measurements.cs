using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Pipeline.Testing;

/// <summary>What one application measures, as lines: <c>pipeline.rows.warned regency=6202 dataset=people: 3</c>.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly MeterListener _listener = new();

    /// <param name="application">The factory of its meters: those of others in this process are not heard.</param>
    public Measurements(IMeterFactory application)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, application))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The lines of some instruments, in their order.</summary>
    public IReadOnlyList<string> Of(params string[] instruments) => [.. _lines.Where(line => instruments.Contains(line.Split(' ', ':')[0]))];

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"));
        _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{instrument.Name}{named}: {value}"));
    }
}
