using System.Collections.Frozen;

namespace Pipeline.Intake;

/// <summary>Which fields the columns of a data set feed, a column with another meaning being left aside; and which it cannot do without.</summary>
internal static class DataSetFields
{
    private static readonly ColumnField[] FigureFields =
        [ColumnField.Regency, ColumnField.RegencyCode, .. Enum.GetValues<ColumnField>().Where(field => field is >= ColumnField.Figure and <= ColumnField.Source)];

    private static readonly FrozenDictionary<DataSet, FrozenSet<ColumnField>> Fields = new Dictionary<DataSet, IEnumerable<ColumnField>>
    {
        [DataSet.People] = Enum.GetValues<ColumnField>().Where(field => field <= ColumnField.RegencyCode),
        [DataSet.Assistance] = Enum.GetValues<ColumnField>().Where(field => field is >= ColumnField.Programme and <= ColumnField.DeliveredOn)
            .Concat([ColumnField.Nik, ColumnField.Kk, ColumnField.Name, ColumnField.Period]),
        [DataSet.Programmes] = Enum.GetValues<ColumnField>().Where(field => field is >= ColumnField.Activity and <= ColumnField.Group)
            .Concat([ColumnField.Programme, ColumnField.FundingSource, ColumnField.Agency]),
        [DataSet.Indicators] = FigureFields,
        [DataSet.Targets] = FigureFields,
        [DataSet.Dtsen] = DtsenSigns.Fields,
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    public static bool Has(this DataSet dataSet, ColumnField field) => Fields[dataSet].Contains(field);

    /// <summary>The fields without which a table of the data set is not read, but for those that its title says.</summary>
    public static IEnumerable<ColumnField> Needed(TableHeader header, AssistanceTitle title) => header.DataSet switch
    {
        DataSet.Assistance => [
            .. DataSetSigns.NamesRecipientByNumber(header) ? Array.Empty<ColumnField>() : [ColumnField.Nik],
            .. title.Programme is null ? new[] { ColumnField.Programme } : []],
        DataSet.Programmes => [], // told by all that it needs but agency and year, which lines between its rows may say
        DataSet.Dtsen => DtsenSigns.Needed(header),
        _ => [ColumnField.Nik, ColumnField.Name],
    };
}
