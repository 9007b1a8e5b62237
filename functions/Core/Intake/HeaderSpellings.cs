namespace Pipeline.Intake;

/// <summary>Header spellings of our own, added to those seen in real files (Data/header_aliases.csv); where both know one, this one rules.</summary>
internal static class HeaderSpellings
{
    /// <summary>Headers of a field, separated by bars.</summary>
    public static readonly (ColumnField[] Fields, string Headers)[] OfFields =
    [
        ([ColumnField.Nik], "NIK|NIK KTP|No NIK|Nomor NIK|KTP|No KTP|Nomor KTP|No KTP/NIK|NIK/No KTP|NIK/KTP|KTP/NIK|No Induk Kependudukan|" +
            "Nomor Induk Kependudukan|Nomor Induk Kependudukan (NIK)|No Identitas|Nomor Identitas|Nomor Identitas Kependudukan|NIK Penduduk|" +
            "NIK Warga|NIK Anggota|NIK Anggota Keluarga|NIK ART|NIK Individu|NIK Penerima|NIK Penerima Manfaat|NIK KPM|NIK Pengurus|NIK Sesuai KTP|NIK Sesuai KK|NIK 16 Digit"),
        ([ColumnField.Kk], "KK|No KK|Nomor KK|NKK|No Kartu Keluarga|Nomor Kartu Keluarga|Kartu Keluarga|Nomor Kartu Keluarga (KK)|No Kartu Keluarga (KK)|" +
            "Nomor KK/Kartu Keluarga|No KK Sesuai KK|No KK 16 Digit"),
        ([ColumnField.Name], "Nama|Nama Lengkap|Nama Lengkap Sesuai KTP|Nama Lengkap Sesuai KK|Nama Sesuai KTP|Nama Sesuai KK|Nama KTP|Nama di KTP|Nama Penduduk|" +
            "Nama Lengkap Penduduk|Nama Penduduk Miskin|Nama Warga|Nama Warga Miskin|Nama Anggota|Nama Anggota Keluarga|Nama Anggota Rumah Tangga|Nama ART|" +
            "Nama Individu|Nama Orang|Nama Jiwa|Nama Lgkp|Nama Penerima|Nama Penerima Manfaat|Nama KPM|Nama Pengurus|Nama Penerima Bantuan|Nama Lengkap (tanpa gelar)"),
        ([ColumnField.BirthPlace], "Tempat Lahir|Tmpt Lahir|Tmp Lahir|Tpt Lahir|Tempat Lhr|Tmpt Lhr|Tempat Kelahiran|Kota Lahir|Kota Kelahiran"),
        ([ColumnField.BirthDate], "Tanggal Lahir|Tgl Lahir|Tgl Lhr|Tanggal Lhr|Tanggal Kelahiran|Tgl Kelahiran|Tgl Bln Th|Tgl Bln Thn|Tgl Bln Thn Lahir|Tgl Bln Th Lahir|" +
            "Tanggal Bulan Tahun Lahir|Tanggal Lahir (dd/mm/yyyy)"),
        ([ColumnField.BirthPlace, ColumnField.BirthDate], "TTL|Tempat Tanggal Lahir|Tempat Tgl Lahir|Tempat dan Tanggal Lahir|Tempat dan Tgl Lahir|Tempat & Tanggal Lahir|" +
            "Tmpt Tgl Lahir|Tmp Tgl Lahir|Tempat Tgl Lhr|Tmpt Tgl Lhr|Tempat Tanggal Bulan Tahun Lahir"),
        ([ColumnField.Sex], "Jenis Kelamin|Jenis Kelamin (L/P)|Jns Kelamin|Jenis Kel|Jns Kel|Jenkel|Jenis Klmin|Jns Klmin|Kelamin|JK|J K|JK (L/P)|L/P|LP|Lk/Pr|Sex|Gender|Laki-laki/Perempuan"),
        ([ColumnField.Relation], "SHDK|Hubungan|Hubungan Keluarga|Hub Keluarga|Hub Kel|Hubungan Dalam Keluarga|Hub Dalam Keluarga|Hubungan dlm Keluarga|" +
            "Hubungan dengan Kepala Keluarga|Hub dengan Kepala Keluarga|Hub dgn Kepala Keluarga|Hubungan dgn KK|Hub dgn KK|Hubungan dengan KK|Hubungan KK|" +
            "Status Hubungan Keluarga|Status Hubungan Dalam Keluarga|Status Hub Dalam Keluarga|Status Dalam Keluarga|Status Keluarga|Stat Hbkel|Stat Hub Kel|Kedudukan Dalam Keluarga"),
        ([ColumnField.Marital], "Status Kawin|Status Perkawinan|Status Nikah|Status Pernikahan|Perkawinan|Sts Kawin|Stat Kawin|Status Kwn|Kawin"),
        ([ColumnField.Address], "Alamat|Alamat Lengkap|Alamat Rumah|Alamat Tinggal|Alamat Tempat Tinggal|Alamat Sesuai KK|Alamat/Jalan|Alamat Jalan|Nama Jalan|Jalan"),
        ([ColumnField.Rt], "RT|No RT|Nomor RT"),
        ([ColumnField.Rw], "RW|No RW|Nomor RW"),
        ([ColumnField.Rt, ColumnField.Rw], "RT/RW|RT RW|RT dan RW|No RT/RW"),
        ([ColumnField.Village], "Desa|Kelurahan|Kel|Desa/Kel|Desa/Kelurahan|Kelurahan/Desa|Kel/Desa|Ds/Kel|Desa atau Kelurahan|Nama Desa|Nama Kelurahan|Nama Kel|Nama Desa/Kelurahan|" +
            "Nama Kelurahan/Desa|Kampung|Desa/Kampung"),
        ([ColumnField.District], "Kecamatan|Kec|Nama Kecamatan|Nama Kec"),
        ([ColumnField.Regency], "Kabupaten|Kab|Kota|Kabupaten/Kota|Kab/Kota|Nama Kabupaten|Nama Kabupaten/Kota|Nama Kab/Kota|Kota/Kabupaten"),
        ([ColumnField.VillageCode], "Kode Desa|Kode Kelurahan|Kode Desa/Kelurahan|Kode Kelurahan/Desa|Kode Desa/Kel|Kode Kel|Kd Desa|Kd Kel"),
        ([ColumnField.DistrictCode], "Kode Kecamatan|Kode Kec|Kd Kec|Kd Kecamatan"),
        ([ColumnField.RegencyCode], "Kode Kabupaten|Kode Kabupaten/Kota|Kode Kab/Kota|Kode Kab|Kd Kab|Kode Kabkota"),
        ([ColumnField.Occupation], "Pekerjaan|Jenis Pekerjaan|Jns Pekerjaan|Pekerjaan Utama|Jenis Pkrjn|Jns Pkrjn|Nama Pekerjaan|Mata Pencaharian|Profesi|Pekerjaan KTP"),
        ([ColumnField.Education], "Pendidikan|Pendidikan Terakhir|Pendidikan Akhir|Pend Terakhir|Pddk|Pddk Akhir|Pddk Akh|Tingkat Pendidikan|Jenjang Pendidikan|Ijazah Terakhir|Ijazah Tertinggi"),
        ([ColumnField.Disability], "Disabilitas|Jenis Disabilitas|Ragam Disabilitas|Penyandang Disabilitas|Status Disabilitas|Kondisi Disabilitas|Difabel|Cacat|Jenis Cacat|Penyandang Cacat"),
        ([ColumnField.Desil], "Desil|Desil DTSEN|Desil Nasional|Desil Kesejahteraan|Desil Keluarga|Kelompok Desil|Peringkat Desil|Status Desil|Desil P3KE"),
        ([ColumnField.Income], "Penghasilan|Penghasilan (Rp)|Penghasilan Per Bulan|Penghasilan/Bulan|Penghasilan/Bln|Penghasilan Bulanan|Penghasilan Sebulan|Penghasilan Rp/Bulan|" +
            "Penghasilan Rp/Bln|Jumlah Penghasilan|Rata-rata Penghasilan|Pendapatan|Pendapatan (Rp)|Pendapatan Per Bulan|Pendapatan/Bulan|Pendapatan/Bln|Pendapatan Bulanan"),
        ([ColumnField.Status], "Status Penduduk|Status Kependudukan|Status Dasar|Status Hidup|Status Keberadaan|Status Warga|Status Anggota|Status Data|Status Keaktifan|" +
            "Keberadaan|Keberadaan Anggota Keluarga"),
        ([ColumnField.Note], "Keterangan|Ket|Catatan|Keterangan Lain|Keterangan Lainnya"),
        ([ColumnField.Period], "Periode|Periode Data|Periode Pelaporan|Triwulan|Triwulan Data|TW|Kuartal"),
        ([ColumnField.Programme], "Program|Nama Program|ID Program|Program Bantuan|Nama Program Bantuan|Jenis Program|Jenis Bantuan|Nama Bantuan|Bantuan|Jenis Bansos|Bansos|Nama Bansos|" +
            "Bantuan yang Diterima|Program yang Diterima|Bantuan Diterima"),
        ([ColumnField.DeliveryPeriod], "Bulan|Tahap|Tahap Penyaluran|Tahap Salur|Bulan Salur|Bulan Penyaluran|Periode Salur|Periode Penyaluran|Periode Bantuan|Masa Penyaluran|Alokasi|Alokasi Bulan|Bulan Alokasi"),
        ([ColumnField.DeliveryYear, ColumnField.BudgetYear], "Tahun|Tahun Anggaran|TA|T.A.|TA."),
        ([ColumnField.DeliveryYear], "Tahun Penyaluran|Tahun Salur|Tahun Bantuan"),
        ([ColumnField.Amount], "Nominal|Nominal (Rp)|Nominal Bantuan|Besaran Bantuan|Nilai Bantuan|Jumlah Bantuan|Jumlah Diterima|Besar Bantuan|Nilai (Rp)|Jumlah (Rp)|Besaran|Besaran (Rp)|" +
            "Nominal Diterima|Jumlah Uang|Nilai Diterima|Jumlah Bantuan (Rp)|Nilai Bantuan (Rp)"),
        ([ColumnField.Unit], "Bentuk Bantuan|Jenis Barang|Barang|Bentuk|Uraian Bantuan|Satuan Bantuan"),
        ([ColumnField.Unit, ColumnField.TargetUnit], "Satuan"),
        ([ColumnField.Unit, ColumnField.Target], "Volume"),
        ([ColumnField.FundingSource], "Sumber Dana|Sumber Anggaran|Sumber Pendanaan|Asal Dana|Sumber Dana Bantuan|Sumber Bantuan"),
        ([ColumnField.Agency], "OPD|SKPD|Instansi|Perangkat Daerah|Dinas|OPD Pengampu|OPD Penyalur|OPD Pelaksana|Instansi Pemberi|Instansi Penyalur|Pemberi Bantuan|Penyalur|Lembaga Penyalur|Penyelenggara"),
        ([ColumnField.DeliveredOn], "Tanggal Salur|Tgl Salur|Tanggal Penyaluran|Tgl Penyaluran|Tanggal Terima|Tgl Terima|Tanggal Diterima|Tgl Diterima|Tanggal Penerimaan|Tanggal Pencairan|Tgl Pencairan|" +
            "Tanggal Realisasi|Tanggal Penyerahan"),
        ([ColumnField.Programme], "Program/Kegiatan|Program dan Kegiatan|Program/Kegiatan/Sub Kegiatan|Program, Kegiatan, dan Sub Kegiatan|Uraian Program|Program Penanggulangan Kemiskinan"),
        ([ColumnField.Activity], "Kegiatan|Nama Kegiatan|Uraian Kegiatan"),
        ([ColumnField.SubActivity], "Sub Kegiatan|Subkegiatan|Nama Sub Kegiatan|Uraian Sub Kegiatan|Kegiatan/Sub Kegiatan|Rincian Kegiatan"),
        ([ColumnField.Budget], "Pagu|Pagu (Rp)|Pagu Rp|Pagu Anggaran|Pagu Anggaran Rp|Pagu Dana|Pagu Indikatif|Pagu Program|Pagu Kegiatan|Anggaran|Anggaran Rp|Alokasi Anggaran|Jumlah Anggaran|" +
            "Alokasi Dana|Rencana Anggaran|Anggaran Pagu|Total Pagu|Total Anggaran"),
        ([ColumnField.Realisation], "Realisasi|Realisasi Rp|Realisasi Keuangan|Realisasi Keuangan Rp|Realisasi Anggaran|Realisasi Anggaran Rp|Realisasi Dana|Jumlah Realisasi|Total Realisasi|" +
            "Serapan|Serapan Anggaran|Penyerapan|Penyerapan Anggaran"),
        ([ColumnField.Target], "Target|Target Sasaran|Jumlah Sasaran|Jumlah Target|Target Penerima|Target Volume|Volume Target|Target Kinerja|Target Keluaran"),
        ([ColumnField.TargetUnit], "Satuan Target|Target Satuan|Satuan Sasaran|Satuan Volume"),
        ([ColumnField.Strategy], "Strategi|Strategi Penanggulangan Kemiskinan|Strategi Inpres 8/2025|Strategi (Inpres 8/2025)|Strategi PPKE"),
        ([ColumnField.Sector], "Sektor|Bidang|Bidang/Sektor|Sektor/Bidang|Bidang Sektor"),
        ([ColumnField.Group], "Klaster|Kelompok|Kelompok Program|Kelompok/Klaster|Klaster Program|Kelompok Program (Perpres 15/2010)"),
        ([ColumnField.Agency], "Penanggung Jawab|Instansi Penanggung Jawab|OPD Penanggung Jawab|Perangkat Daerah Penanggung Jawab|Perangkat Daerah Pelaksana|SKPD Pelaksana|Instansi Pelaksana|Pelaksana|" +
            "Pelaksana Kegiatan|Nama OPD|Nama SKPD|Nama Perangkat Daerah|Nama Instansi|OPD/Instansi|Unit Kerja|PD"),
    ];

    /// <summary>Headers that may mean a field, and are taken for it where no other column says it more plainly.</summary>
    public static readonly (ColumnField[] Fields, string Headers)[] Vague =
    [
        ([ColumnField.Target], "Sasaran|Kelompok Sasaran|Sasaran Program/Kegiatan|Sasaran Kegiatan"),
        ([ColumnField.DesilProvince], "Desil Provinsi"),
        ([ColumnField.DesilRegency], "Desil Kabupaten|Desil Kabupaten/Kota|Desil Kab/Kota"),
        ([ColumnField.FamilyMembers], "Jumlah Anggota Keluarga|Jml Anggota Keluarga"),
        ([ColumnField.DtsenLayout], "Bentuk DTSEN"),
        ([ColumnField.DistrictCode], "Kode Kecamatan KTP"),
        ([ColumnField.RegencyCode], "Kode Kabupaten/Kota KTP"),
    ];

    /// <summary>Words that move a column of an address or area: «Alamat Domisili» is taken before «Alamat», and «Alamat KTP» after it.</summary>
    public static readonly (string Word, int Rank)[] Ranked =
        [("Domisili", 0), ("Tempat Tinggal Sekarang", 0), ("Sekarang", 0), ("KTP", 2), ("Sesuai KTP", 2), ("di KTP", 2)];

    /// <summary>Headers that must never feed a field, however near they come: other people's names and numbers, and what we do not keep.</summary>
    public const string NotKept =
        "Nama Lgkp Ibu|Nama Lgkp Ayah|No|No.|Nomor|No Urut|Nomor Urut|Urut|Umur|Usia|Umur (tahun)|Nama Ibu|Nama Ibu Kandung|Ibu Kandung|Nama Gadis Ibu Kandung|Nama Ayah|Ayah|Ibu|" +
        "Nama Bapak|Nama Orang Tua|" +
        "NIK Ibu|NIK Ibu Kandung|NIK Ayah|NIK Suami|NIK Istri|NIK Pasangan|Nama Suami|Nama Istri|Nama Pasangan|" +
        "Nama Anak|Nama Wali|NIK Wali|Nama Pendamping|Nama Petugas|NIK Petugas|Nama Pendata|Nama Enumerator|Nama Ketua RT|Nama Bank|Bank|Nama Panggilan|Alias|" +
        "No Rekening|Nomor Rekening|Rekening|No Rek|No KKS|Nomor KKS|KKS|No Kartu KKS|No Peserta|Nomor Peserta|Peserta|No Peserta PKH|Status PKH|" +
        "ID|ID Rumah Tangga|ID RT|ID RTM|ID Keluarga|ID BDT|IDBDT|ID DTKS|ID DTSEN|ID Semesta|Kode Wilayah|Kode Pos|Kode Provinsi|Provinsi|Nama Provinsi|" +
        "Jumlah Jiwa|Jml Jiwa|Jumlah ART|Jumlah Tanggungan|Jumlah|Total|Tanggal|Agama|Suku|" +
        "Golongan Darah|Gol Darah|Kewarganegaraan|No HP|Nomor HP|HP|No Telp|No Telepon|No WA|Email|No Akta Lahir|No Paspor|Dusun|Dusun KTP|Nama Dusun|Lingkungan|" +
        "Nama SLS|KODE_JP|pekerjaan_id|pendidikan_kk_id|status_bekerja|percentile|pbi_nas|pbi_pemda|" +
        "Alasan|Saran|Hasil|Kode Temuan|Tanda Tangan|TTD|Paraf|Foto|Kriteria|Kriteria Kemiskinan|Status Kemiskinan|Status DTKS|Status DTSEN|Status Rumah|" +
        "Realisasi Fisik|Realisasi Volume|Realisasi Target|Realisasi Kinerja|Realisasi Sasaran|Realisasi Output|Target Fisik|Target Keuangan|Persentase|Persen|Capaian|Capaian Kinerja|Sisa|Sisa Anggaran|Sisa Pagu|" +
        "Kode|Kode Rekening|Kode Program|Kode Kegiatan|Lokasi Kegiatan|Indikator|Indikator Kinerja|Bidang Urusan|Urusan";

    /// <summary>Headers of the name of a head of family.</summary>
    public const string NameOfHead = "Nama Kepala Keluarga|Nama Kepala Keluarga (KK)|Kepala Keluarga|Nama KK|Nama Kepala KK|Nama KRT|Nama Kepala Rumah Tangga";

    /// <summary>Headers of the NIK of a head of family.</summary>
    public const string NikOfHead = "NIK Kepala Keluarga|NIK KK|NIK KRT|NIK Kepala KK|NIK Kepala Rumah Tangga|NIK Kepala Keluarga (KK)";
}
