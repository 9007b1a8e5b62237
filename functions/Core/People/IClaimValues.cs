namespace Pipeline.People;

/// <summary>What a regency says of something, value by value, so that what it said later is laid over what it said before.</summary>
public interface IClaimValues<TSelf>
    where TSelf : IClaimValues<TSelf>
{
    /// <summary>Nothing said.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>Whether nothing is said.</summary>
    bool IsEmpty { get; }

    /// <summary>These values with the later ones laid over them; a blank never erases.</summary>
    TSelf OverlaidBy(TSelf later);

    /// <summary>What of the later values changes something when laid over these.</summary>
    TSelf ChangedBy(TSelf later);

    /// <summary>Whether both cannot be said of one and the same.</summary>
    static abstract bool CannotBeOne(TSelf before, TSelf said);
}

/// <summary>What one row of an upload says of something that can be merged.</summary>
public interface IClaim<out TValues>
{
    /// <summary>The values that it gives.</summary>
    TValues Values { get; }

    /// <summary>Where the row stands.</summary>
    RowPlace Place { get; }
}
