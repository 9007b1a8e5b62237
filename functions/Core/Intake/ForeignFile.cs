namespace Pipeline.Intake;

/// <summary>A kind of file that people send where a spreadsheet is meant; none of them is read.</summary>
public enum ForeignFile
{
    Pdf,
    Word,
    RichText,
    PowerPoint,

    /// <summary>An OLE file of none of the known programs.</summary>
    OtherOffice,

    /// <summary>BIFF5 and before, with or without a container.</summary>
    OldExcel,

    /// <summary>.xlsb.</summary>
    BinaryExcel,
    OpenDocumentSheet,
    OtherOpenDocument,
    AppleNumbers,

    /// <summary>What many web applications call their export to Excel.</summary>
    Html,

    /// <summary>A web page in one file (.mht), as Excel can save one.</summary>
    WebArchive,

    /// <summary>XML Spreadsheet 2003 and other XML.</summary>
    Xml,
    Image,
    Archive,

    /// <summary>Bytes that are no text, of a kind we do not know.</summary>
    Binary,
}
