using System.Text;

namespace Pipeline.Samples;

/// <summary>How an office saves text files.</summary>
/// <param name="Delimiter">Semicolon is what Excel with Indonesian settings writes.</param>
/// <param name="Encoding">With its byte order mark, if it has one.</param>
/// <param name="SepLine">A first line <c>sep=;</c>, which Excel obeys and other programs read as data.</param>
internal sealed record CsvFormat(char Delimiter, Encoding Encoding, bool SepLine = false) : FileFormat
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static readonly Encoding Utf8Bom = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime has no windows-1252.");

    public override void Write(Stream output, IReadOnlyList<Sheet> sheets)
    {
        using var writer = new StreamWriter(output, Encoding, 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        if (SepLine)
        {
            writer.WriteLine($"sep={Delimiter}");
        }

        foreach (var row in sheets.SelectMany(sheet => sheet.Rows))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                {
                    writer.Write(Delimiter);
                }

                writer.Write(Quoted(row[i].Text));
            }

            writer.WriteLine();
        }
    }

    private string Quoted(string text) =>
        text.Contains(Delimiter) || text.Contains('"') || text.Contains('\n')
            ? $"\"{text.Replace("\"", "\"\"")}\""
            : text;
}
