namespace Pipeline.Intake;

/// <summary>Why a table among people is not read.</summary>
internal enum ForeignReason
{
    /// <summary>Its header is not one of people.</summary>
    OtherColumns,

    /// <summary>It says who got what.</summary>
    Assistance,

    /// <summary>It lists people, but the sheet has more tables than are read.</summary>
    TooMany,
}

/// <summary>A table that is not read, or, where there are too many to name, several; and the rows passed over in it.</summary>
internal sealed class ForeignTable(TableHeader head, ForeignReason reason)
{
    private TableHeader _latest = head;

    /// <summary>The header that was met first.</summary>
    public TableHeader Head { get; } = head;

    public ForeignReason Reason => reason;

    /// <summary>How many tables it stands for.</summary>
    public int Tables { get; set; } = 1;

    public RowSpans Passed { get; } = new();

    /// <summary>What its rows look like, to tell them from people.</summary>
    public TableShape Shape { get; private set; } = new(head, mayLack: -1);

    /// <summary>Another table begins that it stands for too, with columns of its own.</summary>
    public void Begin(TableHeader header)
    {
        Passed.Break();
        if (header != _latest && !_latest.IsRepeatedBy(header))
        {
            _latest = header;
            Shape = new TableShape(header, mayLack: -1);
        }
    }
}
