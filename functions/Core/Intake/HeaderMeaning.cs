namespace Pipeline.Intake;

/// <summary>What a header, once known, says of its column.</summary>
internal enum HeaderKind
{
    /// <summary>A column that feeds one or two fields.</summary>
    Field,

    /// <summary>«STATUS»: status kawin in Buku Induk Penduduk, whether the person still lives there elsewhere. Its cells tell.</summary>
    EitherStatus,

    /// <summary>The name or NIK of the head of the family: the person's own only where the row has no other, for then the row is the head's.</summary>
    OfHead,

    /// <summary>Known, and not kept: a number in the list, another person's name or NIK, what we have no use for.</summary>
    NotKept,
}

/// <summary>What a header is read as.</summary>
/// <param name="Fields">The fields that it feeds; two for «RT/RW» and «Tempat, Tanggal Lahir».</param>
/// <param name="Rank">Where two columns say the same, the lower rank is taken: domicile (0) before plain (1) before KTP (2).</param>
internal sealed record HeaderMeaning(HeaderKind Kind, IReadOnlyList<ColumnField> Fields, int Rank = 1)
{
    public static readonly HeaderMeaning NotKept = new(HeaderKind.NotKept, []);
    public static readonly HeaderMeaning NameOfHead = new(HeaderKind.OfHead, [ColumnField.Name]);
    public static readonly HeaderMeaning NikOfHead = new(HeaderKind.OfHead, [ColumnField.Nik]);
    public static readonly HeaderMeaning EitherStatus = new(HeaderKind.EitherStatus, [ColumnField.Status]);

    /// <summary>Whether only an extract of DTSEN has such a column, whatever it feeds.</summary>
    public bool IsOfDtsen { get; init; }

    /// <summary>The rank of what the regency settled itself: before all others.</summary>
    public const int SettledRank = -1;

    /// <summary>Whether the regency settled it in its mapping.</summary>
    public bool IsSettled => Rank == SettledRank;

    /// <summary>Whether both are read as the same, whatever their rank.</summary>
    public bool SaysTheSameAs(HeaderMeaning other) => Kind == other.Kind && Fields.SequenceEqual(other.Fields);
}
