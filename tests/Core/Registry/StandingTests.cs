using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Where a person counts whom several regencies name (docs/decisions/0003).</summary>
public sealed class StandingTests
{
    private static readonly Nik Registered6202 = Nik.Parse("6202015503850007");

    public static TheoryData<string, string[], string> Cases => new()
    {
        // claims: regency quarter status name; expected: where it counts | also claimed by | left from | in conflict
        { "named first", ["6203 2025-Q3 - SITI AMINAH", "6202 2025-Q4 - SITI AMINAH"], "6203|6202||" },
        { "named in the same quarter: the NIK's own regency", ["6201 2025-Q4 - SITI AMINAH", "6202 2025-Q4 - SITI AMINAH"], "6202|6201||" },
        { "named in the same quarter, neither registered the NIK: the lower code", ["6408 2025-Q4 - SITI AMINAH", "6203 2025-Q4 - SITI AMINAH"], "6203|6408||" },
        { "the first one says moved: counts where present", ["6202 2025-Q3 Moved SITI AMINAH", "6203 2025-Q4 - SITI AMINAH"], "6203||6202 Moved|" },
        { "both say gone: the first one's word", ["6202 2025-Q3 Died SITI AMINAH", "6203 2025-Q4 Moved SITI AMINAH"], "6202||6202 Died,6203 Moved|" },
        { "someone else under the NIK", ["6202 2025-Q3 - SITI AMINAH", "6203 2025-Q4 - BUDI SANTOSO"], "6202|||6203" },
        { "one regency alone", ["6202 2025-Q3 - SITI AMINAH"], "6202|||" },
        { "named after the quarter", ["6202 2026-Q1 - SITI AMINAH"], "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_SeveralClaims_CountsOnceByTheRule(string why, string[] claims, string expected)
    {
        var record = claims.Select(Parse).Aggregate(PersonRecord.Unknown(Registered6202), MergeModel.Fold);

        var standing = Standing.Of(record, new Quarter(2025, 4));

        var found = standing is null ? "" : $"{standing.Regency}|{string.Join(',', standing.AlsoClaimedBy)}|{string.Join(',', standing.LeftFrom.Select(left => $"{left.Regency} {left.Reason}"))}|{string.Join(',', standing.InConflict)}";
        Assert.True(expected == found, $"{why}: expected {expected}, found {found}");
    }

    private static ModelSubmission Parse(string claim)
    {
        var parts = claim.Split(' ', 4);
        var values = PersonValues.Empty.With(PersonField.Name, parts[3]).With(PersonField.Status, parts[2] == "-" ? null : parts[2]);
        var key = new SubmissionKey(Quarter.Parse(parts[1]), DateTimeOffset.UnixEpoch, "0000000000000001");
        return new ModelSubmission(AreaCode.Parse(parts[0]), key, [values]);
    }
}
