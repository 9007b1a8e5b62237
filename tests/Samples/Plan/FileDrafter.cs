using System.Globalization;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Turns a regency's plan into files: its people in its style, with the planned faults, and what should come of them.</summary>
internal sealed class FileDrafter(Gazetteer gazetteer, Census census)
{
    private readonly HashSet<string> _faulted = [];

    /// <summary>The family cards (No. KK) of everybody in whose row something was planted, in the files drafted so far: of them nobody
    /// can say by the plan alone what the registry will know.</summary>
    public IReadOnlySet<string> FaultedFamilies => _faulted;

    public IEnumerable<SampleFile> FilesOf(RegencyPlan plan)
    {
        var done = new Dictionary<string, SampleFile>();
        foreach (var file in plan.Files)
        {
            var (expected, content) = file switch
            {
                { SameAs: { } original } => Again(done[original]),
                { Broken: { } broken } => (Expectation.RefusedWhole(broken.Finding), broken.Content(plan.Style, style => Write(plan, file, Draft(plan, file) with { Style = style }))),
                _ => Whole(plan, file),
            };
            var sample = new SampleFile($"{plan.Regency}/{file.Quarter}/{file.Name}", SentOn(file), file.Shows, expected, content);
            done[file.Name] = sample;
            yield return sample;
        }
    }

    private static (Expectation Expected, byte[] Content) Again(SampleFile original) =>
        (original.Expected with { RegistryFindings = new Dictionary<string, int> { ["file-unchanged"] = 1 } }, original.Content.ToArray());

    private (Expectation Expected, byte[] Content) Whole(RegencyPlan plan, FilePlan file)
    {
        var draft = Draft(plan, file);
        foreach (var fault in file.Faults)
        {
            fault(draft);
        }

        NikFaults.FlagVanishedDistricts(draft);
        _faulted.UnionWith(draft.Rows.Where(row => !row.IsClean).Select(row => row.Person.Household.CardNumber));

        return (Expectation.Of(draft.Rows), Write(plan, file, draft));
    }

    private Draft Draft(RegencyPlan plan, FilePlan file)
    {
        var quarter = Quarter.Parse(file.Quarter);
        var people = Corrected(PartOf(census.People(plan.Regency, quarter), file.Part), file.CorrectedPercent);
        var style = file.Nik is { } nik ? plan.Style with { Nik = nik } : plan.Style;
        var rows = people.Select(person => new PlannedRow(person)).ToList();
        return new Draft(style, quarter, rows, regency => census.People(regency, quarter), gazetteer);
    }

    private static byte[] Write(RegencyPlan plan, FilePlan file, Draft draft)
    {
        var sent = DateOnly.FromDateTime(SentOn(file).DateTime);
        var layout = new SheetLayout(draft.Style, Quarter.Parse(file.TitleQuarter ?? file.Quarter), $"{plan.Town}, {SampleCalendar.Day(sent)}");
        return draft.Style.Format.ToBytes(layout.Of(draft.Rows));
    }

    private static DateTimeOffset SentOn(FilePlan file) => DateTimeOffset.Parse(file.SubmittedOn, CultureInfo.InvariantCulture);

    // Families are not torn apart: the second part starts with the first family after the middle.
    private static List<Person> PartOf(IReadOnlyList<Person> people, (int Part, int Of) part)
    {
        var families = people.GroupBy(person => person.Household).ToList();
        var start = families.Count * (part.Part - 1) / part.Of;
        var end = families.Count * part.Part / part.Of;
        return [.. families[start..end].SelectMany(family => family)];
    }

    // So many heads of families turn out to have another occupation.
    private static IEnumerable<Person> Corrected(List<Person> people, int percent)
    {
        var corrected = people.Where(person => person.Relation == FamilyRelation.Head)
            .OrderBy(person => SplitMix64.Hash(3, person.Nik))
            .Take(people.Count * percent / 100)
            .ToHashSet();
        return people.Select(person => corrected.Contains(person)
            ? person with { Occupation = person.Occupation == "Nelayan" ? "Petani" : "Nelayan" }
            : person);
    }
}
