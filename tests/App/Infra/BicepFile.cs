using Pipeline.Testing;

namespace Pipeline.App.Tests.Infra;

/// <summary>One of our Bicep files, read as text: the compiler is not at hand wherever these tests run.</summary>
internal sealed class BicepFile
{
    private readonly string _source;
    private readonly List<BicepToken> _tokens;
    private int _at;

    private BicepFile(string source)
    {
        _source = source;
        _tokens = BicepToken.Of(source + "\n");
        Declarations = [.. ReadDeclarations()];
    }

    public IReadOnlyList<BicepDeclaration> Declarations { get; }

    /// <summary>All Bicep files and files of parameters, from the root.</summary>
    public static IEnumerable<string> All => SourceTree.Files("infra", ".bicep", ".bicepparam");

    private BicepToken Next => _tokens[_at];

    public static BicepFile Read(string name) => new(SourceTree.Read($"infra/{name}"));

    public IEnumerable<BicepDeclaration> Of(string keyword) => Declarations.Where(declaration => declaration.Keyword == keyword);

    public BicepDeclaration Find(string keyword, string symbol) => Of(keyword).Single(declaration => declaration.Symbol == symbol);

    public BicepValue Var(string symbol) => Find("var", symbol).Value!;

    /// <summary>A variable that is an object of strings.</summary>
    public IReadOnlyDictionary<string, string> Strings(string symbol) =>
        Var(symbol).Members.ToDictionary(member => member.Key, member => member.Value.Text);

    private IEnumerable<BicepDeclaration> ReadDeclarations()
    {
        for (SkipLineEnds(); _at < _tokens.Count; SkipLineEnds())
        {
            yield return ReadDeclaration();
        }
    }

    private BicepDeclaration ReadDeclaration()
    {
        SkipDecorators();
        var keyword = Take().Text;
        if (keyword is "import" or "using")
        {
            return new BicepDeclaration(keyword, "", ReadUntil(BicepToken.LineEnd), null);
        }

        var symbol = Take().Text;
        if (symbol == "=")
        {
            return new BicepDeclaration(keyword, "", "", ReadValue()); // targetScope = ...
        }

        var kind = ReadUntil(BicepToken.LineEnd, "=", "=>");
        return new BicepDeclaration(keyword, symbol, kind, Take().Text == BicepToken.LineEnd ? null : ReadValue());
    }

    private BicepValue ReadValue()
    {
        SkipLineEnds();
        var start = _at;
        var value = Next switch
        {
            { Text: "{" } => ReadObject(),
            { Text: "[" } => ReadArray(),
            { Text: "if" } => ReadConditional(),
            { IsString: true } => new BicepValue.String(Take().Unquoted),
            { IsWord: true } when _tokens[_at + 1].Text == "(" => ReadCall(),
            _ => null,
        };
        if (value is not null && IsEndOfValue())
        {
            return value;
        }

        _at = start;
        return ReadCode();
    }

    private BicepValue.Object ReadObject()
    {
        var pairs = new List<KeyValuePair<string, BicepValue>>();
        var nested = new List<BicepDeclaration>();
        Take();
        for (SkipSeparators(); Next.Text != "}"; SkipSeparators())
        {
            SkipDecorators();
            if (Next.Text == "resource" && _tokens[_at + 1].IsWord)
            {
                nested.Add(ReadDeclaration());
                continue;
            }

            var name = Take();
            Assert.Equal(":", Take().Text);
            pairs.Add(new(name.IsString ? name.Unquoted : name.Text, ReadValue()));
        }

        Take();
        return new BicepValue.Object(pairs, nested);
    }

    private BicepValue ReadArray()
    {
        Take();
        SkipSeparators();
        BicepValue array = Next.Text == "for" ? ReadLoop() : new BicepValue.Array(ReadItems("]"));
        SkipSeparators();
        Assert.Equal("]", Take().Text);
        return array;
    }

    private BicepValue.Loop ReadLoop()
    {
        ReadUntil("in");
        Take();
        var source = ReadUntil(":");
        Take();
        return new BicepValue.Loop(source, ReadValue());
    }

    private BicepValue ReadConditional()
    {
        Take();
        Take();
        ReadUntil(")");
        Take();
        return ReadValue();
    }

    private BicepValue.Call ReadCall()
    {
        var function = Take().Text;
        Take();
        var arguments = ReadItems(")");
        Take();
        return new BicepValue.Call(function, arguments);
    }

    private List<BicepValue> ReadItems(string end)
    {
        var items = new List<BicepValue>();
        for (SkipSeparators(); Next.Text != end; SkipSeparators())
        {
            items.Add(ReadValue());
        }

        return items;
    }

    private BicepValue.Code ReadCode()
    {
        var start = Next.Start;
        while (!IsEndOfValue())
        {
            SkipBalanced();
        }

        return new BicepValue.Code(_source[start.._tokens[_at - 1].End]);
    }

    // A line that begins with ? or : goes on with a choice.
    private bool IsEndOfValue() =>
        Next.Text is "," or "}" or "]" or ")"
        || (Next.Text == BicepToken.LineEnd && _tokens.Skip(_at).FirstOrDefault(token => token.Text != BicepToken.LineEnd)?.Text is not ("?" or ":"));

    /// <summary>Takes what stands before the first of these signs outside of brackets, and leaves the sign.</summary>
    private string ReadUntil(params string[] ends)
    {
        var start = _at;
        while (!ends.Contains(Next.Text, StringComparer.Ordinal))
        {
            SkipBalanced();
        }

        return start == _at ? "" : _source[_tokens[start].Start.._tokens[_at - 1].End];
    }

    private void SkipBalanced()
    {
        if (Take().Text is "(" or "[" or "{")
        {
            while (Next.Text is not (")" or "]" or "}"))
            {
                SkipBalanced();
            }

            Take();
        }
    }

    private void SkipDecorators()
    {
        while (Next.Text == "@")
        {
            ReadUntil(BicepToken.LineEnd);
            SkipLineEnds();
        }
    }

    private void SkipLineEnds() => SkipWhile(text => text == BicepToken.LineEnd);

    private void SkipSeparators() => SkipWhile(text => text is BicepToken.LineEnd or ",");

    private void SkipWhile(Func<string, bool> skips)
    {
        while (_at < _tokens.Count && skips(Next.Text))
        {
            _at++;
        }
    }

    private BicepToken Take() => _tokens[_at++];
}
