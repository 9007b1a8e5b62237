namespace Pipeline.Formats.Reading.Xls;

/// <summary>A number in four bytes: 30 bits of an integer or of a double, perhaps in hundredths ([MS-XLS] 2.5.217).</summary>
internal static class RkNumber
{
    private const uint HundredthsFlag = 1;
    private const uint IntegerFlag = 2;

    public static double Value(uint rk)
    {
        var value = (rk & IntegerFlag) != 0
            ? unchecked((int)rk) >> 2
            : BitConverter.UInt64BitsToDouble((ulong)(rk & ~(HundredthsFlag | IntegerFlag)) << 32);
        return (rk & HundredthsFlag) != 0 ? value / 100 : value;
    }
}
