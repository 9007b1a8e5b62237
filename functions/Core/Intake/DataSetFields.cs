using System.Collections.Frozen;

namespace Pipeline.Intake;

/// <summary>Which fields the columns of a data set feed; a column with another meaning is left aside.</summary>
internal static class DataSetFields
{
    private static readonly FrozenSet<ColumnField> People =
        Enum.GetValues<ColumnField>().Where(field => field <= ColumnField.RegencyCode).ToFrozenSet();

    private static readonly FrozenSet<ColumnField> Assistance =
        Enum.GetValues<ColumnField>().Where(field => field >= ColumnField.Programme)
            .Concat([ColumnField.Nik, ColumnField.Kk, ColumnField.Name, ColumnField.Period])
            .ToFrozenSet();

    public static bool Has(this DataSet dataSet, ColumnField field) =>
        (dataSet == DataSet.Assistance ? Assistance : People).Contains(field);
}
