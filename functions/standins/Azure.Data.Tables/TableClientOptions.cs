using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How the clients talk to the service; retries, transport and policies are those of <see cref="ClientOptions"/>.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionString = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
    }

    /// <summary>The versions of the table service's protocol.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    /// <summary>The cloud whose tokens are asked of a <see cref="TokenCredential"/>; the public one by default.</summary>
    public TableAudience? Audience { get; set; }

    internal string VersionString { get; }
}
