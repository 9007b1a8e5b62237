using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Pipeline.Fuzz.Tests.Mutation;

/// <summary>Attributes, texts and elements of a part replaced, doubled, moved or left out, mostly so that it stays well-formed.</summary>
internal static partial class XmlMutation
{
    public static byte[] Of(byte[] part, Random random)
    {
        var xml = Encoding.UTF8.GetString(part);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            xml = Once(xml, random);
        }

        return Encoding.UTF8.GetBytes(xml);
    }

    private static string Once(string xml, Random random) => random.Next(12) switch
    {
        0 => Replace(Attribute(), xml, random, _ => Hostile(random)),
        1 => Replace(CellAttribute(), xml, random, _ => Hostile(random)),
        2 => Replace(CellAttribute(), xml, random, _ => Any(random, "1", "2", "0", "A1", "B3", "s", "n", "str", "b", "e", "d", "inlineStr")),
        3 or 4 or 5 => Replace(Content(), xml, random, value => IsIndex(value) ? Any(random, "0", "1", "2", "3", "7") : Hostile(random)),
        10 or 11 => Replace(Content(), xml, random, _ => Hostile(random)),
        6 => Replace(Element(), xml, random, _ => ""),
        7 => Replace(Element(), xml, random, element => string.Concat(Enumerable.Repeat(element, random.Next(2, 40)))),
        8 => Swap(xml, random),
        _ => Insert(xml, random),
    };

    // What may point to a shared text: another one is a cell replaced, a hostile one a file refused.
    private static bool IsIndex(string value) => value.Length < 4 && value.All(char.IsAsciiDigit);

    private static string Any(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    // Mostly escaped as a writer would; the rest breaks the markup.
    private static string Hostile(Random random)
    {
        var text = HostileText.Any(random);
        return random.Next(12) == 0 ? text : SecurityElement.Escape(new string([.. text.Where(XmlConvert.IsXmlChar)]));
    }

    private static string Replace(Regex what, string xml, Random random, Func<string, string> replacement)
    {
        var found = what.Matches(xml);
        if (found.Count == 0)
        {
            return xml;
        }

        var match = found[random.Next(found.Count)];
        var group = match.Groups["what"];
        return string.Concat(xml.AsSpan(0, group.Index), replacement(group.Value), xml.AsSpan(group.Index + group.Length));
    }

    /// <summary>Two rows or cells change places.</summary>
    private static string Swap(string xml, Random random)
    {
        var found = Element().Matches(xml);
        if (found.Count < 2)
        {
            return xml;
        }

        var first = random.Next(found.Count - 1);
        var (one, other) = (found[first], found[random.Next(first + 1, found.Count)]);
        return string.Concat(
            xml[..one.Index], other.Value, xml[(one.Index + one.Length)..other.Index], one.Value, xml[(other.Index + other.Length)..]);
    }

    private static string Insert(string xml, Random random)
    {
        string[] pieces =
        [
            "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "<!-- -->", "<?x?>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "<c r=\"A1\" t=\"s\"><v>99999</v></c>",
            "<c t=\"inlineStr\"><is><t>x</t></is></c>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCells count=\"1\"><mergeCell ref=\"B2:C1048576\"/></mergeCells>",
            "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols>", "<a><a><a><a>", "</sheetData>", "<sheetData/>", "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>", "<si><t>x</t></si>",
        ];
        var close = xml.IndexOf('>', random.Next(xml.Length + 1));
        var at = close < 0 ? xml.Length : close + 1;
        return xml.Insert(at, pieces[random.Next(pieces.Length)]);
    }

    [GeneratedRegex("""\s[\w:]+="(?<what>[^"]*)["]""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Attribute();

    // Of a row or a cell: address, type, style.
    [GeneratedRegex("""<(row|c)\b[^<>]*\s(r|t|s|ht|hidden)="(?<what>[^"]*)["]""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex CellAttribute();

    [GeneratedRegex(">(?<what>[^<>]+)<", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Content();

    // A row, a cell, a text, a format, a sheet, a relation; no nesting is looked for.
    [GeneratedRegex("""(?<what><(row|c|si|xf|numFmt|sheet|Relationship|mergeCell|col)\b[^<>]*/>|<(?<name>row|c|si)\b[^<>]*(?<!/)>.*?</\k<name>>)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Element();
}
