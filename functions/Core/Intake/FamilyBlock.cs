namespace Pipeline.Intake;

/// <summary>What the head of a family's block says for its members, as in the Buku Induk Penduduk: No. KK, address, RT/RW, areas.</summary>
internal sealed class FamilyBlock
{
    public static readonly FamilyBlock None = new();

    private readonly Dictionary<ColumnField, Cell> _values = [];

    /// <summary>Whether a No. KK is named; what stands above a table without one is an office's letterhead and tells nothing of its rows.</summary>
    public bool IsOfFamily { get; private set; }

    /// <summary>Whether a member was met: the next head begins another block.</summary>
    public bool HasMembers { get; set; }

    /// <summary>What the members are told.</summary>
    public IReadOnlyDictionary<ColumnField, Cell> Values => IsOfFamily ? _values : None._values;

    /// <summary>Takes a labelled value. RT and RW in one text stay together: reading the RT divides them.</summary>
    public void Take(HeaderMeaning label, Cell value)
    {
        IsOfFamily |= label.Fields.Contains(ColumnField.Kk);
        if (label.Fields is [var field, ..] && ColumnFields.SharedByFamily.Contains(field) && CellText.Of(value).Length > 0)
        {
            _values[field] = value;
        }
    }
}
