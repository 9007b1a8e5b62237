using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Tests;

/// <summary>Entities: what goes in comes out, within the limits of Table Storage.</summary>
public sealed class EntityTests
{
    private static readonly Nik Someone = Nik.Parse("6202015503850007");
    private static readonly AreaCode Regency = AreaCode.Parse("6202");

    [Theory]
    [InlineData(1)]
    [InlineData(3_000)] // histories of several properties
    public void Person_WrittenAndRead_IsTheSame(int submissions)
    {
        var record = Enumerable.Range(0, submissions).Aggregate(PersonRecord.Unknown(Someone), (state, number) => Fold(state, number));

        var read = PersonEntity.Read(Someone, HistoryProperties.Read(PersonEntity.Write(record)));

        Assert.Equal(record.Histories, read.Histories);
        Assert.All(PersonEntity.Write(record).Select(property => property.Value).OfType<string>(), text => Assert.True(text.Length * 2 <= 64 * 1024));
    }

    [Fact]
    public void Person_Written_ShowsWhatStandsNow()
    {
        var entity = PersonEntity.Write(Fold(PersonRecord.Unknown(Someone), 1));

        Assert.Equal("620201", entity.PartitionKey);
        Assert.Equal("6202015503850007", entity.RowKey);
        Assert.Equal("6202", entity.GetString("Regency"));
        Assert.Equal("SITI \"1\"", entity.GetString("Name"));
    }

    [Fact]
    public void Submission_WrittenAndRead_IsTheSame()
    {
        var submission = new Submission(
            Regency, KeyOf(7), ContentHash.Parse(new string('a', 64)), "6202/2025-Q4/daftar.xlsx", DataSet.People, QuarterSource.Path,
            SubmissionState.Merged, new RowCounts(1, 2, 3, 4, 5, 6), 1, new SortedDictionary<string, int> { ["nik-format"] = 2 })
        {
            Closed = new SortedDictionary<Quarter, int> { [new Quarter(2025, 3)] = 4, [new Quarter(2025, 4)] = 1 },
            Mapping = ContentHash.Parse(new string('b', 64)),
            ReadAnewOn = KeyOf(8).SubmittedOn,
            RefusedOn = KeyOf(6).SubmittedOn,
            IsReadAnew = true,
            Named = new SortedDictionary<AreaCode, int> { [AreaCode.Parse("620201")] = 7, [AreaCode.Parse("6202")] = 1 },
            Decision = new SubmissionDecision(DecisionKind.Released, "Rina", "benar", KeyOf(9).SubmittedOn),
        };

        var read = SubmissionTable.Read(SubmissionTable.Write(submission));

        Assert.Equal(submission.FindingCounts, read.FindingCounts);
        Assert.Equal(submission.Closed, read.Closed);
        Assert.Equal(submission, read with { FindingCounts = submission.FindingCounts, Closed = submission.Closed, Named = submission.Named });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HeldRow_WrittenAndRead_IsTheSame(bool isClosed)
    {
        var held = new HeldRow(
            KeyOf(7), new RowPlace("Data (2)", 11, 1_048_576), "620201550385000", FindingCode.NikFormat,
            PersonValues.Empty.With(PersonField.Name, "SITI \"1\"").WithSex(Sex.Female))
        {
            IsForAnothersSake = true,
            Namesakes = isClosed ? Namesakes.Parse("6202015503850007 6202015503850018") : Namesakes.None,
            Closing = isClosed ? new Closing(KeyOf(8), new RowToken(KeyOf(8).Id, 3, 4), ClosingLink.Content, IsHeldAgain: true) : null,
        };

        Assert.Equal(held, HeldRowEntity.Read(HeldRowEntity.Write(Regency, held)));
    }

    [Theory]
    [InlineData(100, 10, 1)]
    [InlineData(101, 10, 2)]
    [InlineData(100, 60_000, 2)] // 6 MB in all
    public void Cut_ManyEntities_StaysWithinATransaction(int count, int characters, int batches)
    {
        var entities = Enumerable.Range(0, count).Select(_ => new TableEntity("p", "r") { ["Text"] = new string('x', characters / 2), ["More"] = new string('x', characters / 2) });

        var cut = EntityBatches.Cut(entities, entity => entity).ToArray();

        Assert.Equal(batches, cut.Length);
        Assert.Equal(count, cut.Sum(batch => batch.Count));
        Assert.All(cut, batch => Assert.InRange(batch.Count, 1, 100));
    }

    [Theory]
    [InlineData('"')] // of which the histories are full
    [InlineData('\\')]
    [InlineData('é')]
    [InlineData('+')]
    [InlineData('\u0001')]
    [InlineData('a')]
    public void Cut_CharactersThatJsonEscapes_StaysWithinATransactionOnTheWire(char character)
    {
        var text = new string(character, 30_000);
        var entities = Enumerable.Range(0, 100).Select(_ => new TableEntity("p", "r") { ["A"] = text, ["B"] = text });

        Assert.All(
            EntityBatches.Cut(entities, entity => entity),
            batch => Assert.InRange(batch.Sum(entity => JsonSerializer.SerializeToUtf8Bytes(entity.ToDictionary()).Length + 1024), 1, 4 * 1024 * 1024));
    }

    [Fact]
    public void Cut_AnEntityBeyondOneMebibyte_IsABug()
    {
        var entity = new TableEntity("p", "r");
        for (var part = 0; part < 20; part++)
        {
            entity[$"Part{part}"] = new string('x', 30_000);
        }

        Assert.Throws<InvalidOperationException>(() => EntityBatches.Cut([entity], one => one).ToArray());
    }

    private static PersonRecord Fold(PersonRecord record, int number)
    {
        var values = PersonValues.Empty.With(PersonField.Name, $"SITI \"{number}\"").WithSex(Sex.Female).WithDesil(1 + (number % 10));
        return PersonMerge.Fold(record, Regency, KeyOf(number), [new PersonClaim(Someone, values, new RowPlace("Data", 0, 2))]).Record;
    }

    private static SubmissionKey KeyOf(int number) =>
        SubmissionKey.Parse($"2025-Q4|20260105T0{number / 3600 % 10}{number / 60 % 60:D2}{number % 60:D2}Z|{number:x16}");
}
