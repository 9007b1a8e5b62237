namespace Pipeline.Samples;

/// <summary>How one office keeps its list: file type, columns and their headings, ways of writing, and what stands around the table.</summary>
/// <param name="Format">File type and settings.</param>
/// <param name="Columns">Columns from the left, with the heading as written.</param>
internal sealed record SheetStyle(FileFormat Format, IReadOnlyList<(Field Field, string Heading)> Columns)
{
    public SexWords Sex { get; init; }

    public DateWords Dates { get; init; }

    public NikWords Nik { get; init; }

    public StatusWords Status { get; init; }

    /// <summary>Names and addresses in capitals, as most offices write them.</summary>
    public bool Capitals { get; init; } = true;

    /// <summary>BK, K, CH, CM in place of the words.</summary>
    public bool MaritalLetters { get; init; }

    /// <summary>What stands in the column of the regency: its name, or an abbreviation.</summary>
    public string RegencyWritten { get; init; } = "";

    /// <summary>What stands in the column of the regency's code.</summary>
    public string RegencyCodeWritten { get; init; } = "";

    /// <summary>What stands for a person without desil.</summary>
    public string NoDesil { get; init; } = "";

    /// <summary>Lines above the heading; <c>|</c> parts cells; <c>{TW}</c>, <c>{TAHUN}</c>, <c>{AKHIR}</c>, <c>{KECAMATAN}</c> are filled in.</summary>
    public IReadOnlyList<string> TitleLines { get; init; } = [];

    public NumberingRow Numbering { get; init; }

    public SheetsPer Sheets { get; init; }

    /// <summary>Family card, address and areas are merged cells over the rows of a family.</summary>
    public bool MergesFamilies { get; init; }

    /// <summary>The heading again after so many rows, for printing; 0 is never.</summary>
    public int HeadingEvery { get; init; }

    /// <summary>A JUMLAH row and a signature below the table.</summary>
    public bool TotalAndSignature { get; init; }

    /// <summary>Rows below the table with borders and nothing in them.</summary>
    public int EmptyRowsBelow { get; init; }
}

internal enum SexWords
{
    /// <summary>L, P.</summary>
    Letters,

    /// <summary>LK, PR.</summary>
    Short,

    /// <summary>Laki-laki, Perempuan.</summary>
    Words,

    /// <summary>LAKI-LAKI beside Laki-Laki, Perempuan beside PEREMPUAN.</summary>
    Mixed,

    /// <summary>LAKI, WANITA.</summary>
    Folk,

    /// <summary>1, 2.</summary>
    Digits,
}

internal enum DateWords
{
    /// <summary>03/02/1990.</summary>
    Slashes,

    /// <summary>03-02-1990.</summary>
    Dashes,

    /// <summary>1990-02-03.</summary>
    Iso,

    /// <summary>3 Februari 1990.</summary>
    Words,

    /// <summary>A number in a date format, as Excel stores dates.</summary>
    Serial,
}

internal enum NikWords
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text behind a typed apostrophe.</summary>
    Apostrophe,

    /// <summary><c>="6206…"</c>: how web systems make Excel keep the digits in a CSV.</summary>
    Formula,

    /// <summary>A number with all its digits, as programs other than Excel store it.</summary>
    Number,

    /// <summary>The same as Java writes it: <c>6.205…E15</c>, with all its digits.</summary>
    JavaNumber,
}

internal enum StatusWords
{
    /// <summary>HIDUP, MENINGGAL, PINDAH.</summary>
    Plain,

    /// <summary>Hidup, Mati, Pindah Dalam Negeri: Dukcapil's words.</summary>
    Siak,
}

internal enum NumberingRow
{
    None,

    /// <summary>1, 2, 3 below the headings.</summary>
    Plain,

    /// <summary>Typed as (1), (2), which Excel stores as -1, -2.</summary>
    Negative,
}

internal enum SheetsPer
{
    /// <summary>One sheet.</summary>
    File,

    /// <summary>A sheet for every district, which stands nowhere but on its tab.</summary>
    DistrictOnTab,

    /// <summary>A sheet for every district, which stands in a line above its table.</summary>
    DistrictAbove,
}
