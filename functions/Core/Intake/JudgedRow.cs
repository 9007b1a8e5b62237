using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Intake;

/// <summary>What intake decides of a row before the registry is asked.</summary>
public abstract record RowVerdict
{
    private RowVerdict()
    {
    }

    /// <summary>A person, fit to be merged.</summary>
    public sealed record Ready(PersonClaim Claim) : RowVerdict;

    /// <summary>Something else than a person, fit to be merged under its key.</summary>
    public sealed record Fit<TKey, TValues>(Claim<TKey, TValues> Claim) : RowVerdict
        where TKey : IRecordKey<TKey>
        where TValues : class, IClaimValues<TValues>;

    /// <summary>It stands in the file already: taken with the first, and nothing new.</summary>
    public sealed record Repeated : RowVerdict;

    /// <summary>Who it is cannot be settled; kept and counted, waiting for a person.</summary>
    /// <param name="Why">The finding that decided.</param>
    /// <param name="Values">What else the row says of the person.</param>
    /// <param name="WrittenNik">The NIK as it stands in the cell.</param>
    public sealed record Held(Finding Why, PersonValues Values, string WrittenNik) : RowVerdict;

    /// <summary>Cannot be taken as this regency's record at all.</summary>
    public sealed record Refused(Finding Why) : RowVerdict;
}

/// <summary>Whom a row is about.</summary>
/// <param name="Nik">The digits of a sound NIK; empty where there is none.</param>
/// <param name="Values">What it says of the person.</param>
public sealed record RowSubject(string Nik, PersonValues Values)
{
    public static readonly RowSubject Nobody = new("", PersonValues.Empty);

    /// <summary>Whether the values are all of the key of what the row says, so that a later row of the same subject takes the place of one that waits.</summary>
    public bool IsKey { get; init; }
}

/// <summary>One data row of a table, read and judged.</summary>
/// <param name="Cells">As stored.</param>
/// <param name="Findings">All that was found in it, the deciding one included.</param>
public sealed record JudgedRow(RowPlace Place, Cell[] Cells, RowVerdict Verdict, IReadOnlyList<Finding> Findings)
{
    /// <summary>The header that it stands under, as <see cref="MappedColumn.HeaderRow"/> has it.</summary>
    public int HeaderRow { get; init; }

    /// <summary>What the row was told from outside its own cells, such as the kecamatan on the sheet's tab.</summary>
    public IReadOnlyList<SuppliedValue> Supplied { get; init; } = [];

    /// <summary>Whom a row that is not of a person's record is about, as far as it says: by that it is checked whether it mends the
    /// held row whose token it carries.</summary>
    public RowSubject Subject { get; init; } = RowSubject.Nobody;

    /// <summary>The held row that this one mends, if it comes from a sheet of rows to mend; nothing that it says of the person.</summary>
    public RowToken? Mends { get; init; }
}
