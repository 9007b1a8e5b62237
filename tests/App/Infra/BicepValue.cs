namespace Pipeline.App.Tests.Infra;

/// <summary>What a Bicep file gives a name: as much of the language as our own files use.</summary>
internal abstract record BicepValue
{
    private BicepValue()
    {
    }

    /// <summary>The member of an object.</summary>
    public BicepValue this[string name] => ((Object)this).Members.Single(member => member.Key == name).Value;

    /// <summary>The members of an object, by name; of a loop those that each turn has.</summary>
    public IReadOnlyList<KeyValuePair<string, BicepValue>> Members => this switch
    {
        Object value => value.Pairs,
        Loop loop => loop.Body.Members,
        _ => throw new InvalidOperationException($"No object: {GetType().Name}"),
    };

    /// <summary>The names of an object's members.</summary>
    public IEnumerable<string> Names => Members.Select(member => member.Key);

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<BicepValue> Items => ((Array)this).Values;

    /// <summary>A string's content, or an expression as written.</summary>
    public string Text => this switch
    {
        String value => value.Content,
        Code value => value.Expression,
        _ => throw new InvalidOperationException($"No text: {GetType().Name}"),
    };

    /// <summary>Where it is an object with this member, that.</summary>
    public BicepValue? Find(string name) => this is Object or Loop ? Members.FirstOrDefault(member => member.Key == name).Value : null;

    public sealed record Object(IReadOnlyList<KeyValuePair<string, BicepValue>> Pairs, IReadOnlyList<BicepDeclaration> Nested) : BicepValue;

    public sealed record Array(IReadOnlyList<BicepValue> Values) : BicepValue;

    /// <summary><c>[for variable in source: body]</c>.</summary>
    public sealed record Loop(string Source, BicepValue Body) : BicepValue;

    /// <summary><c>function(arguments)</c>.</summary>
    public sealed record Call(string Function, IReadOnlyList<BicepValue> Arguments) : BicepValue;

    public sealed record String(string Content) : BicepValue;

    /// <summary>Any other expression, as written.</summary>
    public sealed record Code(string Expression) : BicepValue;
}
