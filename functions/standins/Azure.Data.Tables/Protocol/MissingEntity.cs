namespace Azure.Data.Tables.Protocol;

/// <summary>The answer to a read of an entity, or a table, that does not exist.</summary>
internal sealed class MissingEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"Status: {response.Status}, Service returned no content.");

    public override Response GetRawResponse() => response;
}
