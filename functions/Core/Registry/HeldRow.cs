using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A row of a submission whose person cannot be settled: kept, counted, waiting for a person.</summary>
/// <param name="Submission">The submission's place in the regency's stream.</param>
/// <param name="WrittenNik">The NIK as written in the file.</param>
/// <param name="Why">The code of the finding that decided.</param>
/// <param name="Values">What the row says of the person.</param>
public sealed record HeldRow(SubmissionKey Submission, RowPlace Place, string WrittenNik, FindingCode Why, PersonValues Values)
{
    /// <summary>Held only because another regency stands first under that NIK. Whether it is depends on what the other sent,
    /// so nothing that must not depend on the order of arrival rests on such a row.</summary>
    public bool IsForAnothersSake { get; init; }

    /// <summary>What the row is of: a mended person closes no delivery.</summary>
    public DataSet DataSet { get; init; } = DataSet.People;

    /// <summary>Who of the same name stands beside it in its own submission.</summary>
    public Namesakes Namesakes { get; init; } = Namesakes.None;

    /// <summary>What closed it; null while it waits.</summary>
    public Closing? Closing { get; init; }

    /// <summary>The name of the row.</summary>
    public RowToken Token => RowToken.Of(Submission.Id, Place);
}

/// <summary>How a later row was found to mend a held one.</summary>
public enum ClosingLink
{
    /// <summary>It carries the held row's token.</summary>
    Token,

    /// <summary>It says the same, word for word.</summary>
    Repeat,

    /// <summary>It says the same of the person where it matters.</summary>
    Content,
}

/// <summary>The end of a held row: the first later submission of its regency with a row that mends it.</summary>
/// <param name="By">The submission's place in the regency's stream.</param>
/// <param name="Row">The mending row, which stands in the held one's place.</param>
/// <param name="IsHeldAgain">Whether that row is itself held; else it was taken.</param>
public sealed record Closing(SubmissionKey By, RowToken Row, ClosingLink Link, bool IsHeldAgain);

/// <summary>The held rows by regency, also those that were closed.</summary>
public interface IHeldRowStore
{
    /// <summary>The held rows of a regency's submissions for a quarter and for the quarters before, in no order that counts.</summary>
    IAsyncEnumerable<HeldRow> ReadAsync(AreaCode regency, Quarter until, CancellationToken cancellationToken);

    /// <summary>Writes some rows, each in the place of the one of its name, and takes others away. Doing it again changes nothing.</summary>
    Task SaveAsync(AreaCode regency, IReadOnlyCollection<HeldRow> written, IReadOnlyCollection<HeldRow> gone, CancellationToken cancellationToken);
}
