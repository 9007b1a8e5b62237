namespace Pipeline.Formats.Reading.Xls;

/// <summary>The errors that a cell may hold ([MS-XLS] 2.5.10).</summary>
internal static class BiffError
{
    public const string NotANumber = "#NUM!";

    public static string Text(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => NotANumber,
        _ => "#N/A",
    };
}
