using System.Text;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What a version is compared with, and what the province's index lists.</summary>
public sealed class WriteSummaryVersionTests
{
    private const string JanuaryNight = "2026-01-10T18:30:00Z";
    private const string Kotim = "6202015503850001";
    private const string Kapuas = "6203011503850001";

    [Fact]
    public async Task Versions_EachIsComparedWithTheOneBefore_TheFirstWithNothing()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await CompileAsync(world);
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-06T02:00:00Z"), Kapuas);
        await CompileAsync(world);
        Withdraw(world, "6203");
        await CompileAsync(world);

        Assert.Equal(
            [
                "62/2025-Q4/v2/perubahan.csv: v1 had 1, now 2, Came 6203",
                "62/2025-Q4/v3/perubahan.csv: v2 had 2, now 1, Withdrawn 6203",
            ],
            world.Store.Files.Where(file => file.Key.EndsWith(SummaryFileNames.Changes, StringComparison.Ordinal)).Select(file => $"{file.Key}: {file.Value}"));
        Assert.Contains("\"name\": \"perubahan.csv\"", world.Store.Files["62/2025-Q4/v2/manifest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondVersion_CompiledAgainWithTheSameFigures_StaysTheSecond()
    {
        var world = await WithTwoVersionsAsync();
        var before = world.Store.Files.ToArray();
        world.Registry.Take(Submissions.Of("6408", "2025-Q4", "2026-01-07T02:00:00Z"), "6408011503850001");

        Assert.Equal(FinishOutcome.Unchanged, (await CompileAsync(world))[^1]);

        Assert.Equal(2, Assert.Single(world.Store.Lines).Value.Version);
        Assert.Equal(before, world.Store.Files);
    }

    [Theory]
    [InlineData(SummaryFileNames.Manifest)]
    [InlineData(SummaryFileNames.Csv)]
    public async Task VersionBefore_IsNotThereAnyMore_TheNextIsWrittenWithoutChanges(string lost)
    {
        var world = await WithTwoVersionsAsync();
        world.Store.Files.Remove($"62/2025-Q4/v2/{lost}");
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-07T02:00:00Z", "bbbbbbbbbbbbbbbb"), "6203011503850002");

        Assert.Equal(FinishOutcome.Written, (await CompileAsync(world))[^1]);

        Assert.Contains("62/2025-Q4/v3/persons-3", world.Store.Summaries);
        Assert.DoesNotContain("62/2025-Q4/v3/perubahan.csv", world.Store.Summaries);
    }

    [Fact]
    public async Task Index_HasAllQuartersAndVersions_TheNewestFirst()
    {
        var world = await WithTwoVersionsAsync();
        await CompileAsync(world, "2026-Q1");

        Assert.Equal("2026-Q1 v1 0/14, 2025-Q4 v2 2/14, 2025-Q4 v1 1/14", world.Store.Files["62/index.html"]);
    }

    [Fact]
    public async Task Index_OfAVersionThatARunLeftWhichDied_SaysNothing()
    {
        var world = await WithTwoVersionsAsync();
        var left = new SummaryFile(SummaryFileNames.Manifest, "application/json", Encoding.UTF8.GetBytes("{}"));
        await world.Store.SaveAsync(RollupModel.Province, RollupModel.Quarter, 3, new VersionFacts(false, null, 14, 14), left, default);

        await CompileAsync(world, "2026-Q1");

        Assert.Equal("2026-Q1 v1 0/14, 2025-Q4 v2 2/14, 2025-Q4 v1 1/14", world.Store.Files["62/index.html"]);
    }

    [Fact]
    public void Manifest_ReadBack_IsWhatItWasMadeFrom()
    {
        var submission = Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.OnHold, Mapping = ContentHash.Parse(new string('c', 64)) };
        var run = new CompileRun(RollupModel.Province, RollupModel.Quarter, "0123456789abcdef");
        var quarter = RollupModel.Builder.Build(run, isProvisional: true, new RollupFacts(), [submission], new(ReferenceVersions.Shipped, ProgrammeTable.Seed, AidRules.Seed))
            with
        { References = new(ContentHash.Parse(new string('d', 64)), null) };

        var read = SummaryManifest.Read(SummaryManifest.Of(quarter, 4, []).Content, "figures"u8.ToArray());

        Assert.Equal((4, true, InputsId.Counting, quarter.References), (read.Version, read.IsProvisional, read.Counting!.Value, read.References));
        Assert.Equal(ManifestInput.Of(submission), Assert.Single(read.Inputs));
    }

    private static async Task<CompileWorld> WithTwoVersionsAsync()
    {
        var world = new CompileWorld(JanuaryNight);
        world.Registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z"), Kotim);
        await CompileAsync(world);
        world.Registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-06T02:00:00Z"), Kapuas);
        await CompileAsync(world);
        return world;
    }

    private static async Task<IReadOnlyList<FinishOutcome>> CompileAsync(CompileWorld world, string quarter = "2025-Q4")
    {
        await world.StartAsync("62", quarter);
        return await world.RunAsync();
    }

    private static void Withdraw(CompileWorld world, string regency)
    {
        var index = world.Registry.Lines.FindIndex(line => line.Regency == AreaCode.Parse(regency));
        world.Registry.Lines[index] = world.Registry.Lines[index] with { State = SubmissionState.Withdrawn };
    }
}
