using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>A small registry of the model: its records, and a shard's number for each.</summary>
public sealed record ModelRegistry(IReadOnlyList<PersonRecord> Records, IReadOnlyList<int> Shards)
{
    public RollupFacts Facts => RollupModel.FactsOf(Records);

    /// <summary>The facts of each shard, in no order that means anything.</summary>
    public IEnumerable<RollupFacts> FactsByShard => Records.Zip(Shards).GroupBy(pair => pair.Second, pair => pair.First).Select(RollupModel.FactsOf);
}

/// <summary>Registries at random: few families, areas and regencies, so that shards share families and regencies share persons.</summary>
internal static class RollupModel
{
    public static ProvinceQuarterBuilder Builder { get; } =
        new(AreaTable.Kemendagri, new ReportingRule());

    public static readonly AreaCode Province = AreaCode.Parse("62");
    public static readonly Quarter Quarter = new(2025, 4);

    /// <summary>As of the next quarter some more is known, which must not count.</summary>
    private static readonly Gen<SubmissionKey> Submission =
        from quarter in Gen.Elements(Quarter.YearBefore, Quarter.Previous, Quarter, Quarter, Quarter.Next)
        select new SubmissionKey(quarter, DateTimeOffset.UnixEpoch, "0000000000000001");

    // Also a village of the table, and one that is not in it any more.
    private static readonly string?[] Areas = ["620201", "6202012003", "6202019999", "620205", "6202", "620301", "640805", null];

    private static readonly Gen<PersonValues> Values =
        from name in Gen.Elements("SITI AMINAH", "SITI AMINAH", "BUDI SANTOSO")
        from sex in Gen.Elements<string?>("L", "P", null)
        from kk in Gen.Elements<string?>("6202011503120001", "6202011503120002", "6203011503120003", "6408011503120004", null)
        from relation in Gen.Elements<string?>(PersonValues.HeadOfFamily, "ISTRI", "ANAK", null)
        from area in Gen.Elements(Areas)
        from born in Gen.Elements<string?>("1950-01-01", "1985-03-15", "2018-12-31", "2019-01-01", "2026-01-01", null)
        from desil in Gen.Elements<string?>("1", "2", "10", null)
        from status in Gen.Elements<string?>(null, null, null, nameof(PersonStatus.Died), nameof(PersonStatus.Moved))
        select PersonValues.Empty.With(PersonField.Name, name).With(PersonField.Sex, sex).With(PersonField.Kk, kk)
            .With(PersonField.Relation, relation).With(PersonField.Area, area).With(PersonField.Desil, desil).With(PersonField.Status, status)
            .With(PersonField.BirthDate, born);

    private static readonly Gen<PersonRecord> Record =
        from partition in Gen.Elements("620201", "620205", "620301", "640805")
        from serial in Gen.Choose(1, 9999)
        from claims in Gen.NonEmptyListOf(
            from regency in Gen.Elements("6202", "6202", "6203", "62", "6408") // 62: a province's own upload
            from submission in Submission
            from values in Values
            select (Regency: AreaCode.Parse(regency), submission, values))
        select claims.Take(3).Aggregate(
            PersonRecord.Unknown(Nik.Parse($"{partition}150385{serial:D4}")),
            (record, claim) => Fold(record, claim.Regency, claim.submission, claim.values));

    private static readonly Gen<ModelRegistry> Registry =
        from records in Gen.ListOf(Record).Select(list => list.DistinctBy(record => record.Nik).ToArray())
        from shards in Gen.ArrayOf(Gen.Choose(0, 3), records.Length)
        select new ModelRegistry(records, shards);

    public static Arbitrary<ModelRegistry> Registries { get; } = Registry.ToArbitrary();

    public static Arbitrary<(RollupFacts A, RollupFacts B, RollupFacts C)> ThreeFacts { get; } = (
        from a in Registry
        from b in Registry
        from c in Registry
        select (a.Facts, b.Facts, c.Facts)).ToArbitrary();

    public static PersonRecord Fold(PersonRecord record, AreaCode regency, SubmissionKey submission, PersonValues values) =>
        PersonMerge.Fold(record, regency, submission, [new PersonClaim(record.Nik, values, new RowPlace("Data", 0, 2))]).Record;

    public static RollupFacts FactsOf(IEnumerable<PersonRecord> records)
    {
        var facts = new RollupFacts();
        var partition = new PartitionFacts(facts, Province, Quarter);
        foreach (var record in records)
        {
            partition.Meet(record);
        }

        partition.Finish();
        return facts;
    }

    public static RollupFacts Sum(params IEnumerable<RollupFacts> parts)
    {
        var sum = new RollupFacts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    public static ProvinceQuarter Build(RollupFacts facts) =>
        Builder.Build(new CompileRun(Province, Quarter, "0123456789abcdef"), false, facts, [], ReferenceTables.Shipped);

    /// <summary>The facts as their bytes, for comparing wholes and for reading a failure.</summary>
    public static string Describe(RollupFacts facts)
    {
        using var output = new MemoryStream();
        RollupFactsJson.Write(facts, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The quarter as text, likewise.</summary>
    public static string Describe(ProvinceQuarter quarter) => string.Join('\n', quarter.Regencies
        .SelectMany(regency => regency.Districts.Select(district => $"{district.District} {Describe(district.Figures)} {Describe(district)}")
            .Append($"{regency.Regency} {Describe(regency.Figures)} {Describe(regency.Unplaced)} {JsonSerializer.Serialize(regency.Reporting)}"))
        .Append(Describe(quarter.Total)));

    // Of villages those alone that have somebody: there are many.
    private static string Describe(DistrictQuarter district) => string.Join(
        ' ', district.Villages.Where(village => village.Figures != VillageFigures.None).Select(village => $"{village.Village} {village.Figures}").Append($"{district.Unplaced}"));

    public static string Describe(AreaFigures figures) => JsonSerializer.Serialize(figures);
}
