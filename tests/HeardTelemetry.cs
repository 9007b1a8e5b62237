using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pipeline.Testing;

/// <summary>Hears what telemetry could carry away from this process: every activity, metric and diagnostic event, whoever tells it.</summary>
internal sealed class HeardTelemetry : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<string, byte> _lines = new();
    private readonly ConcurrentBag<IDisposable> _events = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();

    public HeardTelemetry()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, tags));
        _metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, tags));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, tags));
        _metrics.SetMeasurementEventCallback<float>((instrument, value, tags, _) => Hear(instrument, tags));
        _metrics.SetMeasurementEventCallback<decimal>((instrument, value, tags, _) => Hear(instrument, tags));
        _metrics.Start();
        _events.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Each line once; of numbers only what they are of.</summary>
    public IEnumerable<string> Lines => _lines.Keys;

    public void OnNext(DiagnosticListener value) => _events.Add(value.Subscribe(this));

    public void OnNext(KeyValuePair<string, object?> value) => Hear($"{value.Key} {value.Value}");

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => Hear(error.ToString());

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
        foreach (var subscription in _events)
        {
            subscription.Dispose();
        }
    }

    private void Hear(Activity activity)
    {
        Hear($"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription}");
        foreach (var (tag, value) in activity.TagObjects.Concat(activity.Events.SelectMany(told => told.Tags)))
        {
            Hear($"{tag} {value}");
        }

        foreach (var (key, value) in activity.Baggage)
        {
            Hear($"{key} {value}");
        }
    }

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Hear(instrument.Name);
        foreach (var (tag, value) in tags)
        {
            Hear($"{instrument.Name} {tag} {value}");
        }
    }

    private void Hear(string line) => _lines.TryAdd(line, 0);
}
