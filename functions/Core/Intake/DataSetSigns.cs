namespace Pipeline.Intake;

/// <summary>By which columns a table is told to be of a data set other than people.</summary>
internal static class DataSetSigns
{
    private static readonly ColumnField[] BesideProgramme =
        [ColumnField.DeliveryPeriod, ColumnField.Unit, ColumnField.FundingSource, ColumnField.Agency];

    /// <summary>What the table lists.</summary>
    public static DataSet Of(TableHeader header) => DtsenSigns.Are(header) ? DataSet.Dtsen
        : IsOfAssistance(header) ? DataSet.Assistance
        : IsOfProgrammes(header) ? DataSet.Programmes
        : DataSet.People;

    /// <summary>Whether a recipient is told by a number that merges: NIK or No. KK.</summary>
    public static bool NamesRecipientByNumber(TableHeader header) => header.Has(ColumnField.Nik) || header.Has(ColumnField.Kk);

    /// <summary>Whether a list without any such number speaks of help: it has a programme's column, or stands under one's name.</summary>
    public static bool NamesHelp(TableHeader header) =>
        !NamesRecipientByNumber(header) && (header.Has(ColumnField.Programme) || AssistanceTitle.NamesHelp(header.Above));

    // Who got what, not who is poor: a NIK or No. KK, and beside it an amount, a day of delivery, a programme with more of a
    // delivery, or a title that names the recipients of a programme. Names alone, too, where programme and amount stand
    // beside them: such a list is told what it lacks.
    private static bool IsOfAssistance(TableHeader header) => NamesRecipientByNumber(header)
        ? header.Has(ColumnField.Amount) || header.Has(ColumnField.DeliveredOn) || (header.Has(ColumnField.Programme) && BesideProgramme.Any(header.Has))
            || AssistanceTitle.NamesRecipients(header.Above)
        : header.Has(ColumnField.Name) && header.Has(ColumnField.Programme) && header.Has(ColumnField.Amount);

    // What is planned, not who gets it: money of a budget beside a programme or activity, and nobody by number.
    private static bool IsOfProgrammes(TableHeader header) => !NamesRecipientByNumber(header)
        && (header.Has(ColumnField.Budget) || header.Has(ColumnField.Realisation))
        && (header.Has(ColumnField.Programme) || header.Has(ColumnField.Activity) || header.Has(ColumnField.SubActivity));
}
