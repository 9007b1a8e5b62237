namespace Pipeline.Intake;

/// <summary>What a data set is called: by the contract, and to people.</summary>
public static class DataSetNames
{
    /// <summary>The data set's name in JSON and on the command line.</summary>
    public static string ContractName(this DataSet dataSet) => dataSet switch
    {
        DataSet.People => "people",
        DataSet.Assistance => "assistance",
        DataSet.Programmes => "programmes",
        DataSet.Indicators => "indicators",
        DataSet.Targets => "targets",
        DataSet.Dtsen => "dtsen",
        _ => throw new ArgumentOutOfRangeException(nameof(dataSet), dataSet, "No such data set."),
    };

    /// <summary>What an operator calls it.</summary>
    public static string Label(this DataSet dataSet) => dataSet switch
    {
        DataSet.People => "data penduduk miskin",
        DataSet.Assistance => "daftar penerima bantuan",
        DataSet.Programmes => "rencana dan anggaran program",
        DataSet.Indicators => "tabel indikator kemiskinan",
        DataSet.Targets => "tabel target kemiskinan",
        DataSet.Dtsen => "data DTSEN",
        _ => throw new ArgumentOutOfRangeException(nameof(dataSet), dataSet, "No such data set."),
    };
}
