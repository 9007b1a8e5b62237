namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>What somebody might put where a value is expected.</summary>
internal static class HostileText
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "1", "60", "1048576", "1048577", "2147483647", "4294967296", "-9223372036854775808", "1e308", "-1e308", "1e-320", "NaN", "Infinity",
        "6.20201E+15", "6202011503850000", "9999999999999999", "62020115038500012345", "0000000000000000", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦", "６２０２０１１５０３８５０００１",
        "99999999999999999999999999999999", "31/02/1990", "0001-01-01", "9999-12-31", "00/00/0000", "29 Februari 1900", "1/1/00001", "32907.999999999", "2958466",
        "=1+1", "=HYPERLINK(\"http://x\")", "+62", "@SUM(A1)", "\t=1", "'", "\"", "\"\"", ";", ",", "|", "\r\n", "\n\n", "\0", "a\0b", "\u0001", "\u001b[31m", "\uFEFF", "\uFFFE", "\uFFFF",
        "\uD800", "\uDC00", "a\u0301\u0302\u0303", "\u202Eabc", "\u200B\u200B", "ﷺ", "😀😀", "İstanbul", "ß", "ǅ",
        "../../etc/passwd", "..\\..\\x", "C:\\x", "/", "<script>", "</v></c></row>", "&amp;", "&x;", "]]>", "<![CDATA[", "_x0000_", "_xD800_", "_x005F_", "%s%n", "{0}", "NULL", "-", "#REF!", "#N/A", "###", "JUMLAH",
        "NIK", "Nama", "Kecamatan", "Desa", "No. KK", "KABUPATEN : KAPUAS", "KECAMATAN :", "Triwulan IV Tahun 2025", "TW 99 9999", "sep=,", "A1", "XFD1048576", "AAAA1", "A0", "A-1", "a1", "1A", "ZZZ999999999",
    ];

    public static string Any(Random random) => random.Next(20) switch
    {
        0 => new string('x', random.Next(1, 40_000)),
        1 => string.Concat(Enumerable.Repeat("Siti ", random.Next(1, 2_000))),
        2 => new string((char)random.Next(1, 0x3000), random.Next(1, 40)),
        3 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(0x10000))),
        4 => random.NextInt64(-1, 10_000_000_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Texts[random.Next(Texts.Length)],
    };
}
