namespace Pipeline.Samples;

/// <summary>The small parts of a workbook (ECMA-376): what a spreadsheet program needs to open it without a repair.</summary>
internal static class XlsxParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const int TextStyle = 1;
    public const int DateStyle = 2;
    public const int BorderStyle = 3;

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public const string RootRelations =
        $"{Declaration}<Relationships xmlns=\"{PackageRelationships}\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    // Cell formats: 0 general, 1 text (@), 2 date (dd/mm/yyyy), 3 a border around nothing.
    public const string Styles =
        $"{Declaration}<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\"/></cellXfs></styleSheet>";

    public static string ContentTypes(int sheets, bool sharedStrings) =>
        $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Override("/xl/workbook.xml", "sheet.main")
        + Override("/xl/styles.xml", "styles")
        + string.Concat(Enumerable.Range(1, sheets).Select(n => Override($"/xl/worksheets/sheet{n}.xml", "worksheet")))
        + (sharedStrings ? Override("/xl/sharedStrings.xml", "sharedStrings") : "")
        + "</Types>";

    public static string Workbook(IReadOnlyList<Sheet> sheets) =>
        $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets>"
        + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{Escaped(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))
        + "</sheets></workbook>";

    public static string WorkbookRelations(int sheets, bool sharedStrings) =>
        $"{Declaration}<Relationships xmlns=\"{PackageRelationships}\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(n => Relation(n, "worksheet", $"worksheets/sheet{n}.xml")))
        + Relation(sheets + 1, "styles", "styles.xml")
        + (sharedStrings ? Relation(sheets + 2, "sharedStrings", "sharedStrings.xml") : "")
        + "</Relationships>";

    public static string TextElement(string text) =>
        text.Contains('\n') || text != text.Trim() ? $"<t xml:space=\"preserve\">{Escaped(text)}</t>" : $"<t>{Escaped(text)}</t>";

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Override(string part, string type) =>
        $"<Override PartName=\"{part}\" ContentType=\"{ContentTypePrefix}{type}+xml\"/>";

    private static string Relation(int id, string type, string target) =>
        $"<Relationship Id=\"rId{id}\" Type=\"{Relationships}/{type}\" Target=\"{target}\"/>";
}
