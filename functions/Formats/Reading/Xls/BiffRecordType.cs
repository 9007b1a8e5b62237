namespace Pipeline.Formats.Reading.Xls;

/// <summary>The records of a BIFF8 stream that are read ([MS-XLS] 2.3); all others are passed over.</summary>
internal enum BiffRecordType : ushort
{
    Formula = 0x0006,
    EndOfSubstream = 0x000A,
    DateSystem = 0x0022,
    FilePassword = 0x002F,
    Continue = 0x003C,
    ColumnInfo = 0x007D,
    BoundSheet = 0x0085,
    MultipleRk = 0x00BD,
    RichLabel = 0x00D6,
    CellFormat = 0x00E0,
    MergedCells = 0x00E5,
    SharedStrings = 0x00FC,
    SharedLabel = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    ArrayFormula = 0x0221,
    DataTable = 0x0236,
    Rk = 0x027E,
    NumberFormat = 0x041E,
    SharedFormula = 0x04BC,
    BeginningOfSubstream = 0x0809,
}
