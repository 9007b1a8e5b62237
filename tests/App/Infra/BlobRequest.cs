namespace Pipeline.App.Tests.Infra;

/// <summary>What somebody asks of a container.</summary>
/// <param name="Action">The last part of the data action's name: <c>read</c>, <c>write</c>, <c>add/action</c>, <c>delete</c>.</param>
/// <param name="Path">Of which blob.</param>
/// <param name="Prefix">Of a listing: beginning with what.</param>
internal sealed record BlobRequest(string Action, string Path, string? Prefix = null)
{
    public static BlobRequest List(string prefix) => new("read", "", prefix);

    /// <summary>What Azure calls a part of an action.</summary>
    public string? SubOperation => Prefix is null ? null : "Blob.List";
}
