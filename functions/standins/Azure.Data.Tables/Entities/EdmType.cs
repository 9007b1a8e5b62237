namespace Azure.Data.Tables.Entities;

/// <summary>Type annotations of the OData JSON format that the table service uses; other types need none.</summary>
internal static class EdmType
{
    public const string AnnotationSuffix = "@odata.type";

    public const string Binary = "Edm.Binary";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int64 = "Edm.Int64";
}
