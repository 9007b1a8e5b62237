namespace Pipeline.Intake;

public static partial class Findings
{
    private const string SaveAsWorkbook = "pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)'";

    // Whoever pastes or opens a table elsewhere has Excel turn a NIK into a number, and its last digit into 0.
    private const string CopyTable = "Minta berkas Excel aslinya. Bila tidak ada, buat lembar Excel baru, ubah format kolom NIK dan No. KK menjadi Teks, salin tabelnya ke sana, lalu simpan sebagai .xlsx.";

    private const string CheckLastDigit = "Periksa dulu kolom NIK: bila angka terakhirnya menjadi 0, mintalah CSV atau .xlsx dari aplikasi asalnya.";

    /// <summary>What a file of another kind is called: a noun phrase in Bahasa Indonesia.</summary>
    public static string NameOf(ForeignFile file) => file switch
    {
        ForeignFile.Pdf => "berkas PDF",
        ForeignFile.Word => "dokumen Word",
        ForeignFile.RichText => "dokumen RTF",
        ForeignFile.PowerPoint => "presentasi PowerPoint",
        ForeignFile.OtherOffice => "berkas Office lama yang bukan Excel",
        ForeignFile.OldExcel => "berkas Excel 95 atau lebih lama (.xls)",
        ForeignFile.BinaryExcel => "berkas Excel biner (.xlsb)",
        ForeignFile.OpenDocumentSheet => "berkas OpenDocument (.ods)",
        ForeignFile.OtherOpenDocument => "dokumen OpenDocument yang bukan lembar kerja",
        ForeignFile.AppleNumbers => "berkas Apple Numbers (.numbers)",
        ForeignFile.Html => "halaman web (HTML) yang diberi nama seperti berkas Excel",
        ForeignFile.WebArchive => "halaman web dalam satu berkas (MHTML)",
        ForeignFile.Xml => "berkas XML (XML Spreadsheet 2003 atau sejenisnya)",
        ForeignFile.Image => "gambar atau foto",
        ForeignFile.Archive => "arsip (zip, rar, 7z, atau gz)",
        _ => "berkas biner yang bukan lembar kerja",
    };

    /// <summary><c>file-unreadable</c>: a kind of file that is not read, and how to make a workbook of it.</summary>
    private static Finding Foreign(ForeignFile file) =>
        OfFile(FindingCode.FileUnreadable, $"Berkas ini {NameOf(file)}, bukan .xlsx, .xls, atau CSV. {CureOf(file)} Setelah itu unggah lagi.");

    private static string CureOf(ForeignFile file) => file switch
    {
        ForeignFile.Pdf or ForeignFile.Word or ForeignFile.RichText or ForeignFile.PowerPoint or ForeignFile.OtherOffice or ForeignFile.OtherOpenDocument => CopyTable,
        ForeignFile.Image => "Data tidak dibaca dari gambar. Minta berkas Excel aslinya, atau ketik datanya ke dalam templat.",
        ForeignFile.OldExcel or ForeignFile.OpenDocumentSheet => $"Buka di Excel atau LibreOffice Calc, {SaveAsWorkbook} atau 'Excel 2007-365 (.xlsx)'.",
        ForeignFile.BinaryExcel => $"Buka di Excel, {SaveAsWorkbook}.",
        ForeignFile.AppleNumbers => "Di Numbers pilih File > Export To > Excel, format .xlsx.",
        ForeignFile.Html or ForeignFile.WebArchive or ForeignFile.Xml => $"Buka di Excel (bila muncul peringatan, pilih Yes), {SaveAsWorkbook}. {CheckLastDigit}",
        ForeignFile.Archive => "Ekstrak dulu arsipnya; yang diunggah ialah berkas Excel atau CSV di dalamnya, satu per satu.",
        _ => $"Periksa apakah berkas yang dipilih sudah benar. Bila memang data, buka di program asalnya, {SaveAsWorkbook}.",
    };
}
