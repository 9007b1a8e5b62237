namespace Pipeline.Core.Tests.Rollups.Suppression;

/// <summary>Tries every table that looks like the published one, and knows nothing of how figures were hidden.</summary>
internal sealed class TinyAttack
{
    private const int Most = 6;
    private readonly TinyWorld _world;
    private readonly IReadOnlyList<bool> _isHidden;
    private readonly int[] _written;
    private readonly HashSet<int> _known;

    private TinyAttack(TinyWorld world, IReadOnlyList<bool> isHidden)
    {
        (_world, _isHidden, _written) = (world, isHidden, world.Written);
        _known = [.. _written.Concat(TinyWorld.WorkedOut(world.Counts, world.Without)).Index().Where(figure => figure.Item is > 0 and < TinyWorld.Below).Select(figure => figure.Index)];
    }

    /// <summary>The small figures, written or worked out, that are known to be small.</summary>
    public static IReadOnlyList<int> Found(TinyWorld world, IReadOnlyList<bool> isHidden)
    {
        var attack = new TinyAttack(world, isHidden);
        attack.TryCells([.. world.Counts.Select(of => new int[of.Length])], 0);
        return [.. attack._known.Order()];
    }

    private void TryCells(int[][] counts, int cell)
    {
        var (area, category) = (cell / _world.Categories, cell % _world.Categories);
        if (_known.Count == 0)
        {
            return; // every small figure was seen large
        }

        if (area == _world.Areas)
        {
            TryWithout(counts, new int[_world.Areas], 0);
            return;
        }

        foreach (var value in Candidates(cell))
        {
            counts[area][category] = value;
            // A total that is published prunes the most.
            if ((category < _world.Categories - 1 || CanBe((_world.Areas * _world.Categories) + area, counts[area].Sum()))
                && (area < _world.Areas - 1 || CanBe((_world.Areas * _world.Categories) + _world.Areas + category, counts.Sum(of => of[category]))))
            {
                TryCells(counts, cell + 1);
            }
        }
    }

    private void TryWithout(int[][] counts, int[] without, int area)
    {
        if (area < _world.Areas)
        {
            var place = _written.Length - 1 - _world.Areas + area;
            foreach (var value in Candidates(place).Where(value => value <= counts[area].Sum()))
            {
                without[area] = value;
                TryWithout(counts, without, area + 1);
            }

            return;
        }

        var written = TinyWorld.WrittenOf(counts, without);
        if (written.Index().All(figure => CanBe(figure.Index, figure.Item)))
        {
            _known.ExceptWith(written.Concat(TinyWorld.WorkedOut(counts, without)).Index().Where(figure => figure.Item >= TinyWorld.Below).Select(figure => figure.Index));
        }
    }

    private IEnumerable<int> Candidates(int figure) => _isHidden[figure] ? Enumerable.Range(1, Most) : [_written[figure]];

    // Noughts are published: what is hidden is none.
    private bool CanBe(int figure, int value) => _isHidden[figure] ? value > 0 : value == _written[figure];
}
