using System.Globalization;

namespace Pipeline.Benchmarks.Simulated;

/// <summary>One action on an entity.</summary>
/// <param name="Method"><c>POST</c> inserts, <c>PUT</c> replaces, <c>DELETE</c> deletes.</param>
/// <param name="Version">The version it must have; null for any, or none.</param>
/// <param name="Json">The entity as it was sent.</param>
internal sealed record EntityAction(string Method, string Row, string? Version, byte[] Json);

/// <summary>An entity as it is kept.</summary>
internal readonly record struct KeptEntity(byte[] Json, string Version);

/// <summary>The entities of one partition: all actions of a transaction, or none.</summary>
internal sealed class SimulatedPartition
{
    private readonly Dictionary<string, KeptEntity> _entities = new(StringComparer.Ordinal);
    private string[]? _inOrder;
    private long _version;

    public int Count
    {
        get
        {
            lock (_entities)
            {
                return _entities.Count;
            }
        }
    }

    /// <returns>The new versions, and 204; or none, with the status of the action that failed.</returns>
    public (int Status, IReadOnlyList<string> Versions) Change(IReadOnlyList<EntityAction> actions)
    {
        lock (_entities)
        {
            foreach (var action in actions)
            {
                if (Refusal(action) is { } status)
                {
                    return (status, []);
                }
            }

            return (204, [.. actions.Select(Apply)]);
        }
    }

    public KeptEntity? Find(string row)
    {
        lock (_entities)
        {
            return _entities.TryGetValue(row, out var kept) ? kept : null;
        }
    }

    /// <summary>Up to so many entities that a test of the row keys lets through, from a row key on.</summary>
    /// <returns>The entities, and the row key to go on from; null at the end.</returns>
    public (IReadOnlyList<KeptEntity> Page, string? Next) Read(Func<string, bool> isMeant, string? from, int most)
    {
        lock (_entities)
        {
            _inOrder ??= [.. _entities.Keys.Order(StringComparer.Ordinal)];
            var page = new List<KeptEntity>();
            var start = from is null ? 0 : Array.BinarySearch(_inOrder, from, StringComparer.Ordinal);
            foreach (var row in _inOrder.AsSpan(start < 0 ? ~start : start))
            {
                if (!isMeant(row))
                {
                    continue;
                }

                if (page.Count == most)
                {
                    return (page, row);
                }

                page.Add(_entities[row]);
            }

            return (page, null);
        }
    }

    private int? Refusal(EntityAction action)
    {
        var isThere = _entities.TryGetValue(action.Row, out var kept);
        return action switch
        {
            { Method: "POST" } => isThere ? 409 : null,
            { Version: null } or { Version: "*" } => null,
            _ when !isThere => 404,
            { Version: { } version } => version == kept.Version ? null : 412,
        };
    }

    private string Apply(EntityAction action)
    {
        if (action.Method == "DELETE")
        {
            _inOrder = _entities.Remove(action.Row) ? null : _inOrder;
            return "";
        }

        var version = string.Create(CultureInfo.InvariantCulture, $"W/\"{++_version}\"");
        _inOrder = _entities.ContainsKey(action.Row) ? _inOrder : null;
        _entities[action.Row] = new KeptEntity(action.Json, version);
        return version;
    }
}
