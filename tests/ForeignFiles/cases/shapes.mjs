// The shapes of FACTS section 3, as the offices make them.
import { define } from '../case.mjs';
import { date, number, serialOf } from '../cells.mjs';
import { HILIR, NATAI, SAWAHAN, TENGAH, bornOn, parts, person, place, two } from '../people.mjs';
import { col } from '../sheet.mjs';

const slashed = (p) => { const { year, month, day } = parts(p.birthDate); return `${two(day)}/${two(month)}/${year}`; };
const swapped = (p) => { const { year, month, day } = parts(p.birthDate); return day <= 12 ? `${two(month)}/${two(day)}/${year}` : `${two(day)}/${two(month)}/${year}`; };
const range = (from, count, home) => Array.from({ length: count }, (_, i) => person(from + i, home));

const bltDd = [
  col('NO', null, (p) => number(p.n)), col('NIK', 'nik'), col('NAMA KEPALA\nKELUARGA', 'name'), col('JENIS\nKELAMIN', 'sex', (p) => (p.sex === 'L' ? 'LAKI-LAKI' : 'Perempuan')),
  col('TANGGAL\nLAHIR', 'birthDate', swapped), col('JUMLAH ANGGOTA\nKELUARGA', null, () => number(4)), col('ALAMAT', 'address'), col('RT', 'rt'), col('RW', 'rw'),
  col('JENIS PEKERJAAN', 'occupation'), col('KODE_JP', null, () => 'P3'), col('KRITERIA BLT', null, () => 'Kehilangan mata pencaharian'), col('KODE_KRIT', null, () => 'K1'),
  col('METODE PEMBAYARAN', null, () => 'Tunai'), col('KODE_BAYAR', null, () => 'B1'),
];

const siakDate = (p) => number(serialOf(p.birthDate));
const siak = [
  col('NO_KK', 'kk'), col('NIK', 'nik'), col('NAMA_LGKP', 'name'), col('JENIS_KLMIN', 'sex'), col('TMPT_LHR', 'birthPlace'), col('TGL_LHR', 'birthDate', siakDate),
  col('AGAMA', null, () => 'ISLAM'), col('STAT_HBKEL', 'relation'), col('STAT_KWN', 'marital'), col('PDDK_AKH', 'education'), col('JENIS_PKRJN', 'occupation'),
  col('NAMA_LGKP_IBU', null, () => 'IBU REKAAN'), col('NAMA_LGKP_AYAH', null, () => 'AYAH REKAAN'), col('ALAMAT', 'address'),
  col('NO_RW', 'rw', (p) => number(p.rw)), col('NO_RT', 'rt', (p) => number(p.rt)), col('NAMA_KEC', 'district'), col('NAMA_KEL', 'village'),
];

const openSid = [
  col('alamat', 'address'), col('dusun', null, () => 'DUSUN I'), col('rw', 'rw'), col('rt', 'rt'), col('nama', 'name'), col('no_kk', 'kk'), col('nik', 'nik'),
  col('jenis_kelamin', 'sex', (p) => number(p.sex === 'L' ? 1 : 2)), col('tempat_lahir', 'birthPlace'), col('tanggal_lahir', 'birthDate', (p) => slashed(p).replaceAll('/', '-')),
  col('status_kawin', 'marital', () => number(2)), col('nama_ayah', null, () => 'AYAH REKAAN'), col('nik_ayah', null, () => '-'), col('nama_ibu', null, () => 'IBU REKAAN'),
  col('kecamatan', 'district'), col('desa', 'village'),
];

const dtsen = [
  col('id_keluarga', null, (p) => `6202${two(p.n)}9876543210`.slice(0, 16)), col('nomor_kartu_keluarga', 'kk'), col('nik', 'nik'), col('nama', 'name'), col('tanggal_lahir', 'birthDate', (p) => p.birthDate),
  col('usia', null, () => number(41)), col('jenis_kelamin', 'sex', (p) => (p.sex === 'L' ? 'Laki-laki' : 'Perempuan')), col('status_hubungan_keluarga', 'relation'), col('status_kawin', 'marital'),
  col('pbi_nas', null, () => 'YA'), col('pbi_pemda', null, () => 'TIDAK'), col('desil_nasional', 'desil'), col('kecamatan', 'district'), col('kelurahan_desa', 'village'),
];

const guide = [
  col('noKK', 'kk'), col('nik', 'nik'), col('namaLengkap', 'name'), col('jenisKelamin', 'sex'), col('tempatLahir', 'birthPlace'), col('tanggalLahir', 'birthDate', (p) => p.birthDate),
  col('shdk', 'relation'), col('pekerjaan', 'occupation'), col('penghasilan', 'income'), col('desil', 'desil'), col('kecamatan', 'district'), col('desa', 'village'),
];

export default [
  define('bnba-blt-dd', 'BNBA BLT-DD: title, header with line breaks, numbering row, US dates exchanged where the day is at most 12', { writer: 'exceljs' }, (s) => {
    s.line('BNBA BLT-DD TAHUN 2025').line('DESA : NATAI BARU').line('KECAMATAN : MENTAYA HILIR UTARA').blank();
    s.within({ district: true, village: true }).header(bltDd).line(...bltDd.map((_, i) => number(i + 1)));
    s.expect('column-assumed', { severity: 'fixed', row: 5, column: 'C', field: 'name' });
    for (const p of range(1, 16, NATAI)) {
      const day = parts(p.birthDate).day;
      s.person(p, {}, day <= 12 && parts(p.birthDate).month !== day ? { findings: [['date-swapped', 'birthDate']] } : {});
    }
  }),

  define('siak-flat', 'SIAK export: birth dates as bare serial numbers, RW before RT, both as numbers', { writer: 'sheetjs' }, (s) => {
    s.header(siak).people(...range(20, 18));
  }),

  define('siak-flat-libreoffice-xls', 'The SIAK export saved by LibreOffice as .xls', { writer: 'libreoffice', filter: 'xls', ending: 'xls' }, (s) => {
    s.header(siak).people(...range(40, 12, SAWAHAN));
  }),

  define('opensid-import', 'OpenSID: snake_case headers, codes as numbers, ### ends the table and notes stand below it', { writer: 'exceljs' }, (s) => {
    s.header(openSid).people(...range(60, 12, HILIR)).line('###').line('Catatan: baris di bawah ini contoh').line('JL. CONTOH', 'DUSUN I', '001', '001', 'CONTOH', '1111111111111111', '6202055205700001');
  }),

  define('dtsen-individu', 'DTSEN column names, with a 16-digit id of the family before the real numbers', { writer: 'sheetjs' }, (s) => {
    s.header(dtsen).people(...range(80, 14));
  }),

  define('village-guide', 'The village upload guide: camelCase headers, ISO dates, an income range stays a range', { writer: 'sheetjs' }, (s) => {
    s.header(guide).people(...range(100, 8, SAWAHAN));
    s.person(person(108, SAWAHAN), { income: '<1000000' }, { reads: { income: '<1000000' } });
    s.person(person(109, SAWAHAN), { income: '1000000-2000000' }, { reads: { income: '1000000-2000000' } });
  }),

  define('puskesmas-form', 'A puskesmas form: metadata in B2:C4, the table from row 6 in column B, ticks', { writer: 'exceljs' }, (s) => {
    s.line().line(null, 'KABUPATEN', 'KOTAWARINGIN TIMUR').line(null, 'PUSKESMAS', 'BAAMANG I').line(null, 'BULAN', 'DESEMBER 2025').blank();
    s.header([col('NO', null, (p) => number(p.n)), col('NAMA', 'name'), col('NIK', 'nik'), col('JK', 'sex'), col('TGL LAHIR', 'birthDate', (p) => date(p.birthDate)),
      col('DESA/KEL', 'village'), col('MEROKOK', null, () => '✓')], { offset: 1 });
    s.people(...range(120, 10));
    s.person(person(131), { nik: null }, { findings: [['nik-missing', 'nik']] });
  }),
];
