using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What a record of the registry lies under: a function of a row alone.</summary>
public interface IRecordKey<TSelf> : IComparable<TSelf>
    where TSelf : IRecordKey<TSelf>
{
    /// <summary>The partition in which it is kept.</summary>
    RecordPartition Partition { get; }

    /// <summary>As stored: keys order as their texts do. May be personal data.</summary>
    string Text { get; }

    /// <summary>Reads what <see cref="Text"/> says.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    static abstract TSelf Parse(string text);
}
