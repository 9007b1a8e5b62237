using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>How lists change: who came, who went, and who only moved.</summary>
public sealed class MovementTests
{
    private const string Nik1 = "6202015503850007";

    public static TheoryData<string, string[], string> Ways => new()
    {
        // claims: regency quarter area status; expected: before +entered +moved in -moved out -left, of 6202 and of 62, since 2025-Q3
        { "stays", ["6202 2025-Q3 620201 -"], "6202: 1 +0 +0 -0 -0; 62: 1 +0 +0 -0 -0" },
        { "is new", ["6202 2025-Q4 620201 -"], "6202: 0 +1 +0 -0 -0; 62: 0 +1 +0 -0 -0" },
        { "lives in another district now: no movement of the regency", ["6202 2025-Q3 620201 -", "6202 2025-Q4 620205 -"], "6202: 1 +0 +0 -0 -0; 62: 1 +0 +0 -0 -0" },
        { "died", ["6202 2025-Q3 620201 -", "6202 2025-Q4 620201 Died"], "6202: 1 +0 +0 -0 -1 Died; 62: 1 +0 +0 -0 -1 Died" },
        { "died before: no movement now", ["6202 2025-Q2 620201 -", "6202 2025-Q3 620201 Died"], "6202: 0 +0 +0 -0 -0; 62: 0 +0 +0 -0 -0" },
        { "came back", ["6202 2025-Q3 620201 Moved", "6202 2025-Q4 620201 Present"], "6202: 0 +1 +0 -0 -0; 62: 0 +1 +0 -0 -0" },
        { "moved to another regency of the province", ["6202 2025-Q3 620201 -", "6202 2025-Q4 620201 Moved", "6203 2025-Q4 620301 -"], "6202: 1 +0 +0 -1 -0; 62: 1 +0 +0 -0 -0" },
        { "moved here from one", ["6203 2025-Q3 620301 -", "6203 2025-Q4 620301 Moved", "6202 2025-Q4 620201 -"], "6202: 0 +0 +1 -0 -0; 62: 1 +0 +0 -0 -0" },
        { "moved to another province", ["6202 2025-Q3 620201 -", "6202 2025-Q4 620201 Moved", "6408 2025-Q4 640801 -"], "6202: 1 +0 +0 -1 -0; 62: 1 +0 +0 -1 -0" },
        { "moved, and nobody says where to", ["6202 2025-Q3 620201 -", "6202 2025-Q4 620201 Moved"], "6202: 1 +0 +0 -0 -1 Moved; 62: 1 +0 +0 -0 -1 Moved" },
        { "is known for the next quarter alone", ["6202 2026-Q1 620201 -"], "6202: 0 +0 +0 -0 -0; 62: 0 +0 +0 -0 -0" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Person_GoesOneWay_IsCountedOnceInIt(string why, string[] claims, string expected)
    {
        var quarter = Build(RollupModel.FactsOf([claims.Aggregate(PersonRecord.Unknown(Nik.Parse(Nik1)), Claimed)]), RollupModel.Quarter.Previous);

        var regency = quarter.Regencies.Single(regency => regency.Regency == AreaCode.Parse("6202"));
        Assert.Equal((why, expected), (why, $"6202: {Told(Assert.Single(regency.Movements))}; 62: {Told(Assert.Single(quarter.Movements))}"));
    }

    [Fact]
    public void District_MovedWithinTheRegency_LosesAndGainsOne()
    {
        string[] claims = ["6202 2025-Q3 620201 -", "6202 2025-Q4 620205 -"];
        var districts = Build(RollupModel.FactsOf([claims.Aggregate(PersonRecord.Unknown(Nik.Parse(Nik1)), Claimed)]), RollupModel.Quarter.Previous)
            .Regencies.Single(regency => regency.Regency == AreaCode.Parse("6202")).Districts.ToDictionary(district => district.District.ToString(), district => Told(district.Movements[0]));

        Assert.Equal(("1 +0 +0 -1 -0", "0 +0 +1 -0 -0"), (districts["620201"], districts["620205"]));
    }

    [Fact]
    public void Regency_ThatHadSentNothingByThen_IsNotHeldAgainstIt()
    {
        var quarter = RollupModel.Builder.Build(
            new CompileRun(RollupModel.Province, RollupModel.Quarter, "0123456789abcdef"), false,
            RollupModel.FactsOf([Claimed(PersonRecord.Unknown(Nik.Parse(Nik1)), "6202 2025-Q3 620201 -")]),
            [Submissions.Of("6202", "2025-Q3", "2026-01-05T00:00:00Z")], ReferenceTables.Shipped);

        Assert.Equal(["6202"], quarter.Regencies.Where(regency => regency.Movements.Count > 0).Select(regency => regency.Regency.ToString()));
        Assert.Equal(MovementSpan.Quarter, Assert.Single(quarter.Movements).Span);
    }

    [Fact]
    public void Movements_AnyRegistry_JoinWhoWasThereThenWithWhoIsNow() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251231, 1),
        Prop.ForAll(RollupModel.Registries, registry =>
        {
            var quarter = Build(registry.Facts, RollupModel.Quarter.YearBefore);
            var areas = quarter.Regencies
                .SelectMany(regency => regency.Districts.Select(district => (Area: district.District, district.Movements)).Append((Area: regency.Regency, regency.Movements)))
                .Append((Area: quarter.Province, quarter.Movements));
            return areas.All(area => area.Movements.Count == 2 && area.Movements.All(movement =>
                movement.Before == PersonsIn(area.Area, movement.Since) && movement.After == PersonsIn(area.Area, RollupModel.Quarter)));

            long PersonsIn(AreaCode area, Quarter asOf) => registry.Records
                .Select(record => Standing.Of(record, asOf))
                .LongCount(standing => standing is { IsPresent: true } && PlaceCounts.AreaOf(standing.Regency, standing.Values.Area).IsWithin(area));
        }));

    // All senders of the model had sent a list by then.
    private static ProvinceQuarter Build(RollupFacts facts, Quarter since) => RollupModel.Builder.Build(
        new CompileRun(RollupModel.Province, RollupModel.Quarter, "0123456789abcdef"), false, facts,
        [.. AreaTable.Kemendagri.Regencies(RollupModel.Province).Select(regency => regency.Code).Append(RollupModel.Province).Select(sender => Submissions.Of(sender.ToString(), since.ToString(), "2026-01-05T00:00:00Z"))],
        ReferenceTables.Shipped);

    private static PersonRecord Claimed(PersonRecord record, string claim)
    {
        var parts = claim.Split(' ');
        var values = PersonValues.Empty.With(PersonField.Name, "SITI AMINAH").With(PersonField.Area, parts[2]).With(PersonField.Status, parts[3] == "-" ? null : parts[3]);
        return RollupModel.Fold(record, AreaCode.Parse(parts[0]), new SubmissionKey(Quarter.Parse(parts[1]), DateTimeOffset.UnixEpoch, "0000000000000001"), values);
    }

    private static string Told(Movement movement) =>
        $"{movement.Before} +{movement.Entered} +{movement.MovedIn} -{movement.MovedOut} -{movement.Left.Values.Sum()}{string.Concat(movement.Left.Where(left => left.Value.IsAny).Select(left => $" {left.Key}"))}";
}
