using System.IO.Compression;
using System.Text.RegularExpressions;
using Pipeline.EndToEnd.Samples;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>The feedback workbook, mended in place, is itself a valid upload.</summary>
public sealed class MendedFeedbackTests
{
    [Fact]
    public async Task Perbaiki_MendedAndSentBack_TakesTheRowsWhereTheyBelong()
    {
        // One sheet a kecamatan, whose name stands only on the tab; fourteen NIKs cut off to serial 0000.
        var file = CommittedSamples.World.Files.Single(one => one.Path == "6204/2025-Q3/BARSEL PER KECAMATAN.xlsx");
        await using var run = await PipelineRun.CreateAsync();
        await run.SendAsync([file]);

        var mended = Mend(await run.ReadBytesAsync("feedback", file.Path + "/hasil.xlsx"));
        const string Path = "6204/2025-Q3/perbaikan.xlsx";
        await run.DropAsync(Path, mended, file.SubmittedOn.AddDays(7));
        var result = await run.IngestAsync(Path);

        Assert.Equal(IngestOutcome.Merged, result.Outcome);
        Assert.Equal((14, 14), (result.Submission!.Rows.Read, result.Submission.Rows.Added));
        Assert.DoesNotContain("area-unknown", result.Submission.FindingCounts.Keys);
        var taken = (await run.PeopleAsync()).Split('\n').Where(line => line.Contains("Perbaiki", StringComparison.Ordinal)).ToArray();
        Assert.Equal(14, taken.Length);
        Assert.All(taken, line => Assert.Matches(@"^Area=6204\d{2,6}\|", line));
    }

    /// <summary>Gives each cut-off NIK an invented serial, as an operator would type the right one from the card.</summary>
    private static byte[] Mend(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet2", StringComparison.Ordinal)).ToArray())
            {
                string xml;
                using (var reader = new StreamReader(entry.Open()))
                {
                    xml = reader.ReadToEnd();
                }

                var serial = 4000;
                var mended = Regex.Replace(xml, @"(?<![0-9])([1-9]\d{11})0000(?![0-9])", match => match.Groups[1].Value + serial++);
                Assert.NotEqual(xml, mended);
                using var writer = new StreamWriter(entry.Open());
                writer.BaseStream.SetLength(0);
                writer.Write(mended);
            }
        }

        return stream.ToArray();
    }
}
