using System.Text.RegularExpressions;
using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>Which area a row of figures is of, for one sender: a regency sends its own figures, a province its own and its regencies'.</summary>
internal sealed partial class FigureAreas
{
    private static readonly AreaTable Table = AreaTable.Kemendagri;

    private readonly AreaResolver _resolver;
    private readonly Area _province;

    public FigureAreas(AreaCode sender)
    {
        Sender = sender;
        _resolver = new AreaResolver(Table, BpsBridge.Published, sender);
        _province = Table.Find(sender.Province)!;
    }

    public AreaCode Sender { get; }

    /// <summary>The area that a name and a code say; or the finding for which no figure of the row is taken.</summary>
    /// <param name="name">As written, perhaps with a number before it.</param>
    public (AreaCode? Area, AreaReading? NotRead) Read(string name, string code, string provinceCode)
    {
        var plain = ItemNumber().Replace(name, "");
        if (plain.Length == 0 && code.Length == 0 && provinceCode.Length == 0)
        {
            return (null, null);
        }

        if (ProvinceOf(plain, code, provinceCode) is { } province)
        {
            return province.Code == Sender ? (province.Code, null) : (null, new AreaReading.NotYours(name.Length > 0 ? name : code, province));
        }

        var reading = _resolver.Resolve(new WrittenArea(plain.Length == 0 ? null : plain, null, null, code.Length == 0 ? null : code)).Regency;
        return reading switch
        {
            AreaReading.Exact { Area.Code: var exact } => (exact, null),
            AreaReading.Corrected { To.Code: var corrected } => (corrected, reading),
            _ => (null, reading),
        };
    }

    /// <summary>The province of the regencies that a file names, where nobody said who sends it; null where it names none.</summary>
    public static AreaCode? ProvinceNamedBy(IEnumerable<string> names)
    {
        var anywhere = new AreaResolver(Table, BpsBridge.Published, Table.Provinces.First().Code);
        return names
            .Select(name => ItemNumber().Replace(name, ""))
            .Select(name => Named(name)?.Code ?? anywhere.Resolve(new WrittenArea(name, null, null)).Regency switch
            {
                AreaReading.Exact { Area.Code: var near } => near.Province,
                AreaReading.NotYours { Regency.Code: var far } => far.Province,
                _ => (AreaCode?)null,
            })
            .OfType<AreaCode>()
            .CountBy(province => province)
            .OrderByDescending(province => province.Value)
            .ThenBy(province => province.Key)
            .Select(province => (AreaCode?)province.Key)
            .FirstOrDefault();
    }

    private Area? ProvinceOf(string name, string code, string provinceCode)
    {
        if (name.Length > 0)
        {
            return OfTheProvince().IsMatch(name) ? _province : Named(name);
        }

        var digits = code.Length > 0 ? code : provinceCode;
        return digits.Length == 4 && digits.EndsWith("00", StringComparison.Ordinal) ? Coded(digits[..2]) : digits == _province.Code.ToString() ? _province : Named(digits);
    }

    private static Area? Coded(string digits) => AreaCode.TryParse(digits, out var code) && code.Level == AreaLevel.Province ? Table.Find(code) : null;

    // «Kalimantan Tengah», «PROV. KALIMANTAN TENGAH», «Kalteng»; the code beside it says the same.
    private static Area? Named(string written)
    {
        var key = Key(ProvinceWord().Replace(CodeBeside().Replace(written, " "), ""));
        return key.Length < 4 ? null : Table.Provinces.FirstOrDefault(province => Key(province.Name) == key || ShortNames(province.Name).Contains(key, StringComparer.Ordinal));
    }

    // The first letters of both words: Kal-teng, Kal-tim, Sul-sel, Ja-tim.
    private static IEnumerable<string> ShortNames(string name) =>
        name.ToUpperInvariant().Split(' ') is [{ Length: >= 3 } first, { Length: >= 4 } second]
            ? from begin in Enumerable.Range(2, 2) from end in Enumerable.Range(3, 2) select first[..begin] + second[..end]
            : [];

    private static string Key(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*[0-9]{1,2}\s*[.)]\s*(?=\p{L})|^\s*[0-9]{1,2}\s+(?=\p{L})")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^\W*(PROVINSI|PROPINSI|PROV)\W*$", Options)]
    private static partial Regex OfTheProvince();

    [GeneratedRegex(@"^\W*(PROVINSI|PROPINSI|PROV)\b\.?", Options)]
    private static partial Regex ProvinceWord();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex CodeBeside();
}
