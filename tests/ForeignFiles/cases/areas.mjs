// Where people live: spellings, abbreviations, codes, lines above and sheets.
import { define, defineBook } from '../case.mjs';
import { number } from '../cells.mjs';
import { people, plain, spellings } from '../columns.mjs';
import { HILIR, KETAPANG, NATAI, SAWAHAN, TENGAH, person, place } from '../people.mjs';
import { col } from '../sheet.mjs';

const fixed = (field) => ({ findings: [['area-corrected', field]] });
const unknown = (field, more = {}) => ({ findings: [['area-unknown', field]], ...more });
const ofRegency = [col('NIK', 'nik'), col('Nama', 'name'), col('Kabupaten', 'regency'), col('Kecamatan', 'district'), col('Desa', 'village')];
const BARTIM = place('6213012004', 'Sarapat', 'Dusun Timur', 'Barito Timur');
const KUTIM = place('6408012001', 'Senyiur', 'Muara Ancalong', 'Kutai Timur');
const PALANGKA = place('6271011003', 'Langkai', 'Pahandut', 'Palangka Raya');
const listed = [col('NIK', 'nik'), col('Nama', 'name'), col('JK', 'sex')];

export default [
  define('areas-misspelt', 'A letter or two wrong: corrected, and said', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    s.person(person(1), { district: 'Bamang' }, fixed('district')).person(person(2), { district: 'Baamamg' }, fixed('district'));
    s.person(person(3, KETAPANG), { district: 'Mentawa Baru Ketapng' }, fixed('district')).person(person(4, NATAI), { district: 'Mentaya Hilr Utara' }, fixed('district'));
    s.person(person(5), { village: 'Bamang Tengah' }, fixed('village')).person(person(6, SAWAHAN), { village: 'Sawahn' }, fixed('village'));
  }),
  define('areas-shortened', 'Shortened names: MB Ketapang, Ment. Hilir Utara', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    ['MB Ketapang', 'M.B. Ketapang', 'Mentawa Br. Ketapang', 'Ment. Baru Ketapang'].forEach((district, i) => s.person(person(1 + i, KETAPANG), { district }, fixed('district')));
    s.person(person(5, NATAI), { district: 'Ment. Hilir Utara' }, fixed('district'));
  }),
  define('areas-spellings', 'Spellings that are nobody\'s mistake: case, Kec., Kel., Ds., blanks', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    spellings(s, 'district', ['BAAMANG', 'baamang', 'Kec. Baamang', 'KECAMATAN BAAMANG', ' Baamang ', 'Kec Baamang', '620205', number(620205), '62.02.05', '62.02.05 Baamang']);
    spellings(s, 'village', ['BAAMANG TENGAH', 'Kel. Baamang Tengah', 'Kelurahan Baamang Tengah', 'BAAMANGTENGAH', '6202051002'], 20);
  }),
  define('areas-regency', 'The regency in every spelling, and one that is not the sender\'s', { writer: 'sheetjs' }, (s) => {
    s.header(ofRegency);
    spellings(s, 'regency', ['Kotim', 'KAB. KOTAWARINGIN TIMUR', 'Kabupaten Kotawaringin Timur', 'KOTAWARINGIN TIMUR', 'Kab Kotawaringin Timur', '6202', number(6202), 'Kotawaringin Timur (Kotim)']);
    s.person(person(20), { regency: 'Kotawaringin Tmur' }, fixed('regency'));
    s.person(person(21), { regency: 'Seruyan' }, { findings: [['area-not-yours', 'regency']] }).person(person(22), { regency: 'Kab. Kotawaringin Barat' }, { findings: [['area-not-yours', 'regency']] });
    s.person(person(23), { regency: 'Kab. Tapin' }, { findings: [['area-not-yours', 'regency']] });
  }),
  define('areas-palangka-raya', 'Palangkaraya and Palangka Raya', { writer: 'exceljs', regency: '6271' }, (s) => {
    s.header(ofRegency);
    spellings(s, 'regency', ['Palangkaraya', 'Palangka Raya', 'KOTA PALANGKA RAYA', 'Kota Palangkaraya', 'P. Raya'], 1, PALANGKA);
  }),
  define('areas-bps-codes', 'Codes of BPS beside names: 6212 is Barito Timur there and Murung Raya at Kemendagri', { writer: 'sheetjs', regency: '6213' }, (s) => {
    s.header([col('kode_kabupaten', 'regency', () => '6212'), col('kabupaten', 'regency'), col('kode_kecamatan', 'district', () => '6212020'), col('kecamatan', 'district'), col('nik', 'nik'), col('nama', 'name'), col('desa', 'village')]);
    s.people(...people(1, 8, BARTIM));
  }),
  define('areas-kemendagri-codes', 'Kemendagri codes beside the same names', { writer: 'sheetjs', regency: '6213' }, (s) => {
    s.header([col('kode_kabupaten', 'regency', () => number(6213)), col('kabupaten', 'regency'), col('kode_kecamatan', 'district', () => '62.13.01'), col('kecamatan', 'district'), col('nik', 'nik'), col('nama', 'name'), col('kode_desa', 'village', (p) => p.home.code)]);
    s.people(...people(1, 8, BARTIM));
  }),
  define('areas-bps-codes-alone', 'A bare code of BPS is read as the one that fits the sender', { writer: 'exceljs', regency: '6408' }, (s) => {
    s.header([col('Kode Kab', 'regency', () => '6404'), col('NIK', 'nik'), col('Nama', 'name'), col('Kecamatan', 'district'), col('Desa', 'village')]).people(...people(1, 6, KUTIM));
  }),
  define('areas-two-of-a-name', 'A village that two districts have, with no district beside it', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('Nama', 'name'), col('Desa', 'village')]).people(...people(1, 3));
    s.person(person(4), { village: 'Sumber Makmur' }, { findings: [['area-ambiguous', 'village']] });
  }),
  define('areas-disagreeing', 'The village lies in another district, or nowhere: the district stands', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    s.person(person(1), { village: 'Natai Baru' }, unknown('village')).person(person(2), { village: 'Atlantis' }, unknown('village'));
    s.person(person(3), { district: 'Atlantis', village: null }, unknown('district', { reads: { area: '6202' } }));
    s.person(person(4), { district: null, village: null }, unknown('district', { reads: { area: '6202' } }));
    s.person(person(5), { village: '-' }, { reads: { area: '620205' } });
    s.person(person(6), { district: null }, {});
  }),
  define('areas-of-a-province', 'The province sends for all its regencies and must name one', { writer: 'sheetjs', regency: '62' }, (s) => {
    s.header(ofRegency).person(person(1)).person(person(2, BARTIM)).person(person(3, PALANGKA));
    s.person(person(4), { regency: null }, unknown('regency', { reads: { area: null } }));
    s.person(person(5, KUTIM), {}, { findings: [['area-not-yours', 'regency']] });
  }),
  define('areas-in-lines', 'KECAMATAN and DESA in lines between the rows, whichever comes first', { writer: 'exceljs' }, (s) => {
    s.line('DAFTAR WARGA MISKIN').header(listed);
    s.line('KECAMATAN : BAAMANG').line('KELURAHAN : BAAMANG TENGAH').within({ district: true, village: true }).people(...people(1, 3));
    s.line(null, 'JUMLAH', number(3)).line('KELURAHAN : BAAMANG HILIR').people(...people(4, 3, HILIR));
    s.line('DESA : NATAI BARU').line('KECAMATAN : MENTAYA HILIR UTARA').people(...people(7, 3, NATAI));
  }),
  define('areas-in-title', 'The regency, district and village in lines above the table', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.line('PROVINSI', ': KALIMANTAN TENGAH').line('KABUPATEN', ': KOTAWARINGIN TIMUR').line('KECAMATAN', ': MENTAWA BARU KETAPANG').line('KELURAHAN', ': SAWAHAN').blank();
    s.within({ district: true, village: true }).header(listed).people(...people(1, 6, SAWAHAN));
  }),
  defineBook('areas-in-tabs', 'A sheet for each kecamatan, its name on the tab alone', { writer: 'exceljs' }, (add) => {
    for (const [tab, home, from] of [['Baamang', TENGAH, 1], ['Kec. Mentaya Hilir Utara', NATAI, 20], ['MB KETAPANG', SAWAHAN, 40]]) {
      const s = add(tab).within({ district: true }).header(listed);
      people(from, 5, home).forEach((p, i) => s.person(p, {}, tab.startsWith('MB') && i === 0 ? { findings: [['area-corrected', 'district', { column: null }]] } : {}));
    }
  }),
];
