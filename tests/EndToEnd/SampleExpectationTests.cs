using Pipeline.Areas;
using Pipeline.EndToEnd.Samples;
using Pipeline.Formats.Reading;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd;

/// <summary>What sample-inputs/README.md says should happen to each file, which was counted while the faults were planted, is what happens.</summary>
public sealed class SampleExpectationTests
{
    public static TheoryData<string> Paths => new(CommittedSamples.World.Files.Select(file => file.Path));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Check_SampleFile_FindsWhatWasPlanted(string path)
    {
        var file = CommittedSamples.World.Files.Single(one => one.Path == path);

        var report = Check(file);

        var expected = file.Expected;
        Assert.Equal(
            $"{expected.Read} read, {expected.Accepted} accepted, {expected.Held} held, {expected.Refused} refused",
            $"{report.Rows.Read} read, {report.Rows.Accepted} accepted, {report.Rows.Held} held, {report.Rows.Refused} refused");
        var found = report.Findings
            .Where(finding => finding.Severity == Severity.Error || expected.Findings.ContainsKey(finding.Code.Text))
            .CountBy(finding => finding.Code.Text)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
        Assert.Equal(
            string.Join(", ", expected.Findings.Select(pair => $"{pair.Key} {pair.Value}")),
            string.Join(", ", found.Select(pair => $"{pair.Key} {pair.Value}")));
    }

    private static FileReport Check(SampleFile file)
    {
        var origin = new SubmissionOrigin(
            Path.GetFileName(file.Path), AreaCode.Parse(file.Regency), Quarter.Parse(file.Quarter), QuarterSource.Path,
            Quarter.Containing(DateOnly.FromDateTime(file.SubmittedOn.DateTime)));
        var content = File.OpenRead(Path.Combine(CommittedSamples.Folder, file.Path));
        return CheckFile.Run(new WorkbookOpener(), content, origin);
    }
}
