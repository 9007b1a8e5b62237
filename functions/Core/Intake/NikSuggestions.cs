using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>
/// Which sound NIK a held row most likely means: the one of a row of the same file, or of somebody its regency has
/// registered, with the same name and two of date of birth, No. KK and the first 15 digits alike, where exactly one NIK is
/// found. Only ever shown, never filled in.
/// </summary>
/// <remarks>Forty bytes a sound row, so that a million rows fit; the held rows are few, or kept for the feedback anyway.</remarks>
internal sealed class NikSuggestions
{
    // In the place of a sheet: what the registry knows stands in none.
    private const int Registry = -1;

    private readonly List<SoundRow> _sound = [];
    private readonly List<string> _sheets = [];
    private readonly List<Search> _searches = [];

    /// <summary>Hears of a row that was taken under its NIK.</summary>
    public void Know(RowPlace place, PersonClaim claim) => Know(claim.Nik, claim.Values, place.RowNumber, SheetOf(place.Sheet));

    /// <summary>Hears of a person whom the regency itself had registered before.</summary>
    public void KnowRegistered(Nik nik, PersonValues values) => Know(nik, values, rowNumber: 0, Registry);

    /// <summary>Hears of a row whose NIK is not sound.</summary>
    public void Seek(RowPlace place, RowVerdict.Held held) => _searches.Add(Search.For(place, held));

    /// <summary>With what the NIKs begin that are sought, where that can be told: from the digits that are left, or from
    /// district, date of birth and sex.</summary>
    public IReadOnlyCollection<NikStem> Sought => [.. _searches.Select(search => search.Stem).OfType<NikStem>().Distinct()];

    /// <summary>The suggestions by the place of the held row.</summary>
    public IReadOnlyDictionary<RowPlace, string> Settle()
    {
        if (_sound.Count == 0)
        {
            return new Dictionary<RowPlace, string>();
        }

        var byName = _searches.Where(search => search.HasName).ToLookup(search => search.Name);
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(_sound))
        {
            foreach (var search in byName[row.Name])
            {
                search.Hear(row);
            }
        }

        return _searches.Where(search => search.Found is { IsOnly: true }).ToDictionary(
            search => search.Place,
            search => Said(search.Found!.Row));
    }

    private string Said(SoundRow found)
    {
        var digits = found.Nik.ToString("D16", CultureInfo.InvariantCulture);
        return found.Sheet == Registry ? Findings.NikInRegistry(digits) : Findings.NikInFile(digits, _sheets[found.Sheet], found.RowNumber);
    }

    private void Know(Nik nik, PersonValues values, int rowNumber, int sheet)
    {
        var traits = PersonTraits.Of(values, null);
        if (traits.Name.Length > 0)
        {
            _sound.Add(new SoundRow(
                traits.NameHash, ulong.Parse(nik.Digits, NumberStyles.None, CultureInfo.InvariantCulture), Number(traits.Kk),
                traits.BirthDate?.DayNumber ?? -1, rowNumber, sheet));
        }
    }

    private int SheetOf(string sheet)
    {
        if (_sheets is not [.., var last] || last != sheet)
        {
            _sheets.Add(sheet);
        }

        return _sheets.Count - 1;
    }

    private static ulong Number(FamilyCardNumber? kk) => kk is { } card ? ulong.Parse(card.Digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private readonly record struct SoundRow(ulong Name, ulong Nik, ulong Kk, int Born, int RowNumber, int Sheet);

    private sealed record Candidate(SoundRow Row, bool IsOnly);

    // Keeps nothing of the traits but what it compares: the rows of a whole file may be sought.
    private sealed class Search(RowPlace place, PersonTraits traits, NikStem? stem)
    {
        private readonly int _born = traits.BirthDate?.DayNumber ?? -1;
        private readonly ulong _kk = Number(traits.Kk);
        private readonly ulong _stem = traits.Stem is { } stem ? ulong.Parse(stem.Digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        public static Search For(RowPlace place, RowVerdict.Held held)
        {
            var left = WrittenNik.StemOf(held.WrittenNik);
            var fifteen = WrittenNik.StemAsRounded(held.WrittenNik) ?? left;
            return new Search(place, PersonTraits.Of(held.Values, fifteen), left ?? ByBirth(held.Values));
        }

        private static NikStem? ByBirth(PersonValues values) =>
            values is { BirthDate: { } born, Sex: { } sex, Area: { Level: >= AreaLevel.District } area }
                ? NikStem.Of(RecordPartition.Parse(area.ToString().AsSpan(0, 6)), born, sex)
                : null;

        public RowPlace Place => place;

        public NikStem? Stem => stem;

        public bool HasName { get; } = traits.Name.Length > 0;

        public ulong Name { get; } = traits.NameHash;

        public Candidate? Found { get; private set; }

        public void Hear(in SoundRow row)
        {
            var sameDay = _born >= 0 && _born == row.Born;
            var otherDay = _born >= 0 && row.Born >= 0 && _born != row.Born;
            var agreeing = (sameDay ? 1 : 0) + (_kk != 0 && _kk == row.Kk ? 1 : 0) + (_stem != 0 && _stem == row.Nik / 10 ? 1 : 0);
            if (otherDay || agreeing < 2)
            {
                return;
            }

            Found = Found is null ? new Candidate(row, IsOnly: true)
                : Found.Row.Nik == row.Nik ? Found
                : Found with { IsOnly = false };
        }
    }
}
