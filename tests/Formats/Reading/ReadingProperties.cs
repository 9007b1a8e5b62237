using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Pipeline.Formats.Tests.Reading;

public class ReadingProperties
{
    private const int Columns = 3;

    private static readonly char[] Delimiters = [';', '\t', '|', ','];

    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Encoding.Unicode, Encoding.BigEndianUnicode];

    private static readonly Config Fixed = Config.QuickThrowOnFailure
        .WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20251231, 620201), FSharpOption<int>.None)));

    [Fact]
    public void Csv_AnyTextDelimiterAndEncoding_ReadBackAsWritten()
    {
        var tables =
            from rows in TextOf("abcé東😀 ,;|\t\"\r\n'=<_").ArrayOf(Columns).ArrayOf()
            from delimiter in Gen.Elements(Delimiters)
            from encoding in Gen.Elements(Encodings)
            from newLine in Gen.Elements("\n", "\r\n", "\r")
            select (rows, delimiter, encoding, newLine);

        Check.One(Fixed, Prop.ForAll(tables.ToArbitrary(), table =>
        {
            string[][] rows = [["Satu", "Dua", "Tiga"], .. table.rows];
            var text = string.Concat(rows.Select(row => string.Join(table.delimiter, row.Select(Quoted)) + table.newLine));
            byte[] bytes = [.. table.encoding.GetPreamble(), .. table.encoding.GetBytes(text)];

            Assert.Equal(Expected(rows), Opened.Rows(bytes));
        }));
    }

    [Fact]
    public void Csv_Windows1252_ReadBackAsWritten()
    {
        var windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        Check.One(Fixed, Prop.ForAll(TextOf("abcé€“”–ñ ,\"\n").ArrayOf(Columns).ArrayOf().ToArbitrary(), table =>
        {
            // An é before a comma is no UTF-8, whatever stands below.
            string[][] rows = [["André", "Dua", "Tiga"], .. table];
            var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n")).Replace("\"André\"", "André", StringComparison.Ordinal);

            Assert.Equal(Expected(rows), Opened.Rows(windows1252.GetBytes(text)));
        }));
    }

    [Fact]
    public void Xlsx_AnyStrings_ReadBackAsWritten()
    {
        var texts = TextOf("ab é東😀<>&\"'_x005F_x0041_\u0001\0\uFFFF\uD800\r\n\t").ArrayOf(Columns).ArrayOf();

        Check.One(Fixed, Prop.ForAll(texts.ToArbitrary(), rows =>
        {
            var strings = rows.SelectMany(row => row).Distinct().ToList();
            var shared = XlsxBuilder.OfRows(SheetData(rows, text => $"<c t=\"s\"><v>{strings.IndexOf(text)}</v></c>")) with
            {
                SharedStrings = string.Concat(strings.Select(text => $"<si><t xml:space=\"preserve\">{Escaped(text)}</t></si>")),
            };
            var inline = XlsxBuilder.OfRows(SheetData(rows, text => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(text)}</t></is></c>"));

            Assert.Equal(Expected(rows), Opened.Rows(shared.Build()));
            Assert.Equal(Expected(rows), Opened.Rows(inline.Build()));
        }));
    }

    private static Gen<string> TextOf(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(Repaired);

    /// <summary>Text without half a surrogate pair, save where the alphabet itself has a lone one.</summary>
    private static string Repaired(char[] characters) => new(
        [.. characters.Where((character, index) => character == '\uD800'
            ? index + 1 == characters.Length || !char.IsLowSurrogate(characters[index + 1])
            : !char.IsSurrogate(character))]);

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string SheetData(string[][] rows, Func<string, string> cell) =>
        string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(cell))}</row>"));

    /// <summary>ST_Xstring: what XML cannot hold as _xHHHH_, and what looks like such an escape with its underscore escaped.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var looksEscaped = text[i] == '_' && i + 1 < text.Length && text[i + 1] == 'x';
            escaped.Append(looksEscaped || text[i] is '\r' or '\0' or '\u0001' or '\uFFFF' or '\uD800'
                ? string.Create(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_")
                : System.Security.SecurityElement.Escape(text[i].ToString()));
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> Expected(string[][] rows) => rows
        .Select((row, index) => (Row: row, Number: index + 1))
        .Where(row => Array.Exists(row.Row, text => text.Length > 0))
        .Select(row => $"{row.Number}: {string.Join('|', row.Row.Take(Array.FindLastIndex(row.Row, text => text.Length > 0) + 1).Select(text => text.Length == 0 ? "_" : "T:" + text))}");
}
