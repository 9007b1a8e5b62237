using System.Globalization;

namespace Pipeline.Formats.Reading;

/// <summary>What was found in a file that cannot be read: noun phrases in Bahasa Indonesia, never with a cell's value.</summary>
internal static class UnreadableDetail
{
    public const string Password = "berkas Excel yang dikunci dengan kata sandi";
    public const string NoBytes = "berkas 0 byte";
    public const string OnlyWhiteSpace = "berkas yang hanya berisi spasi atau baris kosong";

    public const string BrokenZip = "isi berkas .xlsx tidak lengkap";
    public const string BrokenPart = "satu bagian isi berkas .xlsx tidak utuh";
    public const string BrokenXls = "isi berkas .xls tidak utuh";
    public const string BrokenText = "teks yang tidak dapat diuraikan";
    public const string StreamCutOff = "isi berkas .xls berhenti di tengah";
    public const string SheetMissing = "lembar yang isinya hilang dari berkas .xls";
    public const string BadText = "teks yang terputus di tengah";
    public const string NoSheets = "buku kerja tanpa lembar";
    public const string RepeatedSheetName = "dua lembar dengan nama yang sama";
    public const string MissingPart = "lembar yang isinya hilang dari berkas .xlsx";
    public const string BadReference = "alamat sel atau nomor baris yang tidak dapat dibaca";
    public const string RowOrder = "nomor baris yang tidak berurutan";
    public const string RepeatedCell = "satu sel yang tertulis dua kali";
    public const string BadSharedString = "rujukan ke teks bersama yang tidak ada";
    public const string UnclosedQuote = "tanda kutip pembuka yang tidak ditutup";
    public const string NulCharacter = "karakter NUL di tengah teks";

    public static string FileTooLarge(long bytes) => $"berkas lebih dari {Count(bytes >> 20)} MB";

    public static string ExpandsTooFar(long bytes) => $"isi berkas lebih dari {Count(bytes >> 20)} MB setelah dibuka";

    public static string PackedTooTightly(int ratio) => $"isi yang dimampatkan lebih dari {Count(ratio)} kali";

    public static string TooManyParts(int entries) => $"arsip dengan lebih dari {Count(entries)} bagian";

    public static string TooMuchSharedText(long characters) => $"teks bersama lebih dari {Count(characters)} karakter";

    public static string TooManySheets(int sheets) => $"lebih dari {Count(sheets)} lembar";

    public static string TooManyColumns(int columns) => $"lebih dari {Count(columns)} kolom";

    public static string TooManyRows(int rows) => $"lebih dari {Count(rows)} baris";

    public static string TooManyCells(long cells) => $"lebih dari {Count(cells)} sel";

    public static string TooManyMerged(int ranges) => $"lebih dari {Count(ranges)} sel gabungan";

    public static string CellTooLong(int characters) => $"satu sel dengan lebih dari {Count(characters)} karakter";

    public static string RecordTooLong(int characters) => $"satu baris dengan lebih dari {Count(characters)} karakter";

    public static string MarkupTooLong(int bytes) => $"satu unsur XML lebih dari {Count(bytes >> 20)} MB";

    public static string NestedTooDeep(int depth) => $"unsur XML bersarang lebih dari {Count(depth)} tingkat";

    // Indonesian groups digits with a point.
    private static string Count(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
}
