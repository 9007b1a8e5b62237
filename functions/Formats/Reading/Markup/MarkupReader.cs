using System.Text;

namespace Pipeline.Formats.Reading.Markup;

/// <summary>What the reader stands on.</summary>
internal enum MarkupNode
{
    None,
    Element,
    EndElement,
    Text,
}

/// <summary>Reads XML 1.0 forward only, and gives names, values and texts as the bytes of UTF-8 that they are.</summary>
/// <remarks>
/// Written for the two parts of a workbook that are large, a sheet and its shared texts: of bytes, a cell in the form in
/// which nearly all are written can be recognised whole (<see cref="PlainCell"/>), which halves the time. It refuses what
/// System.Xml refuses and reads the rest alike (a test holds the two beside each other on sound and on damaged parts), but
/// for what no cell hangs on: the declaration, processing instructions, namespaces and xml:space are passed over. Every
/// document type is refused, so that there are no entities. Spans are valid until the next <see cref="Read"/>.
/// </remarks>
internal sealed class MarkupReader(Stream source, ReadingLimits limits) : IDisposable
{
    private readonly MarkupBytes _bytes = new(source, limits.MarkupBytes);
    private readonly MarkupTag _tag = new();
    private readonly MarkupText _text = new();
    private readonly OpenElements _open = new();
    private Range _written;
    private bool _isCharacterData;
    private bool _isStarted;
    private bool _hadRoot;
    private int _toPass;

    public MarkupNode Node { get; private set; }

    /// <summary>How many elements stand open around the node.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the element has no end tag of its own.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>The text of the node; a text that comments or CDATA sections divide is several nodes.</summary>
    public ReadOnlySpan<byte> Text => _isCharacterData ? _text.OfCharacterData(_bytes.Unread[_written]) : _text.OfText(_bytes.Unread[_written]);

    /// <summary>Whether the node is an element of that name, whatever its prefix.</summary>
    public bool IsElement(ReadOnlySpan<byte> localName) => Node == MarkupNode.Element && _tag.IsNamed(_bytes.Unread, localName);

    /// <summary>The value of an attribute without a prefix; false where the element has none of that name.</summary>
    public bool TryAttribute(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var found = _tag.TryAttribute(_bytes.Unread, name, out value);
        value = found ? _text.OfAttribute(value) : value;
        return found;
    }

    /// <summary>The value of an attribute as a text; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name) => TryAttribute(name, out var value) ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Goes to the next node; false at the end of the part.</summary>
    /// <exception cref="InvalidDataException">It is no well-formed XML.</exception>
    /// <exception cref="Intake.UnreadableWorkbookException">It is nested deeper, or longer, than the limits allow.</exception>
    public bool Read()
    {
        _bytes.Pass(_toPass);
        _toPass = 0;
        Node = MarkupNode.None;
        while (Node == MarkupNode.None)
        {
            if (_bytes.Unread.IsEmpty && !_bytes.Fill())
            {
                return _hadRoot && _open.Count == 0 ? false : throw Broken();
            }

            if (!_isStarted)
            {
                Start();
            }
            else if (_bytes.Unread[0] == '<')
            {
                ReadMarkup();
            }
            else
            {
                ReadText();
            }
        }

        return Depth <= limits.XmlDepth ? true : throw Unreadable.TooLarge(UnreadableDetail.NestedTooDeep(limits.XmlDepth));
    }

    /// <summary>Goes to the next node inside the element of that depth; false on its end tag.</summary>
    public bool ReadWithin(int depth) => Read() && Depth > depth;

    /// <summary>Reads a whole cell at once where it comes next, and in its plain form; the reader then stands on its end.</summary>
    public bool TryReadPlainCell(out PlainCell cell)
    {
        _bytes.Pass(_toPass);
        _toPass = 0;
        cell = default;
        if (_open.Count == 0 || _open.Count + PlainCell.Nesting > limits.XmlDepth || !PlainCell.TryRead(_bytes.Unread, out cell))
        {
            return false;
        }

        (Node, Depth, _toPass) = (MarkupNode.EndElement, _open.Count, cell.Length);
        return true;
    }

    /// <summary>Goes to the end tag of the element, or stays on an empty one.</summary>
    public void SkipContent()
    {
        if (IsEmptyElement)
        {
            return;
        }

        var depth = Depth;
        while (TryReadPlainCell(out _) || ReadWithin(depth))
        {
            // What an element of no interest holds.
        }
    }

    public void Dispose() => _bytes.Dispose();

    private void Start()
    {
        while (_bytes.Unread.Length < Encoding.UTF8.Preamble.Length && _bytes.Fill())
        {
            // The first few bytes may come singly.
        }

        _isStarted = true;
        _bytes.Pass(_bytes.Unread.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
    }

    private void ReadMarkup()
    {
        Need(2);
        switch (_bytes.Unread[1])
        {
            case (byte)'/':
                ReadEnd();
                break;
            case (byte)'?':
                _bytes.Pass(Find("?>"u8, 2) + 2);
                break;
            case (byte)'!':
                ReadDeclaration();
                break;
            default:
                ReadStart();
                break;
        }
    }

    private void ReadStart()
    {
        while (!_tag.TryRead(_bytes.Unread))
        {
            Need(_bytes.Unread.Length + 1);
        }

        if (_open.Count == 0 && _hadRoot)
        {
            throw Broken();
        }

        _hadRoot = true;
        (Node, Depth, IsEmptyElement, _toPass) = (MarkupNode.Element, _open.Count, _tag.IsEmpty, _tag.Length);
        foreach (var value in _tag.WithReferences)
        {
            _ = _text.OfAttribute(_bytes.Unread[value]);
        }

        if (!IsEmptyElement)
        {
            _open.Push(_tag.Name(_bytes.Unread));
        }
    }

    private void ReadEnd()
    {
        var length = Find(">"u8, 2);
        if (!_open.TryPop(_bytes.Unread[2..length].TrimEnd(" \t\r\n"u8)))
        {
            throw Broken();
        }

        (Node, Depth, _toPass) = (MarkupNode.EndElement, _open.Count, length + 1);
    }

    private void ReadText()
    {
        var length = _bytes.Unread.IndexOf((byte)'<');
        while (length < 0)
        {
            var seen = _bytes.Unread.Length;
            length = !_bytes.Fill() ? seen
                : _bytes.Unread[seen..].IndexOf((byte)'<') is >= 0 and var at ? seen + at
                : -1;
        }

        if (_open.Count == 0)
        {
            // Nothing but blanks and line ends stands outside the root.
            _bytes.Pass(_bytes.Unread[..length].ContainsAnyExcept(" \t\r\n"u8) ? throw Broken() : length);
            return;
        }

        Take(..length, isCharacterData: false, length);
        _ = Text; // also where nobody wants it, what it refers to must be there
    }

    private void ReadDeclaration()
    {
        Need(4);
        if (_bytes.Unread.StartsWith("<!--"u8))
        {
            var end = Find("--"u8, 4);
            Need(end + 3);
            _bytes.Pass(_bytes.Unread[end + 2] == '>' ? end + 3 : throw Broken());
            return;
        }

        var begin = "<![CDATA["u8;
        Need(begin.Length);
        if (_open.Count == 0 || !_bytes.Unread.StartsWith(begin))
        {
            throw Broken();
        }

        var length = Find("]]>"u8, begin.Length);
        Take(begin.Length..length, isCharacterData: true, length + 3);
    }

    private void Take(Range written, bool isCharacterData, int length) =>
        (Node, Depth, IsEmptyElement, _written, _isCharacterData, _toPass) = (MarkupNode.Text, _open.Count, false, written, isCharacterData, length);

    /// <summary>Where a mark begins, looked for from some byte on.</summary>
    private int Find(ReadOnlySpan<byte> mark, int from)
    {
        Need(from);
        while (true)
        {
            if (_bytes.Unread[from..].IndexOf(mark) is >= 0 and var at)
            {
                return from + at;
            }

            // It may be there in part.
            from = Math.Max(from, _bytes.Unread.Length - mark.Length + 1);
            Need(_bytes.Unread.Length + 1);
        }
    }

    private void Need(int length)
    {
        while (_bytes.Unread.Length < length)
        {
            if (!_bytes.Fill())
            {
                throw Broken();
            }
        }
    }

    private static InvalidDataException Broken() => new("The part is no well-formed XML.");
}
