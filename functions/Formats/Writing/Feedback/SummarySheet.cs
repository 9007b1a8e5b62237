using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet Ringkasan: what became of the file, in numbers that add up, and what to do next.</summary>
internal sealed class SummarySheet(FileReport report, Func<AreaCode, string?> areaName, bool includeRegistryOutcomes)
{
    private const int LastColumn = 6;

    private static readonly SheetColumn[] Columns = [new(26), new(13), new(17), new(13), new(13), new(13), new(40)];

    private static readonly string[] SheetHeaders = ["Lembar", "Dibaca", "Diterima", "Ditahan", "Ditolak", "Peringatan"];

    private readonly SummaryWording _wording = new(report, areaName);

    public SheetPlan Plan() => new(FeedbackSheets.Summary, Columns, HasHeaderRow: false, Write);

    private void Write(SheetWriter rows)
    {
        rows.Row(height: 24);
        rows.Text(0, "Hasil pemeriksaan berkas", CellStyle.Title);
        Paragraph(rows, _wording.Lead, LeadStyle());
        rows.Row();
        Pair(rows, "Berkas", report.File);
        Pair(rows, "Kabupaten/Kota", _wording.Regency);
        Pair(rows, "Triwulan", _wording.QuarterAndWhy);
        WriteFileFaults(rows);
        Section(rows, "Yang perlu dilakukan");
        foreach (var (index, sentence) in _wording.NextSteps.Index())
        {
            Paragraph(rows, $"{index + 1}. {sentence}", CellStyle.Paragraph);
        }

        WriteOutcomes(rows);
        WriteMends(rows);
        WriteSheets(rows);
        WriteFaultCounts(rows);
        WriteLegend(rows);
    }

    private CellStyle LeadStyle()
    {
        if (report.SettledHeaders is not null || report.SettledEntries is > 0)
        {
            return report.Findings.Count > 0 ? CellStyle.LeadAttention : CellStyle.LeadGood;
        }

        if (report.DataSet is null)
        {
            return CellStyle.LeadRefused;
        }

        return report.ToMend.Count > 0 || _wording.FileFaults.Count > 0 ? CellStyle.LeadAttention : CellStyle.LeadGood;
    }

    private void WriteFileFaults(SheetWriter rows)
    {
        if (_wording.FileFaults.Count == 0)
        {
            return;
        }

        Section(rows, "Masalah pada berkas");
        foreach (var fault in _wording.FileFaults)
        {
            Paragraph(rows, fault.Message, CellStyle.LeadRefused);
            if (!string.IsNullOrEmpty(fault.Suggestion))
            {
                Paragraph(rows, $"Saran: {fault.Suggestion}", CellStyle.Paragraph);
            }
        }
    }

    private void WriteOutcomes(SheetWriter rows)
    {
        Section(rows, "Baris");
        Header(rows, "Hasil", "Jumlah", "Artinya");
        var counts = report.Rows;
        if (includeRegistryOutcomes)
        {
            Outcome(rows, "Baru", counts.Added, "Orang yang belum pernah tercatat, sekarang tercatat.", Shade.None);
            Outcome(rows, "Berubah", counts.Changed, "Sudah tercatat, datanya diperbarui.", Shade.None);
            Outcome(rows, "Tidak berubah", counts.Unchanged, "Sudah tercatat, isinya sama.", Shade.None);
        }
        else
        {
            Outcome(rows, "Dapat diterima", counts.Accepted, "Siap dicatat.", Shade.None);
        }

        Outcome(rows, "Ditahan", counts.Held, _wording.Held, counts.Held > 0 ? Shade.Warning : Shade.None);
        Outcome(rows, "Ditolak", counts.Refused, "Tidak dapat diambil sebelum diperbaiki.", counts.Refused > 0 ? Shade.Error : Shade.None);
        Outcome(rows, "Baris dibaca", counts.Read, _wording.Sum(includeRegistryOutcomes), Shade.None);
        Outcome(rows, "Dengan peringatan", counts.Warned, "Bagian dari baris yang diterima, tetapi perlu dilihat.", counts.Warned > 0 ? Shade.Warning : Shade.None);
    }

    private void WriteMends(SheetWriter rows)
    {
        if (report.Mends is not { } mends)
        {
            return;
        }

        Section(rows, "Baris yang ditahan sampai sekarang");
        Header(rows, "Hasil", "Jumlah", "Artinya");
        Outcome(rows, "Beres", mends.Mended, "Baris ditahan dari berkas sebelumnya yang dengan berkas ini diterima.", Shade.None);
        Outcome(rows, "Ditahan lagi", mends.HeldAgain, "Baris ditahan dari berkas sebelumnya yang di berkas ini masih belum benar; dihitung satu kali.", Shade.None);
        Outcome(rows, "Masih menunggu", mends.Open, "Semua baris kabupaten/kota ini yang masih menunggu perbaikan, termasuk dari berkas ini.", mends.Open > 0 ? Shade.Warning : Shade.None);
    }

    private void WriteSheets(SheetWriter rows)
    {
        if (report.Sheets.Count == 0)
        {
            return;
        }

        Section(rows, "Lembar");
        rows.Row();
        foreach (var (index, header) in SheetHeaders.Index())
        {
            rows.Text(index, header, CellStyle.Header);
        }

        foreach (var sheet in report.Sheets)
        {
            rows.Row(WrappedText.Height((sheet.Sheet, Columns[0].Width)));
            rows.Text(0, sheet.Sheet, CellStyle.Note);
            foreach (var (index, count) in new[] { sheet.Rows.Read, sheet.Rows.Accepted, sheet.Rows.Held, sheet.Rows.Refused, sheet.Rows.Warned }.Index())
            {
                rows.Count(index + 1, count);
            }
        }
    }

    private void WriteFaultCounts(SheetWriter rows)
    {
        Section(rows, "Temuan menurut jenis");
        if (report.Findings.Count == 0)
        {
            Paragraph(rows, "Tidak ada", CellStyle.Paragraph);
            return;
        }

        Header(rows, "Kode", "Jumlah", "Tingkat", "Artinya");
        var groups = report.Findings
            .CountBy(finding => (finding.Severity, finding.Code))
            .OrderBy(group => group.Key.Severity)
            .ThenByDescending(group => group.Value)
            .ThenBy(group => group.Key.Code.Text, StringComparer.Ordinal);
        foreach (var ((severity, code), count) in groups)
        {
            var explanation = FindingExplanation.Of(code);
            rows.Row(WrappedText.Height((explanation, WidthFrom(3))));
            rows.Text(0, code.Text, CellStyle.Text);
            rows.Count(1, count);
            rows.Text(2, FeedbackWorkbook.SeverityName(severity), CellStyle.Text.In(FeedbackWorkbook.ShadeOf(severity)));
            Span(rows, 3, explanation, CellStyle.Note);
        }
    }

    private static void WriteLegend(SheetWriter rows)
    {
        Section(rows, "Arti warna");
        foreach (var (severity, meaning) in SummaryWording.Legend)
        {
            rows.Row(WrappedText.Height((meaning, WidthFrom(1))));
            rows.Text(0, FeedbackWorkbook.SeverityName(severity), CellStyle.Text.In(FeedbackWorkbook.ShadeOf(severity)));
            Span(rows, 1, meaning, CellStyle.Note);
        }

        rows.Row(WrappedText.Height((SummaryWording.AutomaticColumns, WidthFrom(1))));
        rows.Text(0, FeedbackSheets.AutomaticSuffix, CellStyle.AutomaticHeader);
        Span(rows, 1, SummaryWording.AutomaticColumns, CellStyle.Note);
    }

    private static void Outcome(SheetWriter rows, string name, int count, string meaning, Shade shade)
    {
        rows.Row();
        rows.Text(0, name, CellStyle.Text.In(shade));
        rows.Count(1, count, CellStyle.Count.In(shade));
        Span(rows, 2, meaning, CellStyle.Note);
    }

    private static void Header(SheetWriter rows, params string[] headers)
    {
        rows.Row();
        foreach (var (index, header) in headers[..^1].Index())
        {
            rows.Text(index, header, CellStyle.Header);
        }

        Span(rows, headers.Length - 1, headers[^1], CellStyle.Header);
    }

    private static void Section(SheetWriter rows, string title)
    {
        rows.Row();
        rows.Row();
        rows.Text(0, title, CellStyle.Section);
    }

    private static void Pair(SheetWriter rows, string label, string value)
    {
        rows.Row(WrappedText.Height((value, WidthFrom(1))));
        rows.Text(0, label, CellStyle.Text);
        Span(rows, 1, value, CellStyle.Note);
    }

    private static void Paragraph(SheetWriter rows, string text, CellStyle style)
    {
        rows.Row(WrappedText.Height((text, WidthFrom(0))));
        Span(rows, 0, text, style);
    }

    private static double WidthFrom(int column) => Columns.Skip(column).Sum(joined => joined.Width);

    private static void Span(SheetWriter rows, int first, string text, CellStyle style)
    {
        rows.Text(first, text, style);
        for (var column = first + 1; column <= LastColumn; column++)
        {
            rows.Text(column, "", style);
        }

        rows.Merge(first, LastColumn);
    }
}
