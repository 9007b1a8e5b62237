using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>
/// The sheet Petunjuk of a template. The example stands here and runs down a column, a field a line: it can be taken neither for
/// a row of the list nor for the head of a table, whatever is left in the file.
/// </summary>
internal sealed class InstructionSheet(Area sender, TemplatePlan plan)
{
    private const string Name = "Petunjuk";
    private const int LastColumn = 3;

    private static readonly SheetColumn[] Columns = [new(50), new(14), new(72), new(36)];

    private static readonly string[] Headings = ["Kolom", "Wajib?", "Cara mengisi", "Contoh (jangan disalin)"];

    public SheetPlan Plan() => new(Name, Columns, HasHeaderRow: false, Write);

    private void Write(SheetWriter rows)
    {
        rows.Row(height: 24);
        rows.Text(0, $"Petunjuk pengisian: {SenderName}", CellStyle.Title);
        Paragraph(rows, $"1. Isi lembar '{plan.Sheet}': {plan.RowSays}, mulai baris 2. Judul kolom jangan diubah. Kolom berjudul gelap wajib diisi; yang lain boleh kosong bila tidak diketahui.");
        Paragraph(rows, "2. Bila menyalin dari berkas lain, tempel dengan klik kanan, Tempel Khusus (Paste Special), Nilai (Values)"
            + (plan.HasLongDigits ? ", supaya kolom NIK dan Nomor KK tetap berupa teks. NIK yang pernah tersimpan sebagai angka harus diketik ulang: digit terakhirnya sudah hilang." : "."));
        Paragraph(rows, $"3. Simpan sebagai .xlsx, lalu unggah ke folder {sender.Code}/ diikuti triwulannya, misalnya {sender.Code}/2025-Q4/. Tidak lama kemudian ada hasil.xlsx yang mengatakan baris mana yang diterima dan apa yang perlu diperbaiki.");
        rows.Row();
        rows.Row();
        foreach (var (index, heading) in Headings.Index())
        {
            rows.Text(index, heading, CellStyle.Header);
        }

        foreach (var column in plan.Columns)
        {
            rows.Row(WrappedText.Height((column.Guidance, Columns[2].Width)));
            rows.Text(0, column.Heading, CellStyle.Text);
            rows.Text(1, column.IsRequired ? "Wajib" : "Boleh kosong", CellStyle.Note);
            rows.Text(2, column.Guidance, CellStyle.Note);
            rows.Text(3, Example(column), CellStyle.Text);
        }
    }

    private string Example(TemplateColumn column) => column.Field switch
    {
        "nik" or "kk" => $"{FirstDistrict.Code}{column.Example}",
        "regency" or "area" => SenderName,
        "district" => FirstDistrict.DisplayName,
        "village" => AreaTable.Kemendagri.Villages(FirstDistrict.Code)[0].DisplayName,
        _ => column.Example,
    };

    private string SenderName => sender.Code.Level == AreaLevel.Province ? $"Provinsi {sender.DisplayName}" : sender.DisplayName;

    private Area FirstDistrict => AreaTable.Kemendagri.Districts(sender.Code)[0];

    private static void Paragraph(SheetWriter rows, string text)
    {
        rows.Row(WrappedText.Height((text, Columns.Sum(column => column.Width))));
        rows.Text(0, text, CellStyle.Paragraph);
        rows.Merge(0, LastColumn);
    }
}
