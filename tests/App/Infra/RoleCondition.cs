using System.Text.RegularExpressions;

namespace Pipeline.App.Tests.Infra;

/// <summary>A condition of a role assignment (Azure ABAC, version 2.0), worked out for a request: as much of the language as our conditions use.</summary>
/// <remarks>learn.microsoft.com/azure/role-based-access-control/conditions-format: an action that does not match makes its negation true.</remarks>
internal sealed partial class RoleCondition
{
    private readonly string[] _tokens;
    private readonly BlobRequest _request;
    private int _at;

    private RoleCondition(string text, BlobRequest request)
    {
        _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        _request = request;
    }

    /// <summary>Whether it lets the request through.</summary>
    public static bool Allows(string text, BlobRequest request)
    {
        var condition = new RoleCondition(text, request);
        var allows = condition.ReadOr();
        Assert.Equal(condition._tokens.Length, condition._at);
        return allows;
    }

    private bool ReadOr()
    {
        var value = ReadAnd();
        while (TryTake("OR"))
        {
            value |= ReadAnd();
        }

        return value;
    }

    private bool ReadAnd()
    {
        var value = ReadNot();
        while (TryTake("AND"))
        {
            value &= ReadNot();
        }

        return value;
    }

    private bool ReadNot() => TryTake("!") || TryTake("NOT") ? !ReadNot() : ReadTerm();

    private bool ReadTerm()
    {
        if (TryTake("("))
        {
            var value = ReadOr();
            Assert.True(TryTake(")"));
            return value;
        }

        var term = _tokens[_at++];
        return term switch
        {
            "ActionMatches" => ReadBraced() == $"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/{_request.Action}",
            "SubOperationMatches" => ReadBraced() == _request.SubOperation,
            "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path]" => IsLike(_request.Path),
            "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:prefix]" => IsLike(_request.Prefix ?? ""),
            _ => throw new FormatException($"Not understood: {term}"),
        };
    }

    private bool IsLike(string value)
    {
        var (compare, wanted) = (_tokens[_at++], _tokens[_at++].Trim('\''));
        return compare switch
        {
            "StringStartsWith" => value.StartsWith(wanted, StringComparison.Ordinal),
            "StringLike" => Regex.IsMatch(value, $"^{Regex.Escape(wanted).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline),
            _ => throw new FormatException($"Not understood: {compare}"),
        };
    }

    private string ReadBraced()
    {
        Assert.True(TryTake("{"));
        var text = _tokens[_at++].Trim('\'');
        Assert.True(TryTake("}"));
        return text;
    }

    private bool TryTake(string token)
    {
        var isNext = _at < _tokens.Length && _tokens[_at] == token;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"@\w+\[[^\]]+\]|'[^']*'|\w+|[!(){}]")]
    private static partial Regex Token();
}
