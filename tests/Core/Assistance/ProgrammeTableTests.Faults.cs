using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

public sealed partial class ProgrammeTableTests
{
    public static TheoryData<string, string> Faults => new()
    {
        { "", "Baris 1: Berkas ini kosong. Unduh lagi contohnya dan isi di bawah baris judulnya." },
        { Header, "Baris 1: Tidak ada satu baris pun di bawah baris judul. Isi sedikitnya satu baris." },
        { $"{Header}\n{Pkh}".Replace("sektor;", "", StringComparison.Ordinal), "Baris 1: kolom 'sektor' tidak ada di baris judul. Tambahkan kolom itu dengan judul tepat seperti ini." },
        { $"{Header};kode\n{Pkh}", "Baris 1: kolom 'kode' ada dua kali. Hapus salah satunya." },
        {
            $"{Header};warna\n{Pkh}",
            "Baris 1: judul kolom 'warna' tidak dikenal. Judul yang dikenal: kode, nama, sebutan lain, strategi, kelompok, sektor, satuan, sumber dana, desil sasaran, dasar hukum, catatan. "
                + "Perbaiki judulnya atau hapus kolom itu."
        },
        { With("keluarga harapan", "\"keluarga harapan"), "Baris 2: tanda kutip (\") dibuka tetapi tidak ditutup di baris yang sama. Hapus ganti baris di dalam sel, atau tutup tanda kutipnya." },
        { With("menurut BPS", "menurut; BPS"), "Baris 2: ada 12 isian, padahal kolomnya 11. Isian yang memuat tanda pemisah harus diapit tanda kutip (\")." },
        { With("PKH;", ";"), "Baris 2: kolom 'kode' kosong, padahal wajib diisi." },
        { With("PKH;", "P K H;"), "Baris 2: kolom 'kode' berisi 'P K H'. Kode paling panjang 30 huruf atau angka, diawali huruf, boleh dengan tanda hubung, misalnya BLT-DD." },
        { With("Program Keluarga Harapan", ""), "Baris 2: kolom 'nama' kosong, padahal wajib diisi." },
        {
            With("mengurangi beban pengeluaran", "membantu"),
            "Baris 2: kolom 'strategi' berisi 'membantu'. Isi dengan salah satu dari: mengurangi beban pengeluaran, meningkatkan pendapatan, meminimalkan kantong kemiskinan."
        },
        { With(";keluarga;", ";;"), "Baris 2: kolom 'satuan' kosong, padahal wajib diisi." },
        {
            With(";APBN;", ";APBN | langit;"),
            "Baris 2: kolom 'sumber dana' berisi 'langit'. Isi dengan salah satu dari: APBN, APBD Provinsi, APBD Kabupaten, Dana Desa, CSR, lainnya."
        },
        { With("1-4", "4-1"), "Baris 2: kolom 'desil sasaran' berisi '4-1'. Tulis misalnya 1-4 (antara 1 dan 10), atau kosongkan bila sasarannya tidak diatur menurut desil." },
        { With("menurut BPS", ""), "Baris 2: kolom 'desil sasaran' diisi tanpa sumber. Tulis peraturannya di kolom 'dasar hukum', atau sumber lain di kolom 'catatan'." },
        {
            With("P.K.H", "Bantuan 2025"),
            "Baris 2: sebutan 'Bantuan 2025' tidak menyebut program apa pun (hanya kata umum, tahun atau tahap). Hapus atau lengkapi sebutan itu."
        },
        {
            $"{Header}\n{Pkh}\n\n{Pkh}",
            "Baris 4: kode PKH sudah dipakai di baris 2. Setiap program punya satu baris dan kode sendiri."
        },
        {
            $"{Header}\n{Pkh}\n{Pkh.Replace("PKH;Program Keluarga Harapan;P.K.H | keluarga harapan", "PIP;Indonesia Pintar;p k h", StringComparison.Ordinal)}",
            "Baris 3: sebutan 'p k h' sudah menjadi milik PKH di baris 2. Satu sebutan hanya boleh menunjuk satu program; hapus dari salah satunya."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Parse_AFaultyTable_SaysWhereWhatAndTheCure(string csv, string message)
    {
        var fault = Assert.Single(Assert.IsType<ReferenceReading<ProgrammeTable>.Faulty>(ProgrammeTable.Parse(csv)).Faults);

        Assert.Equal(message, fault.Message);
        Assert.StartsWith($"Baris {fault.Line}:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralFaults_NamesThemAll()
    {
        var csv = With("1-4", "11") + "\n" + Pkh.Replace("PKH;", "?;", StringComparison.Ordinal);

        Assert.Equal([2, 3], Assert.IsType<ReferenceReading<ProgrammeTable>.Faulty>(ProgrammeTable.Parse(csv)).Faults.Select(fault => fault.Line));
    }
}
