using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pipeline.Formats.Writing;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Writing;

public sealed class FeedbackWorkbookTests
{
    public static TheoryData<string> Cases => ["mixed", "refused", "clean"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_Report_IsTheWorkbookThatWasLookedAt(string name) =>
        GoldenFile.Matches($"hasil-{name}.xlsx.txt", WorkbookText.Dump(Workbook(Report(name))));

    [Fact]
    public void Write_ForCheck_CountsAcceptedRowsWithoutTheRegistry()
    {
        using var output = new MemoryStream();
        FeedbackWorkbook.Write(SampleReports.Mixed(), output, SampleReports.AreaName, includeRegistryOutcomes: false);
        var rows = WorkbookText.Rows(output.ToArray(), FeedbackSheets.Summary);
        Assert.Contains(rows, row => row is ["Dapat diterima", "1247", ..]);
        Assert.Contains(rows, row => row is ["Baris dibaca", "1250", "Jumlah dari 1.247 dapat diterima + 2 ditahan + 1 ditolak", ..]);
        Assert.DoesNotContain(rows, row => row[0] == "Baru");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_Report_IsValidOpenXml(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(Report(name))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Workbook(SampleReports.Mixed()), Workbook(SampleReports.Mixed()));

    [Fact]
    public void Perbaiki_RowsToMend_StandInTheOperatorsOwnColumns()
    {
        var rows = WorkbookText.Rows(Workbook(SampleReports.Mixed()), FeedbackSheets.ToMend);
        Assert.Equal(["No", "No. KTP", "Nomor KK", "Nama", "Tgl Lahir", "L/P", "RT/RW", "Kecamatan", "", "Alasan (otomatis)", "Saran (otomatis)", "Hasil baris (otomatis)", "Baris asal (otomatis)"], rows[0]);
        Assert.Equal(["8", "6202011503850000", "62020115", "Siti Aminah", "1985-03-15", "P", "001/002", "Baamang", ""], rows[1][..9]);
        Assert.Equal("6202011503850001", rows[1][10]);
        Assert.Equal("Ditahan", rows[1][11]);
        Assert.Equal("Data Warga, baris 12", rows[1][12]);
        Assert.Equal("Ditolak", rows[3][11]);
    }

    [Fact]
    public void Perbaiki_SentBackAndStillFaulty_DoesNotGrow()
    {
        MappedColumn[] columns =
        [
            new("Perbaiki", "A", "NIK", "nik"),
            new("Perbaiki", "B", "Nama", "name"),
            new("Perbaiki", "C", "Alasan (otomatis)", null),
            new("Perbaiki", "D", "Saran (otomatis)", null),
            new("Perbaiki", "E", "Hasil baris (otomatis)", null),
            new("Perbaiki", "F", "Baris asal (otomatis)", null),
        ];
        var report = SampleReports.WithRows(columns, ("Perbaiki", ["", "Siti", "NIK kosong.", "", "Ditahan", "Data, baris 9"]));
        var rows = WorkbookText.Rows(Workbook(report), FeedbackSheets.ToMend);
        Assert.Equal(["NIK", "Nama", "Alasan (otomatis)", "Saran (otomatis)", "Hasil baris (otomatis)", "Baris asal (otomatis)"], rows[0]);
        Assert.Equal(["", "Siti", "NIK kosong.", "", "Ditahan", "Perbaiki, baris 2"], rows[1]);
    }

    [Fact]
    public void Perbaiki_SheetsWithOneHeader_ShareASheet()
    {
        var report = SampleReports.WithRows(
            [new("Baamang", "A", "NIK", "nik"), new("Baamang", "B", "Nama", "name"), new("Cempaga", "A", "NIK", "nik"), new("Cempaga", "B", "Nama", "name")],
            ("Baamang", ["1", "Siti"]), ("Cempaga", ["2", "Budi"]));
        var workbook = Workbook(report);
        Assert.Equal(["Ringkasan", "Perbaiki", "Peringatan", "Pemetaan Kolom"], WorkbookText.SheetNames(workbook));
        Assert.Equal(["NIK", "1", "2"], WorkbookText.Rows(workbook, "Perbaiki").Select(row => row[0]));
    }

    [Fact]
    public void Perbaiki_SheetsWithOtherHeaders_HaveASheetEach()
    {
        var report = SampleReports.WithRows(
            [new("Baamang", "A", "NIK", "nik"), new("Cempaga", "A", "No. KTP", "nik")],
            ("Baamang", ["1"]), ("Cempaga", ["2"]));
        var workbook = Workbook(report);
        Assert.Equal(["Ringkasan", "Perbaiki", "Perbaiki (2)", "Peringatan", "Pemetaan Kolom"], WorkbookText.SheetNames(workbook));
        Assert.Equal(["No. KTP", "2"], WorkbookText.Rows(workbook, "Perbaiki (2)").Select(row => row[0]));
    }

    [Fact]
    public void Perbaiki_ValuesFromOutsideTheRow_AreWrittenIntoIt()
    {
        var report = SampleReports.WithRows(
            [new("Baamang", "A", "NIK", "nik"), new("Baamang", "B", "No KK", "kk")],
            ("Baamang", ["1", "6202010101010001"]), ("Baamang", ["2"]));
        // A line above the table names the kecamatan; the KK is merged down from the row above.
        SuppliedValue[] supplied = [new("district", "Baamang"), new("kk", "6202010101010001")];
        report = report with { ToMend = [report.ToMend[0] with { Supplied = supplied[..1] }, report.ToMend[1] with { Supplied = supplied }] };
        var rows = WorkbookText.Rows(Workbook(report), FeedbackSheets.ToMend);
        Assert.Equal(["NIK", "No KK", "Kecamatan", "Alasan (otomatis)"], rows[0][..4]);
        Assert.Equal(["1", "6202010101010001", "Baamang"], rows[1][..3]);
        Assert.Equal(["2", "6202010101010001", "Baamang"], rows[2][..3]);
    }

    [Fact]
    public void Perbaiki_AddedHeaders_AreKnownAsAutomaticAndNoFieldsSpelling()
    {
        var spellings = File.ReadLines(Path.Combine(GoldenFile.RepositoryRoot(), "functions", "Core", "Intake", "Data", "header_aliases.csv"))
            .Select(line => line.Split(',')).Where(cells => cells.Length > 1).Select(cells => cells[1].Trim('"').ToUpperInvariant()).ToHashSet();
        var added = WorkbookText.Rows(Workbook(SampleReports.Mixed()), FeedbackSheets.ToMend)[0][9..];
        Assert.Equal(4, added.Length);
        Assert.All(added, header =>
        {
            Assert.True(FeedbackSheets.IsAutomaticHeader(header));
            Assert.DoesNotContain(header.ToUpperInvariant(), spellings);
            Assert.DoesNotContain(header.Replace(FeedbackSheets.AutomaticSuffix, "", StringComparison.Ordinal).Trim().ToUpperInvariant(), spellings);
        });
    }

    // A box for each note, at its own cell: Excel drops all of them where the two disagree.
    [Fact]
    public void Perbaiki_Notes_HaveABoxEach()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(SampleReports.Mixed())), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single(part => part.WorksheetCommentsPart is not null);
        var notes = sheet.WorksheetCommentsPart!.Comments.Descendants<DocumentFormat.OpenXml.Spreadsheet.Comment>().Select(note => note.Reference!.Value!);
        XNamespace excel = "urn:schemas-microsoft-com:office:excel";
        using var vml = sheet.VmlDrawingParts.Single().GetStream();
        var boxes = XElement.Load(vml).Descendants(excel + "ClientData")
            .Select(box => $"{SpreadsheetText.ColumnLetters((int)box.Element(excel + "Column")!)}{(int)box.Element(excel + "Row")! + 1}");

        Assert.Equal(["B2", "C2", "B3", "D4"], notes);
        Assert.Equal(notes, boxes);
    }

    [Fact]
    public void Perbaiki_MoreFaultsThanNotes_NotesAreBoundAndRowsAreNot()
    {
        var report = SampleReports.WithRows([new("Data", "A", "NIK", "nik")], [.. Enumerable.Range(0, 1200).Select(number => ("Data", new[] { $"{number}" }))]);
        var workbook = Workbook(report);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var comments = document.WorkbookPart!.WorksheetParts.Select(part => part.WorksheetCommentsPart).OfType<WorksheetCommentsPart>().Single();

        Assert.Equal(1000, comments.Comments.Descendants<DocumentFormat.OpenXml.Spreadsheet.Comment>().Count());
        Assert.Equal(1201, WorkbookText.Rows(workbook, "Perbaiki").Count);
    }

    [Fact]
    public void Write_SheetNames_AreKnownAsFeedback()
    {
        var names = WorkbookText.SheetNames(Workbook(SampleReports.Mixed()));
        Assert.True(FeedbackSheets.IsFeedbackWorkbook(names));
        Assert.Equal(["Perbaiki"], names.Where(name => !FeedbackSheets.IsAboutTheFileBefore(name)));
        Assert.False(FeedbackSheets.IsFeedbackWorkbook(["Ringkasan", "Perbaiki"]));
    }

    [Fact]
    public void Explanation_EveryCode_HasASentenceOfItsOwn() =>
        Assert.Equal(FindingCode.All.Count, FindingCode.All.Select(FindingExplanation.Of).Distinct(StringComparer.Ordinal).Count());

    private static FileReport Report(string name) => name switch
    {
        "mixed" => SampleReports.Mixed(),
        "refused" => SampleReports.RefusedWhole(),
        _ => SampleReports.Clean(),
    };

    private static byte[] Workbook(FileReport report)
    {
        using var output = new MemoryStream();
        new FeedbackWriter(SampleReports.AreaName).WriteWorkbook(report, output);
        return output.ToArray();
    }
}
