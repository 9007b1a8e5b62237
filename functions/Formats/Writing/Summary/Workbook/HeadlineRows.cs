using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The headline figures of <c>ringkasan.xlsx</c>, with what they changed where that is known.</summary>
internal sealed class HeadlineRows(ProvinceQuarter quarter)
{
    /// <param name="Movements">One for each span, null where there was no list; none for figures that are not followed.</param>
    public sealed record Row(string Name, TableCell Figure, IReadOnlyList<Movement?> Movements, string Remark)
    {
        public IEnumerable<TableCell> Cells() =>
        [
            TableCell.Words(Name),
            Figure,
            .. Enum.GetValues<MovementSpan>().SelectMany(span => Movements.FirstOrDefault(movement => movement?.Span == span) is { } movement
                ? new[] { TableCell.Change(movement.Change), TableCell.ShareChange(movement.Change, movement.Before) }
                : [TableCell.None, TableCell.None]),
            TableCell.Words(Remark),
        ];
    }

    public IEnumerable<Row> All()
    {
        var total = quarter.Total;
        var reported = ProvinceSums.Reported(quarter);
        return
        [
            new("Orang dalam daftar", TableCell.Of(total.Persons), quarter.Movements, Comparable()),
            Plain("Laki-laki", total.Male, ""),
            Plain("Perempuan", total.Female, ""),
            Plain("Jenis kelamin belum jelas", total.SexUnknown, ""),
            Plain("Orang di desil 1–4", total.PersonsByDesil.Targeted, ""),
            Plain("Keluarga", total.Families, "nomor KK yang berbeda; orang dan keluarga tidak dijumlahkan"),
            Plain("Orang tanpa No. KK", total.PersonsWithoutFamily, "nomor KK-nya belum diketahui; tidak termasuk keluarga mana pun"),
            Plain("Kabupaten/kota melapor", reported, $"dari {Number(quarter.Regencies.Count)}; " + (reported == quarter.Regencies.Count ? "semua sudah melapor" : $"{Number(quarter.Regencies.Count - reported)} belum, angkanya dari triwulan sebelumnya bila ada")),
            Plain("Baris ditahan", ProvinceSums.Reporting(quarter.Regencies).RowsHeld, "menunggu perbaikan NIK, kepastian identitas, atau keputusan petugas; belum dihitung sebagai orang"),
        ];
    }

    private static Row Plain(string name, Count figure, string remark) => new(name, TableCell.Of(figure), [], remark);

    // A regency whose first list came later is in neither end of the change.
    private string Comparable() => string.Join("; ", quarter.Movements
        .Select(movement => (movement.Since, Of: ProvinceSums.Comparable(quarter, movement.Span)))
        .Where(compared => compared.Of < quarter.Regencies.Count)
        .Select(compared => $"perubahan sejak {QuarterName(compared.Since)} di {Number(compared.Of)} kabupaten/kota yang sudah mengirim daftar waktu itu"));
}
