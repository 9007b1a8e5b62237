using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Polly;

namespace Pipeline.Storage.Tables;

/// <summary>Reads a query page by page, each page tried again by itself: a page may be empty and not the last.</summary>
internal static class TablePages
{
    public static async IAsyncEnumerable<TableEntity> ReadAsync(
        TableClient table, string filter, ResiliencePipeline calls, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var from = continuation;
            var page = await calls.ExecuteAsync(
                async token =>
                {
                    await foreach (var first in table.QueryAsync<TableEntity>(filter, cancellationToken: token).AsPages(from))
                    {
                        return first;
                    }

                    return null;
                },
                cancellationToken);
            if (page is null)
            {
                yield break;
            }

            foreach (var entity in page.Values)
            {
                yield return entity;
            }

            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }
}
