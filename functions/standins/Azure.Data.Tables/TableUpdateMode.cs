namespace Azure.Data.Tables;

/// <summary>What happens to properties of a stored entity that the sent one does not name: kept by a merge, dropped by a replace.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
