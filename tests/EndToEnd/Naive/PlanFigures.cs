namespace Pipeline.EndToEnd.Naive;

/// <summary>Plan and realisation (docs/rencana.md).</summary>
internal static class PlanFigures
{
    public static void Add(Summary summary)
    {
        var lines = summary.Files
            .Where(file => file.Sender.StartsWith(summary.Province, StringComparison.Ordinal) && string.CompareOrdinal(file.Quarter, summary.Quarter) <= 0)
            .SelectMany(PlanLine.Of).Where(line => line.Year == summary.End.Year).ToArray();
        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            var here = lines.Where(line => line.Sender.StartsWith(area, StringComparison.Ordinal)).ToArray();
            if (here.Length == 0)
            {
                continue;
            }

            AddLines("", "", here);
            AddKinds("strategy", Kinds.Strategies, line => line.Strategy);
            AddKinds("sector", Kinds.Sectors, line => line.Sector);
            AddKinds("group", Kinds.Groups, line => line.Group);
            AddKinds("source", Kinds.Sources, line => line.Source);
            AddKinds("agency", here.Select(line => line.Agency).Distinct(), line => line.Agency);
            AddKinds("programme", here.Select(line => line.Programme).Distinct(), line => line.Programme);

            void AddKinds(string dimension, IEnumerable<string> categories, Func<PlanLine, string> of)
            {
                foreach (var category in categories)
                {
                    AddLines(dimension, category, [.. here.Where(line => of(line) == category)]);
                }
            }

            void AddLines(string dimension, string category, PlanLine[] some)
            {
                summary.Add(level, area, "plan_lines", dimension, category, some.Length);
                summary.Add(level, area, "plan_budget", dimension, category, some.Sum(line => line.Budget));
                summary.Add(level, area, "plan_realisation", dimension, category, some.Sum(line => line.Realisation ?? 0));
                summary.Add(level, area, "plan_unreported", dimension, category, some.Count(line => line.Realisation is null));
            }
        }
    }
}
