using System.Collections.Frozen;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Tells what a header means, by its canonical text, from the spellings seen in the field and our own.</summary>
internal sealed class HeaderAliases
{
    // Below it one letter makes another word: RT and RW, KK and JK, Kab and Kel.
    private const int ShortestMisspelt = 5;

    private readonly FrozenDictionary<string, HeaderMeaning> _byKey;

    private HeaderAliases(Dictionary<string, HeaderMeaning> byKey) => _byKey = byKey.ToFrozenDictionary();

    public static HeaderAliases Known { get; } = Build();

    /// <summary>What the header means, or null for one nobody knows.</summary>
    public HeaderMeaning? MeaningOf(string header)
    {
        var key = HeaderText.Key(header);
        if (key.Length == 0)
        {
            return null;
        }

        var outside = HeaderText.KeyOutsideBrackets(header);
        return _byKey.GetValueOrDefault(key) ?? HeaderGrammar.MeaningOf(header) ?? _byKey.GetValueOrDefault(outside) ?? Misspelt(outside)
            ?? HeaderGrammar.MeaningOf(HeaderText.OutsideBrackets(header));
    }

    // One letter wrong, and all that is near means the same: «Nama Lengkp». A look-alike that is near forbids it.
    private HeaderMeaning? Misspelt(string key)
    {
        if (key.Length < ShortestMisspelt)
        {
            return null;
        }

        HeaderMeaning? near = null;
        foreach (var (known, meaning) in _byKey)
        {
            if (known.Length < ShortestMisspelt - 1 || !OneSlip.Apart(key, known))
            {
                continue;
            }

            if (near is not null && !near.SaysTheSameAs(meaning))
            {
                return null;
            }

            near = meaning;
        }

        return near;
    }

    private static HeaderAliases Build()
    {
        var byKey = new Dictionary<string, HeaderMeaning>();
        foreach (var record in EmbeddedList.Read("header_aliases.csv"))
        {
            Add(byKey, HeaderText.KeyOutsideBrackets(record[1]), FieldsSeen(record[0]) is { Length: > 0 } fields
                ? new HeaderMeaning(HeaderKind.People, fields, RankOf(record[1]))
                : record[0] == "nama_kepala_keluarga" ? HeaderMeaning.NameOfHead : HeaderMeaning.NotKept);
        }

        foreach (var (fields, headers) in HeaderSpellings.OfFields)
        {
            foreach (var header in headers.Split('|'))
            {
                AddRanked(byKey, fields, header);
            }
        }

        AddAll(byKey, HeaderSpellings.NotKept, HeaderMeaning.NotKept);
        AddAll(byKey, HeaderSpellings.NameOfHead, HeaderMeaning.NameOfHead);
        AddAll(byKey, HeaderSpellings.NikOfHead, HeaderMeaning.NikOfHead);
        AddAll(byKey, HeaderSpellings.Programme, HeaderMeaning.Programme);
        AddAll(byKey, HeaderSpellings.Amount, HeaderMeaning.Amount);
        byKey["STATUS"] = HeaderMeaning.EitherStatus;
        return new HeaderAliases(byKey);
    }

    private static void AddRanked(Dictionary<string, HeaderMeaning> byKey, PeopleField[] fields, string header)
    {
        Add(byKey, HeaderText.Key(header), new HeaderMeaning(HeaderKind.People, fields));
        if (fields[0] is >= PeopleField.Address and <= PeopleField.Regency)
        {
            foreach (var (word, rank) in HeaderSpellings.Ranked)
            {
                Add(byKey, HeaderText.Key($"{header} {word}"), new HeaderMeaning(HeaderKind.People, fields, rank));
            }
        }
    }

    private static void AddAll(Dictionary<string, HeaderMeaning> byKey, string headers, HeaderMeaning meaning)
    {
        foreach (var header in headers.Split('|'))
        {
            Add(byKey, HeaderText.Key(header), meaning);
        }
    }

    private static void Add(Dictionary<string, HeaderMeaning> byKey, string key, HeaderMeaning meaning)
    {
        if (key.Length > 0)
        {
            byKey[key] = meaning;
        }
    }

    private static int RankOf(string header) => header.EndsWith("_ktp", StringComparison.Ordinal) ? 2 : 1;

    private static PeopleField[] FieldsSeen(string canonical) => canonical switch
    {
        "nik" => [PeopleField.Nik],
        "no_kk" => [PeopleField.Kk],
        "nama" => [PeopleField.Name],
        "jenis_kelamin" => [PeopleField.Sex],
        "tanggal_lahir" => [PeopleField.BirthDate],
        "tempat_lahir" => [PeopleField.BirthPlace],
        "alamat" => [PeopleField.Address],
        "rt" => [PeopleField.Rt],
        "rw" => [PeopleField.Rw],
        "rt_rw" => [PeopleField.Rt, PeopleField.Rw],
        "desa" => [PeopleField.Village],
        "kecamatan" => [PeopleField.District],
        "kabupaten" => [PeopleField.Regency],
        "kode_desa" => [PeopleField.VillageCode],
        "hubungan_keluarga" => [PeopleField.Relation],
        "status_kawin" => [PeopleField.Marital],
        "pendidikan" => [PeopleField.Education],
        "pekerjaan" => [PeopleField.Occupation],
        "status_penduduk" => [PeopleField.Status],
        "desil" => [PeopleField.Desil],
        _ => [],
    };
}
