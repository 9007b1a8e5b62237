using Pipeline.Registry;

namespace Pipeline.References;

/// <summary>Which versions of its tables are in force for a province; null is the one that ships.</summary>
public sealed record ReferenceVersions(ContentHash? Programmes, ContentHash? Rules)
{
    /// <summary>Both as they ship.</summary>
    public static readonly ReferenceVersions Shipped = new(null, null);

    public ContentHash? Of(ReferenceKind kind) => kind == ReferenceKind.Programmes ? Programmes : Rules;

    public ReferenceVersions With(ReferenceKind kind, ContentHash version) => kind == ReferenceKind.Programmes ? this with { Programmes = version } : this with { Rules = version };

    public override string ToString() => $"{Name(Programmes)} {Name(Rules)}";

    private static string Name(ContentHash? version) => version?.ToString() ?? "shipped";
}
