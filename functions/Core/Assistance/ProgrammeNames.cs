using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>Finds the programme that a file means, however it spells the name.</summary>
/// <remarks>A wrong programme is worse than none: what is not a name of the table is at most suggested, save one slip of the hand in a long word.</remarks>
public sealed partial class ProgrammeNames
{
    private const int ShortestResembling = 7;
    private const int LettersToASlip = 5;

    private readonly FrozenDictionary<string, Programme> _byKey;
    private readonly ProgrammeSpelling[] _spellings;

    internal ProgrammeNames(IEnumerable<Programme> programmes)
    {
        _spellings = [.. programmes.SelectMany(ProgrammeSpelling.Of)];
        _byKey = _spellings.DistinctBy(spelling => spelling.Name.Key).ToFrozenDictionary(spelling => spelling.Name.Key, spelling => spelling.Programme);
    }

    /// <summary>The programme meant by a cell, a title or a key of a sheet «Program».</summary>
    public ProgrammeMatch Resolve(string written)
    {
        var name = ProgrammeName.Of(written);
        if (Whole(name) is { } whole)
        {
            return whole;
        }

        var own = name.Own();
        if (own.Words.Count == 0)
        {
            return new ProgrammeMatch.Unknown(null);
        }

        // «Program Keluarga Harapan (PKH)» says one thing twice, «PKH/BPNT» says two, «PKH (APBN)» something that we do not know.
        var parts = PartsOf(written).Where(part => part.Own().Words.Count > 0).ToArray();
        var known = parts.Select(Whole).OfType<ProgrammeMatch.Known>().ToArray();
        var named = Distinct(known.Select(part => part.Programme));
        return named.Count > 1 ? new ProgrammeMatch.Ambiguous(named)
            : named is [var one] && Array.TrueForAll(parts, part => Whole(part) is not null || Begins(part, one)) ? new ProgrammeMatch.Known(one, known.All(part => part.WasMisspelt))
            : name.Denies ? new ProgrammeMatch.Unknown(null)
            : named.Count == 1 ? new ProgrammeMatch.Unknown(named[0])
            : Resembling(own);
    }

    // What stands in brackets says something of its own, and what stands around them is one: «Bantuan Langsung Tunai (BLT) Dana Desa».
    private static IEnumerable<ProgrammeName> PartsOf(string written) => InBrackets().Matches(written).Select(match => match.Groups["inside"].Value)
        .Prepend(HeaderText.OutsideBrackets(written))
        .SelectMany(text => Between().Split(text))
        .Select(ProgrammeName.Of);

    private bool Begins(ProgrammeName part, Programme programme) =>
        Array.Exists(_spellings, spelling => spelling.Programme.Code == programme.Code && spelling.BeginsWith(part.Own()));

    private ProgrammeMatch.Known? Whole(ProgrammeName name)
    {
        var forms = name.Shorter().Where(form => form.Words.Count > 0).ToArray();
        if (forms.Select(form => _byKey.GetValueOrDefault(form.Key)).FirstOrDefault(found => found is not null) is { } exact)
        {
            return new ProgrammeMatch.Known(exact, WasMisspelt: false);
        }

        var near = Distinct(_spellings.Where(spelling => Array.Exists(forms, spelling.IsOneSlipFrom)).Select(spelling => spelling.Programme));
        return near is [var one] ? new ProgrammeMatch.Known(one, WasMisspelt: true) : null;
    }

    private ProgrammeMatch Resembling(ProgrammeName own)
    {
        var begun = Distinct(_spellings.Where(spelling => spelling.BeginsWith(own)).Select(spelling => spelling.Programme));
        if (begun.Count > 1)
        {
            return new ProgrammeMatch.Ambiguous(begun);
        }

        var within = Distinct(_spellings.Where(spelling => spelling.StandsWithin(own)).Select(spelling => spelling.Programme));
        return new ProgrammeMatch.Unknown(begun is [var one] ? one : within is [var other] ? other : within.Count == 0 ? Nearest(own.Key) : null);
    }

    private Programme? Nearest(string key)
    {
        if (key.Length < ShortestResembling)
        {
            return null;
        }

        var closest = _spellings
            .Where(spelling => spelling.Name.Key.Length >= ShortestResembling)
            .Select(spelling => (spelling.Programme, Distance: Misspelling.Distance(key, spelling.Name.Key)))
            .Where(entry => entry.Distance <= key.Length / LettersToASlip)
            .GroupBy(entry => entry.Distance, entry => entry.Programme)
            .MinBy(group => group.Key);
        return closest is not null && Distinct(closest) is [var one] ? one : null;
    }

    private static List<Programme> Distinct(IEnumerable<Programme> programmes) =>
        [.. programmes.DistinctBy(programme => programme.Code).OrderBy(programme => programme.Code)];

    [GeneratedRegex(@"[(\[](?<inside>[^)\]]*)[)\]]")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[()\[\]/,;&+]|\s[-–—]\s|\s(?:dan|dengan|atau)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
