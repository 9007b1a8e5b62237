using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What one row of an upload says under one key.</summary>
public sealed record Claim<TKey, TValues>(TKey Key, TValues Values, RowPlace Place) : IClaim<TValues>
    where TKey : IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>;
