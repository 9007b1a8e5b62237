using System.Globalization;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups.Explaining;

/// <summary>What a household's part of some figures depends on besides its own records, as facts of nobody: which programmes were
/// delivered in the province, and which versions of DTSEN are the newest.</summary>
internal static class FigureContext
{
    /// <param name="all">The facts of everybody.</param>
    public static RollupFacts Of(RollupFacts all, FigureQuestion question)
    {
        var context = new RollupFacts();
        var nobody = Nobody(all).GetEnumerator();
        if (question.DependsOnProgrammes)
        {
            AddProgrammes(all, context, Next(nobody));
        }

        if (question.DependsOnDtsen)
        {
            AddDtsen(all, context, () => Next(nobody));
        }

        return context;
    }

    // One delivery of each programme and source of funds that anybody was delivered.
    private static void AddProgrammes(RollupFacts all, RollupFacts context, FamilyCardNumber nobody)
    {
        foreach (var help in all.Help.DistinctBy(help => (ProgrammeOf(help), help.Delivery.Funding)))
        {
            var delivery = help.Delivery with { Recipient = new AidRecipient.ByFamily(nobody) };
            context.Keep(help with { Placed = help.Placed with { Key = $"{DeliveryOf(help)}|{nobody.Digits}", Delivery = delivery }, Area = null, Kk = nobody, Desil = 0 });
        }
    }

    // No person, and a family of nobody, of each sender's newest version for each regency.
    private static void AddDtsen(RollupFacts all, RollupFacts context, Func<FamilyCardNumber> nobody)
    {
        foreach (var cell in all.Dtsen.Persons.Keys.GroupBy(cell => (cell.Sender, cell.Told)).Select(cells => cells.MaxBy(cell => cell.Version)))
        {
            context.Dtsen.Count(cell, 0);
        }

        foreach (var family in all.Dtsen.Families.GroupBy(family => (family.Sender, family.Told)).Select(families => families.MaxBy(family => family.Version)!))
        {
            context.Dtsen.Keep(family with { Kk = nobody(), Area = family.Told });
        }
    }

    private static (string Programme, string Written) ProgrammeOf(HelpFact help) =>
        ($"{DeliveryKey.Parse(DeliveryOf(help)).Programme}", help.Delivery.WrittenProgramme);

    // As HelpByArea reads it: before the sender.
    private static string DeliveryOf(HelpFact help) => help.Placed.Key[..help.Placed.Key.LastIndexOf('|')];

    // Numbers that no family and no recipient has.
    private static IEnumerable<FamilyCardNumber> Nobody(RollupFacts all)
    {
        var taken = all.Families.Keys.Concat(all.Dtsen.Families.Select(family => family.Kk)).Concat(all.Help.Select(help => help.Kk).OfType<FamilyCardNumber>()).ToHashSet();
        for (var number = 9_999_000_000_000_001; ; number++)
        {
            if (FamilyCardNumber.TryParse(number.ToString(CultureInfo.InvariantCulture), out var card) && !taken.Contains(card))
            {
                yield return card;
            }
        }
    }

    private static FamilyCardNumber Next(IEnumerator<FamilyCardNumber> numbers) => numbers.MoveNext() ? numbers.Current : throw new InvalidOperationException("No number is left.");
}
