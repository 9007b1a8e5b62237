using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Standins.Functions;

/// <summary>A blob trigger's path, read as the official host reads it.</summary>
/// <remarks>
/// <c>container/blob</c>: the container is literal; in the blob part <c>{name}</c> takes any run of characters, slashes included and
/// as many as it can, and <c>{{</c>, <c>}}</c> stand for braces. A container alone takes every blob in it.
/// So in <c>uploads/{regency}/{file}</c> the first name takes everything up to the last slash.
/// (azure-sdk-for-net BlobPathSource, azure-webjobs-sdk BindingTemplateToken.)
/// </remarks>
internal sealed partial class BlobPathTemplate
{
    private readonly string _text;
    private readonly Regex? _blob;

    private BlobPathTemplate(string text, string container, string prefix, Regex? blob)
    {
        _text = text;
        _blob = blob;
        Container = container;
        Prefix = prefix;
        ParameterNames = blob is null ? [] : [.. blob.GetGroupNames().Where(name => name != "0")];
    }

    public string Container { get; }

    /// <summary>Gets what every matching blob's name begins with.</summary>
    public string Prefix { get; }

    public IReadOnlyList<string> ParameterNames { get; }

    /// <exception cref="FormatException">It is no path that the official host would take.</exception>
    public static BlobPathTemplate Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? text : text[..slash];
        var blob = slash < 0 ? "" : text[(slash + 1)..];
        if (slash == 0 || (slash > 0 && blob.Length == 0) || container.Contains('\\', StringComparison.Ordinal))
        {
            throw new FormatException($"Invalid blob trigger path '{text}'. Paths must be in the format 'container/blob'.");
        }

        if (container.Contains('{', StringComparison.Ordinal))
        {
            throw new FormatException($"Invalid blob trigger path '{text}'. Container paths cannot contain {{resolve}} tokens.");
        }

        if (!ContainerName().IsMatch(container))
        {
            throw new FormatException($"Invalid blob trigger path '{text}'. '{container}' is no container name.");
        }

        return new BlobPathTemplate(text, container, LiteralPrefix(blob), slash < 0 ? null : Pattern(text, blob));
    }

    /// <summary>Matches a blob's name and takes the values of the path's names out of it.</summary>
    public bool TryMatch(string blobName, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        if (_blob is null)
        {
            values = new Dictionary<string, string>();
        }
        else if (_blob.Match(blobName) is { Success: true } match)
        {
            values = ParameterNames.ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.OrdinalIgnoreCase);
        }

        return values is not null;
    }

    public override string ToString() => _text;

    private static string LiteralPrefix(string blob) =>
        blob.IndexOfAny(['{', '}']) is var brace and >= 0 ? blob[..brace] : blob;

    private static Regex Pattern(string text, string blob)
    {
        var pattern = new StringBuilder("^");
        foreach (Match token in Tokens().Matches(blob))
        {
            pattern.Append(token switch
            {
                _ when token.Groups["escape"].Success => Regex.Escape(token.Value[..1]),
                _ when token.Groups["name"].Success => Capture(text, token.Groups["name"].Value),
                _ when token.Groups["literal"].Success => Regex.Escape(token.Value),
                _ => throw new FormatException($"Invalid template '{text}'. Missing {(token.Value == "{" ? "closing" : "opening")} bracket at position {text.Length - blob.Length + token.Index + 1}."),
            });
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant);
    }

    private static string Capture(string text, string name) => Identifier().IsMatch(name)
        ? $"(?<{name}>.*)"
        : throw new FormatException($"Invalid template '{text}'. The parameter name '{name}' is invalid.");

    [GeneratedRegex(@"(?<escape>\{\{|\}\})|\{(?<name>[^{}]*)\}|(?<literal>[^{}]+)|(?<unbalanced>[{}])", RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^(\\$root|\\$logs|\\$web|[a-z0-9](-?[a-z0-9]){2,62})$")]
    private static partial Regex ContainerName();
}
