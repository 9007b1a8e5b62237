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
    [InlineData("\uFF16\uFF12\uFF10\uFF12/daftar.xlsx")] // wide digits
    [InlineData("\u0666\u0662\u0660\u0662/daftar.xlsx")] // Arabic ones
    [InlineData("62O2/daftar.xlsx")] // the letter O
    [InlineData("62l2/daftar.xlsx")]
    [InlineData("6202 /daftar.xlsx")]
    [InlineData(" 6202/daftar.xlsx")]
    [InlineData("6202\u00A0/daftar.xlsx")]
    [InlineData("6202\u200B/daftar.xlsx")] // nothing to be seen
    [InlineData("\uFEFF6202/daftar.xlsx")]
    [InlineData("6202\0/daftar.xlsx")]
    [InlineData("+6202/daftar.xlsx")]
    [InlineData("06202/daftar.xlsx")]
    [InlineData("6202%2F/daftar.xlsx")]
    [InlineData("%36202/daftar.xlsx")] // %36 is a 6
    [InlineData("6202\\daftar.xlsx")] // no folder, where a back-slash parts none
    [InlineData("6202\\../6203/daftar.xlsx")]
    [InlineData("6202/..\\6203\\daftar.xlsx")]
    [InlineData("6202/2025-Q4/sub\\daftar.xlsx")]
    [InlineData("6203;6202/daftar.xlsx")]
    [InlineData("../6202/daftar.xlsx")]
    [InlineData("6202/2025-Q4/..")]
    [InlineData("%2e%2e/6202/daftar.xlsx")]
    public void TryParse_NoAreasFolder_IsRefused(string path)
    {
        Assert.False(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var upload));
        Assert.Null(upload);
    }

    /// <summary>The folder at the top alone says who sends, whatever the names below it look like.</summary>
    [Theory]
    [InlineData("6401/6202/2025-Q4/daftar.xlsx")]
    [InlineData("6401/%2e%2e/6202/daftar.xlsx")]
    [InlineData("6401/%2e%2e%2f6202%2fdaftar.xlsx")]
    [InlineData("6401/\u2024\u2024/6202/daftar.xlsx")] // looks like two dots
    [InlineData("6401/.../6202/daftar.xlsx")]
    [InlineData("6401/\uFF12025-Q4/6202.xlsx")]
    [InlineData("6401/\u202E6202/daftar.xlsx")] // written from right to left
    public void TryParse_AnotherCodeBelow_IsOfTheTopFolder(string path)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var upload));
        Assert.Equal("6401", upload!.Submitter.ToString());
    }
}
