namespace Pipeline.Intake;

/// <summary>Sets of fields.</summary>
internal static class ColumnFields
{
    /// <summary>What all members of a family have in common, so that it may be said once for all of them.</summary>
    public static readonly ColumnField[] SharedByFamily =
    [
        ColumnField.Kk, ColumnField.Address, ColumnField.Rt, ColumnField.Rw, ColumnField.Village, ColumnField.District, ColumnField.Regency,
        ColumnField.VillageCode, ColumnField.DistrictCode, ColumnField.RegencyCode,
    ];
}
