using Pipeline.Indicators;

namespace Pipeline.Registry;

/// <summary>The registry of indicators: figures of provinces and regencies as they were published.</summary>
public interface IIndicatorStore : IClaimStore<FigureKey, FigureValues>;

/// <summary>The registry of targets: what plans set for the same indicators.</summary>
public interface ITargetStore : IClaimStore<FigureKey, FigureValues>;
