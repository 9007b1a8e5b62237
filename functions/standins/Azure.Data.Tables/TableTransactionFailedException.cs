using System.Collections;
using System.Globalization;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>An entity group transaction that the service rolled back because of one of its actions.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            Required(requestFailedException).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (DictionaryEntry entry in requestFailedException.Data)
        {
            base.Data.Add(entry.Key, entry.Value);
        }

        if (requestFailedException.Data[TableErrorParser.FailedEntity] is string text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The 0-based position of the action that failed, where the service said which.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Required(RequestFailedException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception;
    }
}
