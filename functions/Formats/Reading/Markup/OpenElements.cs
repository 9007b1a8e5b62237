namespace Pipeline.Formats.Reading.Markup;

/// <summary>The names of the elements that stand open, so that each is closed by its own end tag.</summary>
internal sealed class OpenElements
{
    // Names of a workbook have some twenty; a hostile one would be kept as often as elements nest.
    private const int LongestName = 256;

    private readonly List<int> _ends = [];
    private byte[] _names = new byte[LongestName];

    public int Count => _ends.Count;

    public void Push(ReadOnlySpan<byte> name)
    {
        var begin = _ends.Count == 0 ? 0 : _ends[^1];
        if (name.Length > LongestName)
        {
            throw new InvalidDataException("A name that no workbook has.");
        }

        if (_names.Length < begin + name.Length)
        {
            Array.Resize(ref _names, _names.Length * 2);
        }

        name.CopyTo(_names.AsSpan(begin));
        _ends.Add(begin + name.Length);
    }

    /// <summary>Closes the innermost; false where it has another name, or none stands open.</summary>
    public bool TryPop(ReadOnlySpan<byte> name)
    {
        if (_ends.Count == 0)
        {
            return false;
        }

        var begin = _ends.Count == 1 ? 0 : _ends[^2];
        var isOwn = _names.AsSpan(begin, _ends[^1] - begin).SequenceEqual(name);
        _ends.RemoveAt(_ends.Count - 1);
        return isOwn;
    }
}
