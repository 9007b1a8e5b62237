namespace Pipeline.EndToEnd.Naive;

/// <summary>A delivery of the quarter with what the lists of people know of its recipient.</summary>
/// <param name="Bundle">What goes to one family, or to one person without one.</param>
/// <param name="Area">Where the recipient counts; for one on no list the sender's.</param>
/// <param name="Desil">Of the recipient as the programme counts it; null where none is known.</param>
internal sealed record Given(Delivery Delivery, string Bundle, string Area, int? Desil)
{
    public bool IsDuplicate { get; init; }

    public bool IsOverlap { get; init; }

    /// <summary>The recipient as the programme counts it.</summary>
    public string Recipient => Delivery.IsForFamily ? Bundle : Delivery.Nik!;

    public bool? IsInTarget => Desil is { } desil && Delivery.Programme?.Target is var (from, to) ? desil >= from && desil <= to : null;
}

/// <summary>All help of a quarter (docs/bantuan.md).</summary>
internal sealed class Help
{
    // aid_rules.csv: BLT Dana Desa excludes these for the family; of CSR the same again is not told, for one name stands for much.
    private static readonly string[] BesideBlt = ["PKH", "SEMBAKO"];

    private const string NotJudgedTwice = "CSR";

    private readonly IReadOnlyList<int> _quarter;
    private readonly HashSet<string> _reached;

    public Help(Summary summary, Registry registry)
    {
        _quarter = Quarters.MonthsOf(summary.Quarter);
        var families = registry.Families.ToDictionary(family => family.Kk);
        // In the order in which it was sent; within a file by the number of the recipient, then by programme and period.
        var given = summary.Files
            .Where(file => string.CompareOrdinal(file.Quarter, summary.Quarter) <= 0)
            .OrderBy(file => file.On)
            .SelectMany(file => Delivery.Of(file).OrderBy(delivery => delivery.Nik ?? delivery.Kk, StringComparer.Ordinal).ThenBy(delivery => delivery.Code, StringComparer.Ordinal))
            .DistinctBy(delivery => delivery.Key)
            .Where(delivery => delivery.Months.Intersect(_quarter).Any())
            .Select(delivery => Of(delivery, registry, families))
            .ToArray();
        All = [.. given.Select((one, index) => Judged(one, given[..index])).Where(one => one.Area.StartsWith(summary.Province, StringComparison.Ordinal))];
        _reached = [.. given.Select(one => one.Bundle)];
    }

    /// <summary>All that reached the province.</summary>
    public IReadOnlyList<Given> All { get; }

    public bool IsKnown => All.Count > 0;

    public bool Reaches(Family family) => _reached.Contains(family.Kk);

    public bool Reaches(Person alone) => _reached.Contains(alone.Nik);

    /// <summary>Rupiah count in the quarter in which the period begins.</summary>
    public decimal AmountOf(Given given) => _quarter.Contains(given.Delivery.Months[0]) ? given.Delivery.Amount : 0;

    private static Given Of(Delivery delivery, Registry registry, Dictionary<string, Family> families)
    {
        var person = delivery.Nik is null ? null : registry.CountedOf.GetValueOrDefault(delivery.Nik);
        var family = families.GetValueOrDefault((delivery.Nik is null ? delivery.Kk : person?.Kk) ?? "");
        var counted = delivery.IsForFamily ? family?.Head : person;
        return new Given(delivery, family?.Kk ?? delivery.Nik ?? delivery.Kk!, counted?.Area ?? person?.Area ?? delivery.File.Sender, counted?.Desil);
    }

    private static Given Judged(Given one, Given[] before)
    {
        var same = before.Where(other => other.Bundle == one.Bundle && other.Delivery.Meets(one.Delivery)).ToArray();
        return one with
        {
            IsDuplicate = one.Delivery.Code != NotJudgedTwice && same.Any(other => other.Delivery.Code == one.Delivery.Code && other.Recipient == one.Recipient),
            IsOverlap = same.Any(other => Excludes(one.Delivery.Code, other.Delivery.Code) || Excludes(other.Delivery.Code, one.Delivery.Code)),
        };
    }

    private static bool Excludes(string blt, string other) => blt == "BLT-DD" && BesideBlt.Contains(other);
}
