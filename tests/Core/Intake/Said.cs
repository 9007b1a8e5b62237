using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>What a row came to say, on one line.</summary>
internal static class Said
{
    public static PersonValues? Values(JudgedRow row) => row.Verdict switch
    {
        RowVerdict.Ready ready => ready.Claim.Values,
        RowVerdict.Held held => held.Values,
        _ => null,
    };

    /// <summary>Sound NIK, No. KK, address, RT, RW and the deepest area.</summary>
    public static string Whole(JudgedRow row) =>
        Joined(row.Verdict is RowVerdict.Ready { Claim.Nik.Digits: var nik } ? nik : null, Family(row));

    public static string Family(JudgedRow row) => Values(row) is { } values
        ? Joined(values.Kk?.Digits, values[PersonField.Address], values[PersonField.Rt], values[PersonField.Rw], values.Area is { } area ? AreaTable.Kemendagri.Find(area)!.Name : null)
        : "";

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
