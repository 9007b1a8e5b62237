// Which column is what: misspelt, look-alike, doubled, missing and divided headers.
import { define } from '../case.mjs';
import { number } from '../cells.mjs';
import { people, plain } from '../columns.mjs';
import { parts, person, two } from '../people.mjs';
import { col } from '../sheet.mjs';

const headed = (nik, name, district, ...more) => [col('No', null, (p) => number(p.n)), col(nik, 'nik'), col(name, 'name'), col(district, 'district'), ...more];
const household = (p) => `62020${p.n}1000070012`.padEnd(16, '7').slice(0, 16);
const other = (p) => person(p.n + 50);
const lookalikes = [
  col('ID RUMAH TANGGA', null, household), col('NIK KEPALA KELUARGA', null, (p) => other(p).nik), col('NAMA KEPALA KELUARGA', null, (p) => other(p).name), col('NAMA IBU KANDUNG', null, () => 'IBU REKAAN'),
  col('NOMOR KKS', null, () => '6032980012345678'), col('NO. REKENING', null, () => '4512010012345678'), col('NO PESERTA PKH', null, () => '620205000112345'), col('UMUR', null, () => number(40)),
];

export default [
  define('headers-misspelt', 'A letter too few, too many or exchanged', { writer: 'exceljs' }, (s) => {
    s.header([col('NO', null, (p) => number(p.n)), col('N I K', 'nik'), col('Nmaa Lengkap', 'name'), col('Jenis Kelamn', 'sex'), col('Tangal Lahir', 'birthDate'), col('Pekerjan', 'occupation'), col('Kecmatan', 'district'), col('Kelurahn', 'village')]);
    s.people(...people(1, 10));
  }),
  define('headers-long', 'Headers that say more than they need to', { writer: 'sheetjs' }, (s) => {
    s.header([col('No.', null, (p) => number(p.n)), col('Nomor Induk Kependudukan (NIK) *', 'nik'), col('Nomor Kartu Keluarga (KK) *', 'kk'), col('Nama Lengkap (sesuai KTP)', 'name'), col('Jenis Kelamin (L/P)', 'sex'),
      col('Tanggal Lahir (dd/mm/yyyy)', 'birthDate'), col('Hubungan dengan Kepala Keluarga', 'relation'), col('Kecamatan Domisili', 'district'), col('Desa / Kelurahan Domisili', 'village')]);
    s.people(...people(1, 10));
  }),
  define('headers-nik-or-ktp', 'NIK/No KTP', { writer: 'exceljs' }, (s) => { s.header(headed('NIK/No KTP', 'NAMA', 'KEC.')).people(...people(1, 6)); }),
  define('headers-induk', 'No. Induk Kependudukan, NAMA LENGKAP, line breaks inside', { writer: 'exceljs' }, (s) => { s.header(headed('No. Induk\nKependudukan', 'NAMA\r\nLENGKAP', 'KECA-\nMATAN')).people(...people(1, 6)); }),
  define('headers-numbered', 'BDT and Regsosek number their columns', { writer: 'sheetjs' }, (s) => {
    s.header([col('Kab/Kota (5)', 'regency'), col('Kecamatan (7)', 'district'), col('Desa/Kelurahan (9)', 'village'), col('403 NIK', 'nik'), col('401 Nama', 'name'), col('405 Jenis Kelamin', 'sex')]);
    s.line('KOLOM', ...[2, 3, 4, 5, 6].map((n) => number(n))).people(...people(1, 6));
  }),
  define('headers-with-marks', 'Invisible characters, full stops and stray blanks in headers', { writer: 'exceljs' }, (s) => {
    s.header([col('\u00a0NIK\u00a0', 'nik'), col('Nama\u200b.', 'name'), col('  TGL . LAHIR ', 'birthDate'), col('*Kecamatan*', 'district')]).people(...people(1, 6));
  }),

  define('lookalikes-before', 'Look-alikes stand before the real columns and steal none', { writer: 'exceljs' }, (s) => { s.header([...lookalikes, ...plain().slice(1)]).people(...people(1, 10)); }),
  define('lookalikes-csv', 'The same in a text file of SheetJS', { writer: 'sheetjs', ending: 'csv', options: { bookType: 'csv' } }, (s) => { s.header([...lookalikes, ...plain().slice(1)]).people(...people(1, 10)); }),
  define('lookalikes-of-persons', 'NIK Ibu, NIK Pasangan, Tanggal Lahir Ibu, Pekerjaan Ayah', { writer: 'sheetjs' }, (s) => {
    s.header([col('NIK Ibu', null, (p) => other(p).nik), col('Tanggal Lahir Ibu', null, () => '01/02/1950'), col('NIK Suami/Istri', null, (p) => other(p).nik), col('Pekerjaan Ayah', null, () => 'PETANI'), ...plain().slice(1)]).people(...people(1, 8));
  }),

  define('nik-of-head-alone', 'Only the NIK of the head of the family: nobody said whose NIK counts', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK Kepala Keluarga', null, (p) => p.nik), col('Nama', 'name'), col('Kecamatan', 'district')]).people(...people(1, 4));
    s.refused('column-missing', { row: 1, field: 'nik' });
  }),
  define('name-of-head-alone', 'The only name is that of the head of the family: a list by families, each row its head', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('Nama Kepala Keluarga', 'name'), col('Kecamatan', 'district')]).people(...people(1, 4));
    s.expect('column-assumed', { severity: 'fixed', row: 1, column: 'B', field: 'name' });
  }),
  define('name-missing', 'No name at all', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('Nama Ibu', null, () => 'IBU REKAAN'), col('JK', 'sex'), col('Kecamatan', 'district')]).people(...people(1, 4));
    s.refused('column-missing', { row: 1, field: 'name' });
  }),
  define('area-missing', 'Nothing says where anybody lives', { writer: 'sheetjs' }, (s) => {
    s.line('Daftar warga').header([col('NIK', 'nik'), col('Nama', 'name'), col('JK', 'sex')]).people(...people(1, 4));
    s.refused('column-missing', { row: 2, field: 'district' });
  }),
  define('nik-header-wrong', 'A header that only comes near', { writer: 'exceljs' }, (s) => {
    s.header([col('NIC', null, (p) => p.nik), col('Nama', 'name'), col('JK', 'sex'), col('Kecamatan', 'district')]).people(...people(1, 4));
    s.refused('column-missing', { row: 1, field: 'nik' });
  }),

  define('doubled-agreeing', 'NIK and No. KTP say the same: the first is used, nothing is said', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('No. KTP', null, (p) => p.nik), col('Nama', 'name'), col('Nama Lengkap', null, (p) => p.name.toLowerCase()), col('Kecamatan', 'district')]).people(...people(1, 6));
  }),
  define('doubled-disagreeing', 'NIK and No. KTP differ in one row: which of them counts?', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('No. KTP', null, (p) => (p.n === 3 ? other(p).nik : p.nik)), col('Nama', 'name'), col('Kecamatan', 'district')]).people(...people(1, 5));
    s.refused('column-ambiguous', { row: 1, column: 'B', field: 'nik' });
  }),
  define('doubled-address', 'Two addresses that differ: the first is used, and said', { writer: 'sheetjs' }, (s) => {
    s.header(plain(col('Alamat', 'address'), col('Alamat Rumah', null, () => 'JL. LAIN'))).people(...people(1, 5));
    s.expect('column-ambiguous', { row: 1, column: 'J', field: 'address' });
  }),
  define('domicile-and-ktp', 'Where somebody lives comes before what the identity card says', { writer: 'sheetjs' }, (s) => {
    s.header([col('NIK', 'nik'), col('Nama', 'name'), col('Kecamatan KTP', null, () => 'Seranau'), col('Alamat KTP', null, () => 'JL. KTP'), col('Kecamatan Domisili', 'district'), col('Alamat Domisili', 'address')]).people(...people(1, 5));
  }),

  define('headers-two-rows', 'A header of two rows with merged cells', { writer: 'exceljs' }, (s) => {
    const birth = ({ day: d, month, year }) => `${two(d)}-${two(month)}-${year}`;
    s.line('DAFTAR WARGA MISKIN').blank();
    s.line('NO', 'NIK', 'NAMA', 'Tempat dan Tanggal Lahir', null, 'JK', 'ALAMAT', null, null);
    s.header([col('', null, (p) => number(p.n)), col('', 'nik'), col('', 'name'), col('Tempat Lahir', 'birthPlace'), col('Tgl/Bln/Th', 'birthDate', (p) => birth(parts(p.birthDate))), col('', 'sex'), col('RT', 'rt'), col('RW', 'rw'), col('Desa', 'village')]);
    s.rows[3] = s.rows[3].map((text) => text || null);
    s.merges.push('A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:I3');
    s.people(...people(1, 8));
  }),
  define('headers-two-rows-libreoffice', 'The same kind of header as LibreOffice saves it', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.line('NO', 'NIK', 'NAMA LENGKAP', 'TEMPAT TINGGAL', null);
    s.header([col('', null, (p) => number(p.n)), col('', 'nik'), col('', 'name'), col('KECAMATAN', 'district'), col('DESA/KEL', 'village')]);
    s.rows[1] = s.rows[1].map((text) => text || null);
    s.merges.push('A1:A2', 'B1:B2', 'C1:C2', 'D1:E1');
    s.people(...people(1, 8));
  }),
];
