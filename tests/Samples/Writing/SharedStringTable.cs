namespace Pipeline.Samples;

/// <summary>The texts of a workbook, each once, in the order in which they first stand in it.</summary>
internal sealed class SharedStringTable
{
    private readonly Dictionary<string, int> _indexes = [];
    private int _uses;

    public int IndexOf(string text)
    {
        _uses++;
        if (!_indexes.TryGetValue(text, out var index))
        {
            index = _indexes.Count;
            _indexes.Add(text, index);
        }

        return index;
    }

    public void Write(StreamWriter xml)
    {
        xml.Write(XlsxParts.Declaration);
        xml.Write($"<sst xmlns=\"{XlsxParts.Main}\" count=\"{_uses}\" uniqueCount=\"{_indexes.Count}\">");
        foreach (var text in _indexes.OrderBy(entry => entry.Value).Select(entry => entry.Key))
        {
            xml.Write($"<si>{XlsxParts.TextElement(text)}</si>");
        }

        xml.Write("</sst>");
    }
}
