using Azure.Core;

namespace Azure.Data.Tables.Protocol;

internal static class QueryParameters
{
    /// <summary>Appends the parameter where it has a value.</summary>
    public static void AppendOptional(this RequestUriBuilder uri, string name, string? value)
    {
        if (value is not null)
        {
            uri.AppendQuery(name, value, escapeValue: true);
        }
    }
}
