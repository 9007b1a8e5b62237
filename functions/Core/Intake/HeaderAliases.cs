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

        var meaning = MeaningOf(header, key);
        return meaning is { Kind: HeaderKind.Field, Fields: [ColumnField.Budget or ColumnField.Realisation or ColumnField.Target] } && IsShare(header) ? HeaderMeaning.NotKept : meaning;
    }

    // «Realisasi (%)» is no money.
    private static bool IsShare(string header) => header.Contains('%', StringComparison.Ordinal) || header.Contains("persen", StringComparison.OrdinalIgnoreCase);

    private HeaderMeaning? MeaningOf(string header, string key)
    {
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
                ? new HeaderMeaning(HeaderKind.Field, fields, RankOf(record[1]))
                : record[0] == "nama_kepala_keluarga" ? HeaderMeaning.NameOfHead : HeaderMeaning.NotKept);
        }

        foreach (var (fields, headers) in HeaderSpellings.OfFields)
        {
            foreach (var header in headers.Split('|'))
            {
                AddRanked(byKey, fields, header);
            }
        }

        foreach (var (fields, headers) in HeaderSpellings.Vague)
        {
            AddAll(byKey, headers, new HeaderMeaning(HeaderKind.Field, fields, Rank: 2));
        }

        AddAll(byKey, HeaderSpellings.NotKept, HeaderMeaning.NotKept);
        AddAll(byKey, HeaderSpellings.NameOfHead, HeaderMeaning.NameOfHead);
        AddAll(byKey, HeaderSpellings.NikOfHead, HeaderMeaning.NikOfHead);
        byKey["STATUS"] = HeaderMeaning.EitherStatus;
        foreach (var key in DtsenSigns.Columns.Split('|').Select(HeaderText.Key))
        {
            byKey[key] = (byKey.GetValueOrDefault(key) ?? HeaderMeaning.NotKept) with { IsOfDtsen = true };
        }

        return new HeaderAliases(byKey);
    }

    private static void AddRanked(Dictionary<string, HeaderMeaning> byKey, ColumnField[] fields, string header)
    {
        Add(byKey, HeaderText.Key(header), new HeaderMeaning(HeaderKind.Field, fields));
        if (fields[0] is >= ColumnField.Address and <= ColumnField.Regency)
        {
            foreach (var (word, rank) in HeaderSpellings.Ranked)
            {
                Add(byKey, HeaderText.Key($"{header} {word}"), new HeaderMeaning(HeaderKind.Field, fields, rank));
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

    private static ColumnField[] FieldsSeen(string canonical) => canonical switch
    {
        "nik" => [ColumnField.Nik],
        "no_kk" => [ColumnField.Kk],
        "nama" => [ColumnField.Name],
        "jenis_kelamin" => [ColumnField.Sex],
        "tanggal_lahir" => [ColumnField.BirthDate],
        "tempat_lahir" => [ColumnField.BirthPlace],
        "alamat" => [ColumnField.Address],
        "rt" => [ColumnField.Rt],
        "rw" => [ColumnField.Rw],
        "rt_rw" => [ColumnField.Rt, ColumnField.Rw],
        "desa" => [ColumnField.Village],
        "kecamatan" => [ColumnField.District],
        "kabupaten" => [ColumnField.Regency],
        "kode_desa" => [ColumnField.VillageCode],
        "hubungan_keluarga" => [ColumnField.Relation],
        "status_kawin" => [ColumnField.Marital],
        "pendidikan" => [ColumnField.Education],
        "pekerjaan" => [ColumnField.Occupation],
        "status_penduduk" => [ColumnField.Status],
        "desil" => [ColumnField.Desil],
        _ => [],
    };
}
