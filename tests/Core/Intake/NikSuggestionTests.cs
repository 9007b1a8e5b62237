using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>For a NIK that is not sound, the sound one of the same person in the same file, where exactly one is found.</summary>
public sealed class NikSuggestionTests
{
    private const string Sound = "6202054302900001";
    private const string Kk = "6202050101150001";

    /// <summary>The held row's NIK, name, date of birth, No. KK; further rows; whether the sound NIK of the first row is suggested.</summary>
    public static TheoryData<string, object?[], object?[][], bool> Cases => new()
    {
        { "date and card", Row("", "SITI AMINAH", "03/02/1990", Kk), [], true },
        { "date and the first 15 digits", Row("620205430290000", "SITI AMINAH", "03/02/1990", null), [], false }, // 0000 at the end: twelve are left
        { "date and 16 digits rounded by Excel", Row("6202054302900000", "SITI AMINAH", "03/02/1990", null), [], true },
        { "more than the last digit lost", Row("6202054302000000", "SITI AMINAH", "03/02/1990", null), [], false },
        { "card alone", Row("", "SITI AMINAH", null, Kk), [], false },
        { "another name", Row("", "SITI AMINAT", "03/02/1990", Kk), [], false },
        { "a title more", Row("", "Hj. SITI AMINAH", "03/02/1990", Kk), [], true },
        { "another date", Row("", "SITI AMINAH", "04/02/1990", Kk), [], false },
        { "two sound NIKs of that name, date and card", Row("", "SITI AMINAH", "03/02/1990", Kk), [Row("6202054302900002", "SITI AMINAH", "03/02/1990", Kk)], false },
        { "the sound NIK twice", Row("", "SITI AMINAH", "03/02/1990", Kk), [Row(Sound, "SITI AMINAH", "03/02/1990", Kk)], true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_NikNotSound_SuggestsTheOneThatIsSurely(string why, object?[] held, object?[][] more, bool isSuggested)
    {
        var report = Reading.Check([["NIK", "Nama", "Tanggal Lahir", "No. KK", "Kecamatan"], Row(Sound, "SITI AMINAH", "03/02/1990", Kk), held, .. more]);

        var expected = isSuggested ? $"Kemungkinan NIK yang benar: {Sound} (dari baris 2 lembar 'Data'). Cocokkan dengan KK atau KTP sebelum dipakai." : null;
        var toMend = Assert.Single(report.ToMend);
        Assert.True(expected == toMend.Findings[0].Suggestion, why);
        Assert.Equal(expected, report.Findings.Single(finding => finding.Severity == Severity.Error).Suggestion);
    }

    [Fact]
    public void Check_LastDigitLost_SuggestsTheNikWithThoseFifteenDigits()
    {
        var report = Reading.Check(["NIK", "Nama", "Tanggal Lahir", "No. KK", "Kecamatan"], Row("6202054302901234", "SITI AMINAH", "03/02/1990", null), Row("620205430290123", "SITI AMINAH", "03/02/1990", null));

        Assert.Contains("6202054302901234", Assert.Single(report.ToMend).Findings[0].Suggestion, StringComparison.Ordinal);
    }

    private static object?[] Row(string nik, string name, string? born, string? kk) => [nik, name, born, kk, "Baamang"];
}
