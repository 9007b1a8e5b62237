namespace Pipeline.EndToEnd.Naive;

/// <summary>Movement: who entered, left and moved since an earlier quarter, by the lists as they are known now (docs/decisions/0020).</summary>
internal static class MovementFigures
{
    private static readonly string[] Reasons = ["died", "moved", "prospered", "duplicate"];

    /// <param name="since">quarter or year.</param>
    public static void Add(Summary summary, Registry then, Registry now, string since)
    {
        var senders = summary.PeopleRows.Where(row => string.CompareOrdinal(row.File.Quarter, then.Quarter) <= 0).Select(row => row.File.Sender).ToHashSet();
        var comparable = Areas.RegenciesOf(summary.Province).Where(senders.Contains).ToArray();
        if (comparable.Length == 0)
        {
            return;
        }

        AddArea("province", summary.Province, area => comparable.Contains(area[..4]));
        foreach (var regency in comparable)
        {
            AddArea("regency", regency, area => area.StartsWith(regency, StringComparison.Ordinal));
            AddArea("district", regency, area => area == regency);
            foreach (var district in Areas.DistrictsOf(regency))
            {
                AddArea("district", district, area => area == district);
            }
        }

        void AddArea(string level, string area, Func<string, bool> isHere)
        {
            var before = then.Counted.Where(person => isHere(person.Area)).ToArray();
            var after = now.Counted.Where(person => isHere(person.Area)).ToArray();
            var gone = before.Where(person => !now.CountedOf.ContainsKey(person.Nik)).ToArray();
            var came = after.Where(person => !then.CountedOf.ContainsKey(person.Nik)).ToArray();
            summary.Add(level, area, $"{since}_before", "", "", before.Length);
            summary.Add(level, area, $"{since}_entered", "", "", came.Length);
            summary.Add(level, area, $"{since}_moved_in", "", "", after.Except(came).Count(person => !isHere(then.CountedOf[person.Nik].Area)));
            summary.Add(level, area, $"{since}_moved_out", "", "", before.Except(gone).Count(person => !isHere(now.CountedOf[person.Nik].Area)));
            summary.Add(level, area, $"{since}_left", "", "", gone.Length);
            foreach (var reason in Reasons)
            {
                summary.Add(level, area, $"{since}_left", "reason", reason, gone.Count(person => now.ClaimsOf[person.Nik].Single(claim => claim.Regency == person.Regency).Exit == reason));
            }
        }
    }
}
