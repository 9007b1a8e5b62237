using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

public sealed class UploadPathTests
{
    [Theory]
    [InlineData("6202/daftar.xlsx", "6202 - daftar.xlsx")]
    [InlineData("6202/2025-Q4/daftar.xlsx", "6202 2025-Q4 daftar.xlsx")]
    [InlineData("6202/2025-q4/daftar.xlsx", "6202 2025-Q4 daftar.xlsx")]
    [InlineData("62/2025-Q4/rekap.csv", "62 2025-Q4 rekap.csv")] // a province's own
    [InlineData("6202/Dinsos/2025-Q4/revisi/daftar.xlsx", "6202 2025-Q4 daftar.xlsx")]
    [InlineData("6202/2025-Q3/2025-Q4/daftar.xlsx", "6202 2025-Q4 daftar.xlsx")] // the deepest folder says it
    [InlineData("6202/2025-Q4", "6202 - 2025-Q4")] // a file of that name is no folder
    [InlineData("6202/TW IV/daftar.xlsx", "6202 - daftar.xlsx")]
    public void TryParse_AnAreasFolder_SaysWhoAndWhen(string path, string expected)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var upload));
        Assert.Equal(expected, $"{upload!.Submitter} {upload.Quarter?.ToString() ?? "-"} {upload.FileName}");
        Assert.Equal(path, upload.Text);
    }

    [Theory]
    [InlineData("daftar.xlsx")] // in no folder
    [InlineData("kotim/daftar.xlsx")]
    [InlineData("62.02/daftar.xlsx")] // one folder a regency, in one spelling
    [InlineData("620201/daftar.xlsx")] // a district does not submit
    [InlineData("6202012001/daftar.xlsx")]
    [InlineData("6299/daftar.xlsx")] // no such regency
    [InlineData("99/daftar.xlsx")]
    [InlineData("6202/")]
    [InlineData("6202//daftar.xlsx")]
    [InlineData("6202/../6203/daftar.xlsx")]
    [InlineData("6202/./daftar.xlsx")]
    [InlineData("/6202/daftar.xlsx")]
    [InlineData("")]
    public void TryParse_NoAreasFolder_IsRefused(string path)
    {
        Assert.False(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var upload));
        Assert.Null(upload);
    }
}
