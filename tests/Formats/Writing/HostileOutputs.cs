using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Audit;
using Pipeline.Formats.Tests.Summary;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>Every file that people open in a spreadsheet, with a text of somebody else's wherever it takes one.</summary>
internal static class HostileOutputs
{
    private static readonly AreaCode Kotim = AreaCode.Parse("6202");
    private static readonly AreaCode Kapuas = AreaCode.Parse("6203");
    private static readonly Quarter Quarter = new(2025, 4);
    private static readonly Task<VersionBefore> Before = ChangedSmall.BeforeAsync(SampleQuarters.Empty());
    private static readonly Nik Person = Nik.Parse("6202055503850007");

    /// <summary>By the source file of what writes them, the files with their names' endings.</summary>
    public static IReadOnlyDictionary<string, Func<string, Task<IReadOnlyList<(string Ending, byte[] Content)>>>> Writers { get; } =
        new Dictionary<string, Func<string, Task<IReadOnlyList<(string Ending, byte[] Content)>>>>
        {
            ["ProcessingRecordCsv"] = text => Written(("csv", output => new ProcessingRecordCsv(_ => text).Write([Entry(text)], output))),
            ["RegencyExportWriter"] = text => Written(
                ("csv", output => RegencyExportWriter.WritePeopleCsv(Export(text), output)),
                ("csv", output => RegencyExportWriter.WriteHeldCsv(Export(text), output)),
                ("csv", output => RegencyExportWriter.WriteDeliveriesCsv(Export(text), output)),
                ("xlsx", output => RegencyExportWriter.WriteWorkbook(Export(text), output)),
                ("xlsx", output => RegencyExportWriter.WriteDeliveriesWorkbook(Export(text), output))),
            ["FeedbackWorkbook"] = text => Written(("xlsx", output => FeedbackWorkbook.Write(
                SampleReports.WithRows([new("Data", "A", "NIK", "nik"), new("Data", "B", text, null)], ("Data", [text, text])), output, _ => text, includeRegistryOutcomes: true))),
            ["RegencyMatterWorkbook"] = text => Written(("xlsx", output => output.Write(new MatterListWriter(AreaTable.Kemendagri).ForRegency(Matters(text), Kotim).Content.Span))),
            ["ProvinceMatterFiles"] = text => Task.FromResult(FilesOf(new MatterListWriter(AreaTable.Kemendagri).ForProvince(Matters(text)))),
            ["RowsBehindCsv"] = text => Written(("csv", output => output.Write(RowsBehindCsv.Write([new RowBehind(Sent(text), new RowPlace(text, 0, 2), -1, Person.ToString())])))),
            ["SummaryCsv"] = text => Written(("csv", output => output.Write(SummaryCsv.Write(SampleQuarters.WithRegencyNamed(text))))),
            ["SummaryWorkbook"] = text => Written(("xlsx", output => output.Write(SummaryWorkbook.Write(SampleQuarters.WithRegencyNamed(text), 1)))),
            ["SummaryChangesCsv"] = ChangesAsync,
            ["DataSetTemplate"] = _ => Written([.. DataSetTemplate.Names.Where(name => DataSetTemplate.IsFor(name, Kotim)).Select(name => ("xlsx", (Action<Stream>)(output => DataSetTemplate.Write(name, Kotim, output))))]),
        };

    private static Task<IReadOnlyList<(string Ending, byte[] Content)>> Written(params (string Ending, Action<Stream> Write)[] files) =>
        Task.FromResult<IReadOnlyList<(string Ending, byte[] Content)>>([.. files.Select(file => (file.Ending, BytesOf(file.Write)))]);

    private static byte[] BytesOf(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }

    private static async Task<IReadOnlyList<(string Ending, byte[] Content)>> ChangesAsync(string name)
    {
        var (quarter, before) = (SampleQuarters.WithRegencyNamed(name), await Before);
        return [("csv", SummaryChangesCsv.Write(SummaryChanges.Of(quarter, before, SummaryCsv.Write(quarter)), before.Version + 1))];
    }

    private static IReadOnlyList<(string Ending, byte[] Content)> FilesOf(IEnumerable<SummaryFile> files) =>
        [.. files.Select(file => (file.Name.Split('.')[^1], file.Content.ToArray()))];

    private static AuditEntry Entry(string text) => new(
        Kotim, 1, DateTimeOffset.UnixEpoch, AuditActor.Function("IngestUpload"), AuditAction.SubmissionTaken, text, text,
        AuditReason.TryParse(text, out var reason) ? reason! : AuditReason.None, new Dictionary<string, string> { [text] = text }, AuditHash.Nothing, AuditHash.Nothing);

    private static RegencyExport Export(string text) => new(
        Kotim, Quarter, [new ExportedPerson(Person, Values(text), CountsHere: true)],
        [new HeldRow(Sent(text).Key, new RowPlace(text, 0, 2), text, FindingCode.NikFormat, Values(text))])
    {
        Deliveries =
        [
            new ExportedDelivery(
                new DeliveryKey(new AidRecipient.ByNik(Person), ProgrammeKey.OfName("PKH"), AidPeriod.Parse("2025-Q4")),
                new DeliveryValues { Name = text, Programme = text, Goods = text, Agency = text }),
        ],
    };

    private static MatterLists Matters(string text) => new(
        Kotim.Province, Quarter,
        [new NumberedMatter(1, new RegencyMatter(Person, MatterKind.ClaimedByBoth, new MatterSide(Kotim, Quarter, null, Values(text)), new MatterSide(Kapuas, Quarter, null, Values(text))))]);

    private static PersonValues Values(string text) =>
        PersonValues.Empty.With(PersonField.Name, text).With(PersonField.BirthPlace, text).With(PersonField.Address, text).With(PersonField.Occupation, text);

    private static Submission Sent(string name)
    {
        var hash = ContentHash.Parse(new string('a', 64));
        return new Submission(
            Kotim, SubmissionKey.Of(Quarter, new DateTimeOffset(2026, 1, 5, 2, 0, 0, TimeSpan.Zero), hash), hash, $"6202/2025-Q4/{name}",
            DataSet.People, QuarterSource.Path, SubmissionState.Merged, RowCounts.None, 0, new Dictionary<string, int>());
    }
}
