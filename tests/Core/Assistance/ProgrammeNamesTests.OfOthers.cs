namespace Pipeline.Core.Tests.Assistance;

public sealed partial class ProgrammeNamesTests
{
    [Theory]
    [InlineData("", "?")]
    [InlineData("-", "?")]
    [InlineData("2025", "?")]
    [InlineData("Bantuan", "?")]
    [InlineData("Bansos", "?")]
    [InlineData("Program", "?")]
    [InlineData("Bantuan Sosial Tahun 2025", "?")]
    [InlineData("BLT", "several: BANSOS-DAERAH, BLT-DD")]
    [InlineData("Bantuan BLT 2025", "several: BANSOS-DAERAH, BLT-DD")]
    [InlineData("Subsidi", "several: SUBSIDI-LISTRIK, SUBSIDI-LPG, SUBSIDI-PUPUK")]
    [InlineData("PKH/BPNT", "several: PKH, SEMBAKO")]
    [InlineData("PKH dan Sembako", "several: PKH, SEMBAKO")]
    [InlineData("PKH (BPNT)", "several: PKH, SEMBAKO")]
    [InlineData("PKH (Peserta Baru)", "maybe PKH")]
    [InlineData("BLT / PKH", "maybe PKH")]
    [InlineData("PKH, BPNT, PIP", "several: PIP, PKH, SEMBAKO")]
    [InlineData("BLT Kesra", "?")]
    [InlineData("BLT BBM", "?")]
    [InlineData("BLT EL Nino", "?")]
    [InlineData("Dana Desa", "?")]
    [InlineData("Desa", "?")]
    [InlineData("APBN", "?")]
    [InlineData("PKP", "?")] // one slip from PKH
    [InlineData("PPH", "?")]
    [InlineData("PIK", "?")]
    [InlineData("PHK", "?")] // letters swapped: dismissal, and no family's hope
    [InlineData("BPNP", "?")]
    [InlineData("KIS", "maybe PBI-JK")]
    [InlineData("BLT-DS", "?")]
    [InlineData("PBI APBN", "maybe PBI-JK")]
    [InlineData("PKH (APBN)", "maybe PKH")]
    [InlineData("PKH Reguler", "maybe PKH")]
    [InlineData("Tahap 2 PKH", "maybe PKH")]
    [InlineData("Non PKH", "?")]
    [InlineData("Bukan penerima PKH", "?")]
    [InlineData("PKH (bukan)", "?")]
    [InlineData("Program Keluaga Harapn", "maybe PKH")] // two slips
    [InlineData("Makan Bergizi", "maybe MBG")]
    [InlineData("Paket Lebaran Bupati", "?")]
    [InlineData("Yatim Piatu", "?")]
    [InlineData("6202015503850007", "?")]
    public void Resolve_WhatIsNoNameOfOneProgramme_IsNeverTakenForOne(string written, string expected) => Assert.Equal(expected, Told(written));

    [Fact]
    public void Resolve_ALongText_IsNoName() => Assert.Equal("?", Told($"PKH {new string('x', 500)}"));
}
