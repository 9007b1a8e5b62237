namespace Azure.Data.Tables;

/// <summary>One operation of an entity group transaction.</summary>
/// <remarks>An update without an ETag carries no condition, and so inserts what is missing, as in the official client; a delete without one is unconditional.</remarks>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
