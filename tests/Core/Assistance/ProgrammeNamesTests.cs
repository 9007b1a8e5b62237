using FsCheck;
using FsCheck.Fluent;
using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

/// <summary>What the shipped table makes of names as files write them.</summary>
public sealed partial class ProgrammeNamesTests
{
    private static readonly ProgrammeNames Names = ProgrammeTable.Seed.Names;

    [Theory]
    [InlineData("PKH", "PKH")]
    [InlineData("pkh", "PKH")]
    [InlineData("P.K.H.", "PKH")]
    [InlineData("P K H", "PKH")]
    [InlineData(" PKH\u00A0", "PKH")]
    [InlineData("Program Keluarga Harapan", "PKH")]
    [InlineData("PROGRAM KELUARGA HARAPAN", "PKH")]
    [InlineData("Keluarga Harapan", "PKH")]
    [InlineData("Program Keluarga Harapan (PKH)", "PKH")]
    [InlineData("PKH (Program Keluarga Harapan)", "PKH")]
    [InlineData("Bansos PKH", "PKH")]
    [InlineData("Bantuan Sosial PKH", "PKH")]
    [InlineData("Program PKH", "PKH")]
    [InlineData("Penerima Manfaat PKH", "PKH")]
    [InlineData("KPM PKH", "PKH")]
    [InlineData("Bantuan (PKH)", "PKH")]
    [InlineData("PKH 2025", "PKH")]
    [InlineData("PKH2025", "PKH")]
    [InlineData("PKH Tahap 2 2025", "PKH")]
    [InlineData("PKH Tahap II Tahun 2025", "PKH")]
    [InlineData("PKH tahap ke-2", "PKH")]
    [InlineData("PKH (Tahap 2)", "PKH")]
    [InlineData("PKH Thp. 1 T.A. 2025", "PKH")]
    [InlineData("PKH Triwulan IV Tahun Anggaran 2025", "PKH")]
    [InlineData("PKH 2025-Q4", "PKH")]
    [InlineData("PKH Januari s/d Maret 2025", "PKH")]
    [InlineData("PKH Jan-Mar 2025", "PKH")]
    [InlineData("Sembako", "SEMBAKO")]
    [InlineData("Program Sembako", "SEMBAKO")]
    [InlineData("Bantuan Sembako", "SEMBAKO")]
    [InlineData("BPNT", "SEMBAKO")]
    [InlineData("B.P.N.T.", "SEMBAKO")]
    [InlineData("BPNT/Sembako", "SEMBAKO")]
    [InlineData("Sembako / BPNT", "SEMBAKO")]
    [InlineData("Program Sembako (BPNT)", "SEMBAKO")]
    [InlineData("Sembako - BPNT", "SEMBAKO")]
    [InlineData("Bantuan Pangan Non Tunai", "SEMBAKO")]
    [InlineData("Bantuan Pangan Non-Tunai (BPNT) 2024", "SEMBAKO")]
    [InlineData("Rastra", "SEMBAKO")]
    [InlineData("BLT-DD", "BLT-DD")]
    [InlineData("BLT DD", "BLT-DD")]
    [InlineData("BLTDD", "BLT-DD")]
    [InlineData("BLT D.D.", "BLT-DD")]
    [InlineData("BLT DD TA 2025", "BLT-DD")]
    [InlineData("BNBA BLT-DD TAHUN 2023", "BLT-DD")] // the title of the template of 2023 (FACTS 3)
    [InlineData("BLT-Dana Desa", "BLT-DD")]
    [InlineData("BLT (Dana Desa)", "BLT-DD")]
    [InlineData("BLT Desa", "BLT-DD")]
    [InlineData("BANTUAN LANGSUNG TUNAI DANA DESA (BLT-DD)", "BLT-DD")]
    [InlineData("Bantuan Langsung Tunai (BLT) Dana Desa", "BLT-DD")]
    [InlineData("BLT Dana Desa (BLT)", "BLT-DD")]
    [InlineData("PIP", "PIP")]
    [InlineData("KIP", "PIP")]
    [InlineData("Kartu Indonesia Pintar (KIP)", "PIP")]
    [InlineData("PBI-JK", "PBI-JK")]
    [InlineData("pbi_nas", "PBI-JK")]
    [InlineData("Penerima Bantuan Iuran Jaminan Kesehatan", "PBI-JK")]
    [InlineData("pbi_pemda", "PBI-DAERAH")]
    [InlineData("PBI APBD", "PBI-DAERAH")]
    [InlineData("Bantuan Pemda", "BANSOS-DAERAH")]
    [InlineData("Bansos Daerah 2025", "BANSOS-DAERAH")]
    [InlineData("Bantuan Subsidi Pupuk", "SUBSIDI-PUPUK")]
    [InlineData("450/900 VA", "SUBSIDI-LISTRIK")]
    [InlineData("Subsidi LPG 3kg", "SUBSIDI-LPG")]
    [InlineData("RTLH", "RTLH")]
    [InlineData("Bantuan Rumah Tidak Layak Huni (RTLH) TA. 2025", "RTLH")]
    [InlineData("BSPS 2025", "BSPS")]
    [InlineData("Makan Bergizi Gratis", "MBG")]
    [InlineData("Kredit Usaha Rakyat (KUR)", "KUR")]
    [InlineData("Transmigrasi", "TRANSMIGRASI")]
    [InlineData("Pelatihan vokasi / keterampilan", "VOKASI")]
    [InlineData("Koperasi Desa Merah Putih", "KOPDES")]
    public void Resolve_HoweverSpelt_IsTheProgramme(string written, string code) => Assert.Equal($"{code}", Told(written));

    [Theory]
    [InlineData("Program Keluarga Harapn", "PKH")]
    [InlineData("Progam Keluarga Harapan", "PKH")]
    [InlineData("Program Kelaurga Harapan (PKH)", "PKH")]
    [InlineData("Bantuan Pangn Non Tunai", "SEMBAKO")]
    [InlineData("Sembakoo", "SEMBAKO")]
    [InlineData("Makan Bergisi Gratis", "MBG")]
    [InlineData("Kartu Indonesia Pinter", "PIP")]
    public void Resolve_OneSlipInALongWord_IsTheProgrammeAndSaysSo(string written, string code)
    {
        var known = Assert.IsType<ProgrammeMatch.Known>(Names.Resolve(written));

        // What also stands there rightly («(PKH)») leaves nothing to tell.
        Assert.Equal((code, !written.Contains('(')), (known.Programme.Code.ToString(), known.WasMisspelt));
    }

    [Fact]
    public void Resolve_EveryNameOfTheTable_IsItsProgramme() =>
        Assert.All(
            ProgrammeTable.Seed.Programmes.SelectMany(programme => programme.Aliases.Append(programme.Name).Append(programme.Code.ToString()).Select(name => (programme, name))),
            entry => Assert.Equal(entry.programme.Code.ToString(), Told(entry.name)));

    // PIP and PKH, KUR and KIP: nothing short is put right, whatever the hand slipped on.
    [Fact]
    public void Resolve_AShortNameWithAnotherLetter_IsNeverAnotherProgramme()
    {
        var shortNames = ProgrammeTable.Seed.Programmes
            .SelectMany(programme => programme.Aliases.Append(programme.Name).Append(programme.Code.ToString()))
            .Where(name => name.Length <= 6 && name.All(char.IsLetter))
            .ToArray();
        var slips =
            from name in Gen.Elements(shortNames)
            from at in Gen.Choose(0, name.Length - 1)
            from letter in Gen.Choose('A', 'Z')
            select (Name: name, Written: $"{name[..at]}{(char)letter}{name[(at + 1)..]}");

        Prop.ForAll(Arb.From(slips), slip =>
                Names.Resolve(slip.Written) is not ProgrammeMatch.Known { Programme: var taken }
                || taken.Aliases.Append(taken.Name).Append(taken.Code.ToString()).Any(name => Letters(name) == Letters(slip.Written)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20251122, 5));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Told(string written) => Names.Resolve(written) switch
    {
        ProgrammeMatch.Known known => known.Programme.Code.ToString(),
        ProgrammeMatch.Ambiguous several => $"several: {string.Join(", ", several.Programmes.Select(programme => programme.Code))}",
        ProgrammeMatch.Unknown { Nearest: { } nearest } => $"maybe {nearest.Code}",
        _ => "?",
    };
}
