using System.Text;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Audit;
using Pipeline.Dtsen;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Plans;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>docs/tables.md says of tables and containers what the stores really write: every column, key and blob, and nothing else.</summary>
[Collection("Azurite")]
public sealed class StorageDocumentTests(AzuriteFixture azurite)
{
    private static readonly AreaCode Regency = AreaCode.Parse("6202");
    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly Quarter Quarter = new(2025, 4);
    private static readonly Nik Someone = Nik.Parse("6202015503850007");
    private static readonly SubmissionKey Key = SubmissionKey.Parse("2025-Q4|20260105T021500Z|aaaaaaaaaaaaaaaa");

    [Fact]
    public async Task Tables_AsWritten_AreTheDocumentedOnes()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await WriteEntitiesAsync(account);

        var defaults = new StorageNames();
        foreach (var (name, documented) in account.Names.Tables.Zip(defaults.Tables))
        {
            // Of the directory a line a table of records: they are alike.
            var entities = await account.Tables.GetTableClient(name).QueryAsync<TableEntity>().ToListAsync();
            var entity = documented == defaults.Partitions ? entities[0] : Assert.Single(entities);
            var written = entity.Where(column => column.Key is not ("odata.etag" or "Timestamp")).Select(Describe).Distinct();
            Assert.Equal(DocumentedColumns(documented), written.Order(StringComparer.Ordinal));
        }

        Assert.Equal(defaults.Tables.Order(StringComparer.Ordinal), Headings("## Table `").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Outcomes_OfArrivals_AreAllDocumented()
    {
        var meaning = Rows("## Table `Arrivals`").Single(cells => Unquoted(cells[0]) == nameof(Arrival.Outcome))[2];

        Assert.All(Enum.GetNames<IngestOutcome>(), outcome => Assert.Contains($"`{outcome}`", meaning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Containers_AsWritten_AreTheDocumentedOnes()
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        await WriteBlobsAsync(account);

        var written = new List<string>();
        foreach (var (name, documented) in account.Names.Containers.Zip(new StorageNames().Containers))
        {
            await foreach (var blob in account.Blobs.Container(name).GetBlobsAsync())
            {
                written.Add($"{documented}: {blob.Name}");
            }
        }

        var examples = Rows("## Containers").Select(cells => $"{Unquoted(cells[0])}: {Unquoted(cells[3])}");
        Assert.Equal(examples.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    private static async Task WriteEntitiesAsync(StorageAccount account)
    {
        // Every field says something, and a note long enough for a second property of histories.
        var values = PersonValues.Create(fields =>
        {
            foreach (var field in Enum.GetValues<PersonField>())
            {
                fields[field] = field switch
                {
                    PersonField.BirthDate => "1985-03-15",
                    PersonField.Status => nameof(PersonStatus.Present),
                    PersonField.Note => new string('x', 40_000),
                    _ => "1",
                };
            }
        });
        await account.Get<IPersonStore>().MergeAsync(
            Someone.Partition, [Someone], Regency,
            record => PersonMerge.Fold(record, Regency, Key, [new PersonClaim(Someone, values, new RowPlace("Data", 0, 12))]).Record, default);
        var delivery = DeliveryKey.Parse("N6202015503850007:PKH:2025-10");
        await account.Get<IDeliveryStore>().MergeAsync(
            delivery.Partition, [delivery], Regency,
            record => record.Fold(Regency, Key, new Claim<DeliveryKey, DeliveryValues>(delivery, DeliveryValues.Empty with { Programme = new string('x', 40_000) }, new RowPlace("Data", 0, 12))).Record, default);
        var plan = PlanKey.Parse("6202:2025:DINASSOSIAL:PKH:PENDAMPINGAN:RegencyBudget");
        await account.Get<IClaimStore<PlanKey, PlanValues>>().MergeAsync(
            plan.Partition, [plan], Regency,
            record => record.Fold(Regency, Key, new Claim<PlanKey, PlanValues>(plan, PlanValues.Empty with { Activity = new string('x', 40_000) }, new RowPlace("Data", 0, 12))).Record, default);
        await SaveAsync(account.Get<IIndicatorStore>(), "6205:p0:2025-03");
        await SaveAsync(account.Get<ITargetStore>(), "6205:p0:2029");
        var dtsen = DtsenKey.Parse("N6202015503850007");
        await account.Get<IClaimStore<DtsenKey, DtsenValues>>().MergeAsync(
            dtsen.Partition, [dtsen], Regency,
            record => record.Fold(Regency, Key, new Claim<DtsenKey, DtsenValues>(dtsen, DtsenValues.Empty with { Name = new string('x', 40_000) }, new RowPlace("Data", 0, 12))).Record, default);
        await account.Get<ISubmissionLedger>().SaveAsync(
            new Submission(
                Regency, Key, ContentHash.Parse(new string('a', 64)), "6202/2025-Q4/daftar.xlsx", DataSet.People, QuarterSource.Path,
                SubmissionState.Merged, RowCounts.None, 0, new Dictionary<string, int>())
            {
                Mapping = ContentHash.Parse(new string('b', 64)),
                ReadBy = "rules",
                ReadAnewOn = Key.SubmittedOn,
                RefusedOn = Key.SubmittedOn,
                IsReadAnew = true,
                Named = new Dictionary<AreaCode, int> { [Regency] = 1 },
                Decision = new SubmissionDecision(DecisionKind.Released, "Rina", "benar", Key.SubmittedOn),
            }, default);
        var held = new HeldRow(Key, new RowPlace("Data", 0, 12), "620201550385000", FindingCode.NikFormat, PersonValues.Empty)
        {
            DataSet = DataSet.Assistance,
            Namesakes = Namesakes.Parse("6202015503850007"),
            Closing = new Closing(Key, new RowToken(Key.Id, 1, 2) { ColumnNumber = 4 }, ClosingLink.Token, IsHeldAgain: false),
        };
        await account.Get<IHeldRowStore>().SaveAsync(Regency, [held], [], default);
        var version = new UploadVersion("6202/2025-Q4/daftar.xlsx", "0x8DD000000000001", Key.SubmittedOn, Key.SubmittedOn);
        await account.Get<IArrivals>().SaveAsync(
            new Arrival(Regency, version.Id, 5, Key.SubmittedOn)
            {
                Outcome = IngestOutcome.Merged,
                Submission = Key.Id,
                Failure = nameof(TimeoutException),
                ToldUnder = Quarter,
            }, default);
        await account.Get<ICompileStore>().SaveLineAsync(new QuarterLine(Province, Quarter, 1, "0123456789abcdef", false, new string('c', 64)) { OpenMatters = 3 }, default);
    }

    private static Task<int> SaveAsync(IClaimStore<FigureKey, FigureValues> store, string text)
    {
        var key = FigureKey.Parse(text);
        var claim = new Claim<FigureKey, FigureValues>(key, new FigureValues { Value = 5.52m }, new RowPlace("Data", 0, 12) { ColumnIndex = 3 });
        return store.MergeAsync(key.Partition, [key], Regency, record => record.Fold(Regency, Key, claim).Record, default);
    }

    private static async Task WriteBlobsAsync(StorageAccount account)
    {
        Assert.True(UploadPath.TryParse("6202/2025-Q4/daftar.xlsx", AreaTable.Kemendagri.Contains, out var path));
        await account.Get<UploadSender>().SendAsync(path!, new MemoryStream(), null, default);
        await account.Get<IFeedbackStore>().SaveAsync(new FeedbackPlace(Regency, Quarter, "daftar.xlsx"), "hasil.xlsx", _ => { }, default);
        await account.Get<IFeedbackStore>().SaveAsync(FeedbackPlace.OfExport(Regency, Quarter), FeedbackPlace.ExportFile, _ => { }, default);
        await account.Get<IFeedbackStore>().SaveAsync(FeedbackPlace.OfExport(Regency, Quarter), FeedbackPlace.ExportOfDeliveries, _ => { }, default);
        await account.Get<IOriginals>().KeepAsync(Regency, await ContentHash.OfAsync(new MemoryStream(), default), new MemoryStream(), default);
        await account.Get<IReferenceStore>().KeepAsync(Province, await ContentHash.OfAsync(new MemoryStream(), default), default, default);
        await account.Get<IReferenceStore>().PutInForceAsync(Province, ReferenceVersions.Shipped, default);
        await account.Get<IAreaLock>().HoldAsync(Regency, _ => Task.FromResult(0), default);

        await account.Get<IAuditLog>().AppendAsync(
            AuditEvent.MappingSettled(Regency, ContentHash.Parse(new string('b', 64)), 1, AuditActor.Folder(Regency, nameof(IngestUpload))), default);

        var compiled = account.Get<ICompileStore>();
        var run = new CompileRun(Province, Quarter, "0123456789abcdef");
        var shard = new ShardPlace(run, 6202);
        await compiled.SavePlanAsync(new CompilePlan(run, [6202], null, Key.SubmittedOn), default);
        await compiled.SaveShardAsync(shard, [Someone.Partition], default);
        await compiled.SavePartialAsync(shard, output => output.Write("{}"u8), default);
        var list = new SummaryFile("lintas-daerah.xlsx", "application/octet-stream", default);
        await account.Get<IMatterListStore>().SaveForProvinceAsync(Province, Quarter, list, default);
        await account.Get<IMatterListStore>().SaveForRegencyAsync(Regency, Quarter, list with { Name = "daftar.xlsx" }, default);
        await account.Get<IMatterListStore>().SaveForRegencyAsync(Regency, Quarter, list with { Name = "lama.xlsx" }, default);
        await account.Get<IMatterListStore>().RemoveForRegencyAsync(Regency, Quarter, "lama.xlsx", default);
        await account.Get<IMatterListStore>().RemoveForRegencyAsync(Regency, Quarter, "tidak-ada.xlsx", default);
        var page = new SummaryFile(SummaryFileNames.Html, "text/html", Encoding.UTF8.GetBytes("<p>"));
        await account.Get<ISummaryVersions>().SaveAsync(Province, Quarter, 1, new VersionFacts(false, Key.SubmittedOn, 3, 14), page, default);
        await account.Get<ISummaryVersions>().SaveBesideAsync(Province, page with { Name = SummaryFileNames.Index }, default);
    }

    /// <summary>Name and type, and the value where it is a key.</summary>
    private static string Describe(KeyValuePair<string, object> column) => column.Key is "PartitionKey" or "RowKey"
        ? $"{column.Key} String {column.Value}"
        : $"{column.Key.TrimEnd('2', '3', '4', '5', '6', '7', '8', '9')} {column.Value.GetType().Name}";

    private static IEnumerable<string> DocumentedColumns(string table) => Rows($"## Table `{table}`")
        .Select(cells => $"{Unquoted(cells[0])} {cells[1]} {Unquoted(cells[3])}".TrimEnd())
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Headings(string beginning) => SourceTree.Read("docs/tables.md").Split('\n')
        .Where(line => line.StartsWith(beginning, StringComparison.Ordinal))
        .Select(line => line[beginning.Length..].TrimEnd('`'));

    /// <summary>The cells of the table below a heading, without its head.</summary>
    private static IEnumerable<string[]> Rows(string heading) => SourceTree.Read("docs/tables.md").Split('\n')
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static string Unquoted(string cell) => cell.Trim('`');
}
