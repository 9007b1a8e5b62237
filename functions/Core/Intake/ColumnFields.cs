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

    /// <summary>What several rows of a plan have in common. Never money or a target: those would count once a row.</summary>
    private static readonly ColumnField[] SharedByBlock =
    [
        ColumnField.Programme, ColumnField.Activity, ColumnField.Agency, ColumnField.BudgetYear, ColumnField.FundingSource,
        ColumnField.Strategy, ColumnField.Sector, ColumnField.Group,
    ];

    /// <summary>What a cell merged down over several rows of a data set says of each.</summary>
    public static ColumnField[] MergedDownIn(DataSet dataSet) => dataSet == DataSet.Programmes ? SharedByBlock : SharedByFamily;
}
