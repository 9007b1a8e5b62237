using System.Text;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Writing;

/// <summary>The lists of what regencies have to settle: what each may see, and nothing of the other's data.</summary>
public sealed class MatterListTests
{
    private static readonly AreaCode Kotim = AreaCode.Parse("6202");
    private static readonly AreaCode Kapuas = AreaCode.Parse("6203");
    private static readonly AreaCode Village = AreaTable.Kemendagri.Villages(AreaCode.Parse("620205"))[0].Code;
    private static readonly Quarter Quarter = new(2025, 4);
    private static readonly MatterListWriter Writer = new(AreaTable.Kemendagri);

    private static readonly MatterLists Lists = new(AreaCode.Parse("62"), Quarter,
    [
        new NumberedMatter(1, new RegencyMatter(
            Nik.Parse("6202055503850007"), MatterKind.ClaimedByBoth,
            new MatterSide(Kotim, new Quarter(2025, 3), null, Sent("=SITI AMINAH", "620205", null)),
            new MatterSide(Kapuas, Quarter, null, Sent("SITI AMINAH ALI", "620301", null)))),
        new NumberedMatter(2, new RegencyMatter(
            Nik.Parse("6202051708750001"), MatterKind.PresentAfterExit,
            new MatterSide(Kapuas, Quarter, null, Sent("JOKO S", "620301", null)),
            new MatterSide(Kotim, new Quarter(2025, 3), PersonStatus.Died, Sent("JOKO SUSILO", Village.ToString(), PersonStatus.Died)))),
    ]);

    [Fact]
    public void ForRegency_ItsOwnSide_IsToldInFullAndNothingOfTheOthers()
    {
        var rows = WorkbookText.Rows(Writer.ForRegency(Lists, Kotim).Content.ToArray(), "Lintas daerah");

        Assert.Equal(
            "NIK|Nama|No. KK|Tanggal Lahir|Kecamatan|Desa/Kelurahan|Status|Perihal (otomatis)|Daerah lain (otomatis)|Di sana sejak (otomatis)|Yang perlu dilakukan (otomatis)|No. rujukan (otomatis)",
            string.Join('|', rows[0]));
        Assert.Equal(
            "6202055503850007|=SITI AMINAH|6202050101150001|15/03/1985|Baamang|||Orang ini juga tercatat di daerah lain|Kabupaten Kapuas|2025-Q4|"
            + "Dihitung di sini. Pastikan tempat tinggalnya: bila masih tinggal di sini, tidak perlu tindakan; bila sudah pindah, isi Status dengan 'Pindah', lalu unggah.|62-2025-Q4-1",
            string.Join('|', rows[1]));
        Assert.Equal(
            "6202051708750001|JOKO SUSILO|6202050101150001|15/03/1985|Baamang|" + AreaTable.Kemendagri.Find(Village)!.DisplayName
            + "|Meninggal|Sudah keluar dari daftar ini (Meninggal), tetapi tercatat di daerah lain|Kabupaten Kapuas|2025-Q4|"
            + "Periksa laporan keluar itu. Bila keliru dan orangnya masih di sini, isi Status dengan 'Aktif'; bila pindah, isi 'Pindah', lalu unggah. "
            + "Bila laporannya benar, tidak perlu tindakan: daerah lain itu juga diminta memeriksa.|62-2025-Q4-2",
            string.Join('|', rows[2]));
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void ForRegency_TheOtherSide_LearnsNeitherNameNorReason()
    {
        var file = Writer.ForRegency(Lists, Kapuas).Content.ToArray();
        var text = string.Join('\n', WorkbookText.Rows(file, "Lintas daerah").Select(row => string.Join('|', row)));

        Assert.Contains("SITI AMINAH ALI|", text, StringComparison.Ordinal);
        Assert.Contains("Tercatat di sini, tetapi menurut daerah lain sudah keluar dari daftarnya|Kabupaten Kotawaringin Timur|2025-Q3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("=SITI AMINAH", text, StringComparison.Ordinal);
        Assert.DoesNotContain("JOKO SUSILO", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(Meninggal)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForProvince_Csv_HasMaskedNiksAndNoName()
    {
        var csv = Encoding.UTF8.GetString(Writer.ForProvince(Lists).Single(file => file.Name == "lintas-daerah.csv").Content.Span);

        Assert.Equal(
            "\uFEFFnumber,nik_masked,kind,stands_in,stands_in_name,stands_since,counts,other,other_name,other_since,other_left\n"
            + "1,620205**********,claimed_by_both,6202,Kabupaten Kotawaringin Timur,2025-Q3,1,6203,Kabupaten Kapuas,2025-Q4,\n"
            + "2,620205**********,present_after_exit,6203,Kabupaten Kapuas,2025-Q4,1,6202,Kabupaten Kotawaringin Timur,2025-Q3,died\n",
            csv);
    }

    [Fact]
    public void ForProvince_Workbook_SaysTheSameToPeople()
    {
        var rows = WorkbookText.Rows(Writer.ForProvince(Lists).Single(file => file.Name == "lintas-daerah.xlsx").Content.ToArray(), "Lintas daerah");

        Assert.Equal(
            [
                "No. rujukan|NIK|Perihal|Dihitung di|Di sana sejak|Daerah lain|Di sana sejak|Status di daerah lain",
                "1|620205**********|Tercatat di dua daerah|Kabupaten Kotawaringin Timur|2025-Q3|Kabupaten Kapuas|2025-Q4|",
                "2|620205**********|Sudah keluar di satu daerah, tercatat di daerah lain|Kabupaten Kapuas|2025-Q4|Kabupaten Kotawaringin Timur|2025-Q3|Meninggal",
            ],
            rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        Assert.Equal(Writer.ForRegency(Lists, Kotim).Content.ToArray(), Writer.ForRegency(Lists, Kotim).Content.ToArray());
        Assert.All(
            Writer.ForProvince(Lists).Zip(Writer.ForProvince(Lists)),
            pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    private static PersonValues Sent(string name, string area, PersonStatus? status) => PersonValues.Empty
        .With(PersonField.Name, name).With(PersonField.Kk, "6202050101150001").With(PersonField.BirthDate, "1985-03-15")
        .With(PersonField.Area, area).With(PersonField.Status, status?.ToString());
}
