using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Standins.Functions;

/// <summary>Puts settings where a path or a schedule names them between percent signs.</summary>
internal sealed partial class SettingNames(IConfiguration configuration)
{
    /// <exception cref="InvalidOperationException">No such setting.</exception>
    public string Resolve(string text) => Named().Replace(text, match =>
        configuration[match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal)]
        ?? throw new InvalidOperationException($"'{match.Value}' does not resolve to a value: there is no setting of that name."));

    /// <summary>Tells whether the official setting <c>AzureWebJobs.NAME.Disabled</c> keeps a function from being triggered.</summary>
    public bool IsDisabled(string functionName) =>
        configuration[$"AzureWebJobs.{functionName}.Disabled"] is "true" or "True" or "1";

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Named();
}
