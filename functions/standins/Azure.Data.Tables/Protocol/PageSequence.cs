using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads one page from where a continuation token points.</summary>
internal delegate Task<Page<T>> PageRead<T>(string? continuationToken, int? maxPerPage, CancellationToken cancellationToken);

/// <summary>All pages of a query, each read when asked for. Only the absence of a continuation token ends it: a page may be empty and not the last.</summary>
internal sealed class PageSequence<T>(PageRead<T> read, int? maxPerPage, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadAll(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken.None);

    private async IAsyncEnumerable<Page<T>> ReadAll(string? continuationToken, int? pageSize, [EnumeratorCancellation] CancellationToken enumeration)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumeration);
        do
        {
            var page = await read(continuationToken, pageSize, either.Token).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
