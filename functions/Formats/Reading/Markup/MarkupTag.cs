using System.Buffers;

namespace Pipeline.Formats.Reading.Markup;

/// <summary>A start tag: where in it name and attributes stand.</summary>
internal sealed class MarkupTag
{
    // A sheet's root has some twenty. Each is compared with all before it, for none may come twice.
    private const int MostAttributes = 64;

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:_-."u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private readonly (Range Name, Range Value)[] _attributes = new (Range, Range)[MostAttributes];
    private readonly List<Range> _withReferences = [];
    private Range _name;
    private Range _localName;
    private int _count;

    /// <summary>How many bytes it has, from <c>&lt;</c> to <c>&gt;</c>.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is the end tag as well.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The values in which something is written by a reference.</summary>
    public List<Range> WithReferences => _withReferences;

    /// <summary>Its name, with the prefix.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> tag) => tag[_name];

    public bool IsNamed(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> localName) => tag[_localName].SequenceEqual(localName);

    public bool TryAttribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        foreach (var attribute in _attributes.AsSpan(0, _count))
        {
            if (tag[attribute.Name].SequenceEqual(name))
            {
                value = tag[attribute.Value];
                return true;
            }
        }

        value = [];
        return false;
    }

    /// <summary>Reads the tag that begins the bytes; false where they end before it does.</summary>
    /// <exception cref="InvalidDataException">It is no tag.</exception>
    public bool TryRead(ReadOnlySpan<byte> tag)
    {
        (_count, IsEmpty) = (0, false);
        _withReferences.Clear();
        var at = 1;
        if (!TryName(tag, ref at, out _name))
        {
            return false;
        }

        _localName = (_name.Start.Value + tag[_name].IndexOf((byte)':') + 1).._name.End.Value;
        while (true)
        {
            var before = at;
            at = BehindBlanks(tag, at);
            if (at >= tag.Length)
            {
                return false;
            }

            if (tag[at] is (byte)'>' or (byte)'/')
            {
                return TryEnd(tag, at);
            }

            if (at == before)
            {
                throw Broken();
            }

            if (!TryAttributeAt(tag, ref at))
            {
                return false;
            }
        }
    }

    private bool TryEnd(ReadOnlySpan<byte> tag, int at)
    {
        IsEmpty = tag[at] == '/';
        at += IsEmpty ? 1 : 0;
        if (at >= tag.Length)
        {
            return false;
        }

        Length = tag[at] == '>' ? at + 1 : throw Broken();
        return true;
    }

    private bool TryAttributeAt(ReadOnlySpan<byte> tag, ref int at)
    {
        if (!TryName(tag, ref at, out var name))
        {
            return false;
        }

        at = BehindBlanks(tag, at);
        if (at < tag.Length && tag[at] != '=')
        {
            throw Broken();
        }

        at = BehindBlanks(tag, at + 1);
        if (at >= tag.Length)
        {
            return false;
        }

        var quote = tag[at] is (byte)'"' or (byte)'\'' ? tag[at] : throw Broken();
        at++;
        var length = tag[at..].IndexOfAny(quote, (byte)'<');
        if (length < 0)
        {
            return false;
        }

        Add(tag, name, tag[at + length] == quote ? at..(at + length) : throw Broken());
        at += length + 1;
        return true;
    }

    private void Add(ReadOnlySpan<byte> tag, Range name, Range value)
    {
        if (_count == MostAttributes || TryAttribute(tag, tag[name], out _))
        {
            throw Broken();
        }

        _attributes[_count++] = (name, value);
        if (tag[value].Contains((byte)'&'))
        {
            _withReferences.Add(value);
        }
    }

    private static bool TryName(ReadOnlySpan<byte> tag, ref int at, out Range name)
    {
        name = default;
        if (at >= tag.Length)
        {
            return false;
        }

        var length = tag[at..].IndexOfAnyExcept(NameBytes);
        if (length == 0 || tag[at] is (byte)'-' or (byte)'.' or (byte)':' or (>= (byte)'0' and <= (byte)'9'))
        {
            throw Broken();
        }

        name = at..(at + Math.Max(length, 0));
        at += length;
        return length > 0;
    }

    private static int BehindBlanks(ReadOnlySpan<byte> tag, int at)
    {
        while (at < tag.Length && tag[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    private static InvalidDataException Broken() => new("A tag is no well-formed XML.");
}
