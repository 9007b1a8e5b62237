namespace Pipeline.Areas;

/// <summary>The Kemendagri areas that a written code may mean, read as Kemendagri's own and as that of BPS.</summary>
internal sealed class CodeReadings(AreaTable table, BpsBridge bridge)
{
    /// <summary>
    /// Each as deep as it is known, the surest first: a village of the table, then the district of a BPS code (villages are
    /// not bridged), then what is left of a code whose end is unknown. Empty when the text is no code of either.
    /// </summary>
    public IReadOnlyList<AreaCode> Of(string? text)
    {
        var own = AreaCode.TryParse(text, out var code) ? Known(code) : null;
        var bps = BpsCode.TryParse(text, out var bpsCode) ? Known(bpsCode) : null;
        var ownIsWhole = own is { } area && area == code;
        return [.. new[] { ownIsWhole ? own : bps, ownIsWhole ? bps : own }.OfType<AreaCode>().Distinct()];
    }

    /// <summary>The regencies of a province that the last two digits of a code may mean.</summary>
    public IReadOnlyList<AreaCode> OfShortRegency(AreaCode province, string text) =>
        text.Length == 2 ? Of($"{province}{text}") : [];

    /// <summary>The districts that a code without its regency may mean: 2 digits at Kemendagri, 3 at BPS (020, or 20 from a number cell).</summary>
    public IReadOnlyList<AreaCode> OfShortDistrict(AreaCode regency, string text)
    {
        if (text.Length is not (2 or 3))
        {
            return [];
        }

        var bps = bridge.TryToBps(regency, out var bpsRegency) ? Of($"{bpsRegency}{text.PadLeft(3, '0')}") : [];
        var own = text.Length == 2 ? Of($"{regency}{text}") : [];
        return [.. own.Concat(bps).Where(area => area.Level == AreaLevel.District).Distinct()];
    }

    private AreaCode? Known(AreaCode code) =>
        table.Contains(code) ? code
        : code.Level > AreaLevel.District && table.Contains(code.District) ? code.District
        : code.Level > AreaLevel.Regency && table.Contains(code.Regency) ? code.Regency
        : null;

    private AreaCode? Known(BpsCode code) =>
        code.Level == AreaLevel.Province ? null
        : code.Level > AreaLevel.Regency && bridge.TryToKemendagri(code.District, out var district) ? district
        : bridge.TryToKemendagri(code.Regency, out var regency) ? regency
        : null;
}
