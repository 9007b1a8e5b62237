namespace Pipeline.App.Tests.Infra;

/// <summary>A declaration of a Bicep file.</summary>
/// <param name="Keyword"><c>param</c>, <c>var</c>, <c>resource</c>, <c>module</c>, ...</param>
/// <param name="Symbol">What it is called in the file.</param>
/// <param name="Kind">What stands between the symbol and the equals sign: the type, or a module's file; as written.</param>
/// <param name="Value">Null where it has none, as a parameter without a default.</param>
internal sealed record BicepDeclaration(string Keyword, string Symbol, string Kind, BicepValue? Value)
{
    /// <summary>The resource type without its version, or the file of a module.</summary>
    public string Target => Kind.Split('\'')[1].Split('@')[0];

    public bool IsExisting => Kind.EndsWith(" existing", StringComparison.Ordinal);

    /// <summary>Whether a call may leave this parameter out.</summary>
    public bool IsOptional => Value is not null || Kind.EndsWith('?');
}
