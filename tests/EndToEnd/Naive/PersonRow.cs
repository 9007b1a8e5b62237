namespace Pipeline.EndToEnd.Naive;

/// <summary>What becomes of a row.</summary>
internal enum Outcome
{
    Taken, Held, Refused,
}

/// <summary>One row of a list of people.</summary>
internal sealed record PersonRow(Sent File, TableRow Row, RawCell NikCell, Outcome Outcome)
{
    public string Nik { get; } = Niks.Digits(NikCell);

    public string Name => Row.Words(Column.Name);

    public string? Kk => Niks.Kk(Row.Cells.GetValueOrDefault(Column.Kk, RawCell.Empty), Nik);

    /// <summary>L or P; null when not written.</summary>
    public string? Sex => Row[Column.Sex].ToUpperInvariant() switch
    {
        "L" or "LK" or "LAKI" or "LAKI-LAKI" or "1" => "L",
        "P" or "PR" or "PEREMPUAN" or "WANITA" or "2" => "P",
        _ => null,
    };

    public DateOnly? Birth => Dates.Birth(Row.Cells.GetValueOrDefault(Column.Birth, RawCell.Empty), Nik);

    public bool? IsHead => Row.Words(Column.Relation) is "" ? null : Row[Column.Relation].Equals("KEPALA KELUARGA", StringComparison.OrdinalIgnoreCase);

    /// <summary>1 to 10; blank, 0, a dash and what is out of range are none yet.</summary>
    public int? Desil => int.TryParse(Row[Column.Desil], out var desil) && desil is >= 1 and <= 10 ? desil : null;

    public string? Occupation => Row.Words(Column.Occupation) is "" ? null : Row[Column.Occupation].ToUpperInvariant();

    public bool? IsDisabled => Row.Words(Column.Disability) is "" ? null : !Row[Column.Disability].StartsWith("TIDAK", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why someone leaves the list, or «alive»; null when no status is written.</summary>
    public string? Status => Row[Column.Status].ToUpperInvariant() switch
    {
        "HIDUP" => "alive",
        "MENINGGAL" => "died",
        "PINDAH" or "PINDAH DALAM NEGERI" => "moved",
        _ => null,
    };

    /// <summary>The district by its column, by the line above the table, or by the sheet's name; the regency where neither is settled.</summary>
    public string Area { get; } = Areas.District(File.Sender, DistrictOf(Row), Row.Words(Column.Village));

    /// <summary>The village by its column, in that district; null where it is not settled.</summary>
    public string? Village => Areas.Village(Area, Row.Words(Column.Village));

    private static string DistrictOf(TableRow row)
    {
        var above = row.Sheet.Rows.Select(cells => cells[0].Text).FirstOrDefault(text => text.StartsWith("KECAMATAN : ", StringComparison.Ordinal))?["KECAMATAN : ".Length..];
        return row.Cells.ContainsKey(Column.District) ? row.Words(Column.District) : above ?? row.Sheet.Name;
    }
}
