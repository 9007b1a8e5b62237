using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Reading.Markup;
using Pipeline.Intake;
using Pipeline.Testing;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>Our reader of markup beside the one of System.Xml, on the same bytes.</summary>
public class MarkupReaderTests
{
    private const int Mutations = 20_000;

    // A little of all that XML has, but for what our reader passes over unread: the declaration, and processing instructions.
    private const string Sheet =
        """
        <worksheet xmlns="http://m" xmlns:r="http://r"><!-- a -->
        <cols><col min="1" max="2" hidden='1' note="a&lt;b&#10;é"/></cols><sheetData><row r="1" ht="15"><c r="A1" t="s"><v>0</v></c>
        <c r="B1" t="str"><f>A1&amp;"x"</f><v>S&#x1F600;ti<![CDATA[ <&> ]]>東 x</v></c><c r="C1" /></row >
        <row r = "2"><c><is><t xml:space="preserve"> a
        b	c </t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"></mergeCell></mergeCells></worksheet>

        """;

    // Of namespaces, of names with colons and of xml:space our reader knows nothing. A byte behind the root's end may be
    // half a character, which System.Xml does not look at.
    private static readonly string[] PassedOver = ["undeclared prefix", "hexadecimal value 0x3A", "Name cannot begin with the '='", "xml:space", "xmlns"];

    public static TheoryData<string> Workbooks =>
        [.. SourceTree.Files("sample-inputs", ".xlsx").Where(path => IsZip(path)), .. SourceTree.Files("tests/ForeignFiles", ".xlsx").Where(path => IsZip(path))];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Read_EveryPartOfAWorkbook_AsSystemXml(string path)
    {
        using var package = ZipFile.OpenRead(SourceTree.PathOf(path));
        foreach (var part in package.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var content = part.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);

            var (peer, refusal) = Peer(bytes.ToArray());

            Assert.Null(refusal);
            Assert.Equal(peer, Ours(bytes.ToArray()));
        }
    }

    [Fact]
    public void Read_DamagedParts_RefusesWhatSystemXmlRefusesAndReadsTheRestAlike()
    {
        var sound = Encoding.UTF8.GetBytes(Sheet);
        Assert.Equal(Peer(sound).Events, Ours(sound));
        var random = new Random(20251231);
        var (read, refused) = (0, 0);
        for (var number = 0; number < Mutations; number++)
        {
            var damaged = Damage(sound, random);
            var ((peer, refusal), ours) = (Peer(damaged), Ours(damaged));
            if (refusal is null)
            {
                read++;
                Assert.True(peer == ours || (ours is null && !Utf8.IsValid(damaged)), $"Read otherwise: {Encoding.UTF8.GetString(damaged)}");
            }
            else
            {
                refused++;
                Assert.True(ours is null || PassedOver.Any(word => refusal.Contains(word, StringComparison.Ordinal)), $"{refusal} {Encoding.UTF8.GetString(damaged)}");
            }
        }

        Assert.True(read > Mutations / 20 && refused > Mutations / 20, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Workbook_PartInAnotherEncoding_IsReadAlike(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var sheet = $"<?xml version=\"1.0\" encoding=\"{name}\"?><worksheet><sheetData><row><c t=\"str\"><v>é</v></c></row></sheetData></worksheet>";
        using var zip = new MemoryStream();
        zip.Write(XlsxBuilder.OfRows("").Build());
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write([.. encoding.GetPreamble(), .. encoding.GetBytes(sheet)]);
        }

        Assert.Equal(["1: T:é"], Opened.Rows(zip.ToArray()));
    }

    [Theory]
    [InlineData("<a><b>0123456789</b></a>", false)]
    [InlineData("<a><b x='0123456789'/></a>", false)]
    [InlineData("<a>0123456789 0123456789 0123456789</a>", true)]
    [InlineData("<a><![CDATA[<<<<<<<<<<<<<<<<<<<<<<<<<]]></a>", true)]
    [InlineData("<a><!--<<<<<<<<<<<<<<<<<<<<<<<<<<<<<--></a>", true)]
    public void Read_MoreThanMarkupHas_TooLarge(string xml, bool isRefused)
    {
        using var reader = new MarkupReader(new Trickle(Encoding.UTF8.GetBytes(xml)), ReadingLimits.Default with { MarkupBytes = 24 });

        var refusal = Record.Exception(() =>
        {
            while (reader.Read())
            {
                // To the end.
            }
        });

        Assert.Equal(isRefused, refusal is UnreadableWorkbookException { Reason: UnreadableReason.TooLarge });
        Assert.Equal(isRefused, refusal is not null);
    }

    /// <summary>What our reader gives, an event a line; null where it refuses.</summary>
    private static string? Ours(byte[] bytes)
    {
        var events = new StringBuilder();
        using var xml = new MarkupReader(new Trickle(bytes), ReadingLimits.Default);
        try
        {
            while (xml.Read())
            {
                _ = xml.Node switch
                {
                    MarkupNode.Text => events.Append(Encoding.UTF8.GetString(xml.Text)),
                    MarkupNode.EndElement => events.Append(CultureInfo.InvariantCulture, $"\n{xml.Depth}/"),
                    _ => events.Append(Line(
                        xml.Depth, Elements.FirstOrDefault(name => xml.IsElement(Encoding.UTF8.GetBytes(name))), Attributes.Select(name => xml.Attribute(Encoding.UTF8.GetBytes(name))), xml.IsEmptyElement)),
                };
            }

            return events.ToString();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What System.Xml gives, written alike, or why it refuses.</summary>
    private static (string? Events, string? Refusal) Peer(byte[] bytes)
    {
        var events = new StringBuilder();
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
        try
        {
            while (xml.Read())
            {
                _ = xml.NodeType switch
                {
                    XmlNodeType.Element => events.Append(Line(xml.Depth, Elements.FirstOrDefault(name => name == xml.LocalName), Attributes.Select(xml.GetAttribute), xml.IsEmptyElement)),
                    XmlNodeType.EndElement => events.Append(CultureInfo.InvariantCulture, $"\n{xml.Depth}/"),
                    XmlNodeType.XmlDeclaration => events,
                    _ => xml.Depth == 0 ? events : events.Append(xml.Value),
                };
            }

            return (events.ToString(), null);
        }
        catch (XmlException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private static string Line(int depth, string? element, IEnumerable<string?> attributes, bool isEmpty) => $"\n{depth}<{element} {string.Join(',', attributes)} {isEmpty}\n";

    private static readonly string[] Elements = ["worksheet", "sheetData", "row", "c", "v", "f", "is", "t", "si", "r", "rPh", "col", "cols", "mergeCell", "mergeCells"];

    private static readonly string[] Attributes = ["r", "s", "t", "ht", "hidden", "ref", "min", "max", "width", "note", "name", "id"];

    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(SourceTree.PathOf(path));
        return file.ReadByte() == 'P' && file.ReadByte() == 'K' && !path.Contains("terputus", StringComparison.Ordinal);
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        List<byte> bytes = [.. sound];
        var marks = "<>/!?-[]&;\"' =:aé\r\n\0\u0001x"u8;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = marks[random.Next(marks.Length)];
                    break;
                case 1:
                    bytes.Insert(at, marks[random.Next(marks.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, [.. bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 20))]);
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Gives its bytes a few at a time, so that every mark is once cut in two.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + (int)(Position % 7))]);
    }
}
