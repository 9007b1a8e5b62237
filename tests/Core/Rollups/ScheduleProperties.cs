using FsCheck;
using FsCheck.Fluent;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Whatever nights the timer missed, the last one leaves what firing on every night would have left.</summary>
public sealed class ScheduleProperties
{
    private static readonly DateTimeOffset FirstNight = DateTimeOffset.Parse("2023-11-15T18:30:00Z");

    private static readonly string[] Provinces = ["62", "64", "91"];
    private static readonly string[] Senders = ["6202", "6408", "9103"];

    /// <summary>Half a year with a leap day and a year's end in it.</summary>
    private const int Nights = 190;

    /// <summary>On which nights a file comes, from whom and for how many quarters back; and on which the timer fires, the last one aside.</summary>
    private static Arbitrary<(Sent[] Sent, int[] Fired, int CloseAfter)> Timelines => (
        from count in Gen.Choose(1, 5)
        from sent in (from night in Gen.Choose(0, Nights - 1) from sender in Gen.Elements(Senders) from back in Gen.Choose(0, 2) select new Sent(night, sender, back)).ArrayOf(count)
        from fires in Gen.Choose(0, 12)
        from fired in Gen.Choose(0, Nights - 1).ArrayOf(fires)
        from closeAfter in Gen.Choose(16, 100)
        select (sent, fired, closeAfter)).ToArbitrary();

    [Fact]
    public void Fire_OnAnyNights_EndsWhereEveryNightDoes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20251231, 1), Prop.ForAll(Timelines, async timeline =>
        {
            var (sent, fired, closeAfter) = timeline;
            var missing = await LinesAsync(sent, [.. fired, Nights], closeAfter);
            var whole = await LinesAsync(sent, Enumerable.Range(0, Nights + 1), closeAfter);

            Assert.Equal(whole, missing);
        }));

    private static async Task<string> LinesAsync(IReadOnlyList<Sent> sent, IEnumerable<int> fired, int closeAfter)
    {
        var world = new CompileWorld("2023-11-15T18:30:00Z", Provinces) { Closing = new ClosingRule(closeAfter) };
        var nights = fired.ToHashSet();
        for (var night = 0; night <= Nights; night++)
        {
            world.Now = FirstNight.AddDays(night);
            foreach (var (file, number) in sent.Select((file, number) => (file, number)).Where(file => file.file.Night == night))
            {
                world.Registry.Take(
                    Submissions.Of(file.Sender, $"{QuarterOf(file, world.Now)}", $"{world.Now.AddHours(-10):O}", $"{number:x16}"), $"{file.Sender}0155038500{number + 1:D2}");
            }

            if (nights.Contains(night))
            {
                await world.FireAsync();
                await world.RunAsync();
            }
        }

        Assert.DoesNotContain(await world.FireAsync(), start => start.EndsWith("Started", StringComparison.Ordinal)); // nothing changed since
        return string.Join('\n', world.Store.Lines.Values.OrderBy(line => (line.Province, line.Quarter))
            .Select(line => $"{line.Province} {line.Quarter} {line.IsProvisional} {line.InputsId}"));
    }

    private static Quarter QuarterOf(Sent file, DateTimeOffset now) =>
        Enumerable.Range(0, file.QuartersBack).Aggregate(Quarter.Containing(DateOnly.FromDateTime(now.UtcDateTime)), (quarter, _) => quarter.Previous);

    private sealed record Sent(int Night, string Sender, int QuartersBack);
}
