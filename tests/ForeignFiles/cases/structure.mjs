// Where the table is, where it ends and what stands around it.
import { define, defineBook } from '../case.mjs';
import { date, emptied, number } from '../cells.mjs';
import { people, plain } from '../columns.mjs';
import { NATAI, SAWAHAN, TENGAH, parts, person, two, withSerial } from '../people.mjs';
import { col } from '../sheet.mjs';

const dashed = (p) => { const { year, month, day } = parts(p.birthDate); return `${two(day)}-${two(month)}-${year}`; };
const title = (s, home) => s.line('BUKU INDUK PENDUDUK').line('PROVINSI :', 'KALIMANTAN TENGAH').line('KABUPATEN:', 'KOTAWARINGIN TIMUR')
  .line('KECAMATAN :', home.district.toUpperCase()).line('DESA :', home.village.toUpperCase()).blank().within({ district: true, village: true, kk: true });
const signature = (s) => s.blank().line(null, 'Mengetahui,', null, null, null, 'Sampit, 31 Desember 2025').line(null, 'Kepala Desa/Lurah').blank(2).line(null, 'H. CONTOH, S.Sos').line(null, 'NIP. 19700101 199003 1 001');

// A family: all of one card, with the head's number, name and address.
const family = (from, count, home) => people(from, count, home).map((p, i, all) => ({ ...p, kk: all[0].kk, address: all[0].address, rt: all[0].rt, rw: all[0].rw, relation: i === 0 ? 'KEPALA KELUARGA' : 'ANAK' }));
const members = [
  col('NO', null, (p) => number(p.n)), col('NIK', 'nik'), col('NAMA', 'name'), col('SHDK', 'relation'), col('JK', 'sex'), col('TMPT LHR', 'birthPlace'), col('TGL LHR', 'birthDate', dashed),
  col('STATUS', 'marital'), col('PENDIDIKAN', 'education'), col('PEKERJAAN', 'occupation'), col('NAMA IBU', null, () => 'NULL'),
];
const told = (p) => ({ reads: { kk: p.kk } });
const block = (s, all, cells = {}) => all.forEach((p) => s.person(p, cells, told(p)));

// What a list of recipients says of them; where they live and when they were born the lists of people say.
const OF_RECIPIENTS = ['nik', 'kk', 'name', 'programme', 'amount'];

export default [
  define('buku-induk-blocks', 'Buku Induk Penduduk: a block for each family, its header in each block, numbers typed (1) that Excel stored as -1', { writer: 'exceljs' }, (s) => {
    title(s, NATAI);
    for (const all of [family(1, 4, NATAI), family(11, 3, NATAI), family(21, 2, NATAI)]) {
      s.line('NO.KK', null, 'NAMA.KK', null, 'ALAMAT').line(all[0].kk, null, all[0].name, null, all[0].address).header(members).line(...members.map((_, i) => number(-1 - i)));
      block(s, all);
      s.blank();
    }
    signature(s).withoutColumns();
  }),
  define('buku-induk-labels', 'The other edition: No. KK : in one cell, two-row member header with merged cells', { writer: 'sheetjs' }, (s) => {
    title(s, SAWAHAN);
    const cols = [col(null, null, (p) => number(p.n)), col(null, 'name'), col(null, 'nik'), col('Tempat Lahir', 'birthPlace'), col('Tgl/Bln/Th', 'birthDate', dashed), col(null, 'sex'), col(null, 'relation'), col(null, 'marital')];
    for (const all of [family(1, 3, SAWAHAN), family(11, 4, SAWAHAN)]) {
      s.line(`NO. KK : ${all[0].kk}`).line(`Nama Kepala Keluarga : ${all[0].name}`).line(`Alamat : ${all[0].address}`);
      const top = s.next;
      s.line('No', 'Nama Lengkap', 'NIK', 'Tempat dan Tanggal Lahir', null, 'JK', 'HUB. KEL', 'Stat Kwn').header(cols);
      s.merges.push(...['A', 'B', 'C', 'F', 'G', 'H'].map((c) => `${c}${top}:${c}${top + 1}`), `D${top}:E${top}`);
      s.line(...cols.map((_, i) => `(${i + 1})`));
      block(s, all);
    }
    signature(s).withoutColumns();
  }),
  define('buku-induk-libreoffice', 'The blocks as LibreOffice saves them, a family\'s block broken by a printed page', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    title(s, NATAI);
    const [one, two_] = [family(1, 4, NATAI), family(11, 3, NATAI)];
    const head = (all) => s.line('NO.KK', null, 'NAMA.KK', null, 'ALAMAT').line(all[0].kk, null, all[0].name, null, all[0].address);
    head(one).header(members);
    block(s, one.slice(0, 2));
    s.line(null, null, null, 'Halaman 1').header(members);
    block(s, one.slice(2));
    head(two_).header(members);
    block(s, two_);
    signature(s).withoutColumns();
  }),

  define('family-merged-exceljs', 'KK, address and desa merged down each family fill its rows; NIK and name never', { writer: 'exceljs' }, (s) => {
    s.header([col('No', null, (p) => number(p.n)), col('No. KK', 'kk'), col('Alamat', 'address'), col('NIK', 'nik'), col('Nama', 'name'), col('JK', 'sex'), col('Kecamatan', 'district'), col('Desa/Kelurahan', 'village')]);
    for (const all of [family(1, 4, TENGAH), family(11, 2, NATAI), family(21, 1, SAWAHAN), family(31, 3, SAWAHAN)]) {
      const top = s.next;
      all.forEach((p, i) => s.person(p, i === 0 ? {} : { kk: null, address: null, district: null, village: null }));
      if (all.length > 1) s.merges.push(...['B', 'C', 'G', 'H'].map((c) => `${c}${top}:${c}${top + all.length - 1}`));
    }
  }),
  define('family-merged-libreoffice', 'The same as LibreOffice saves it', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.header([col('No. KK', 'kk'), col('NIK', 'nik'), col('Nama', 'name'), col('Kecamatan', 'district')]);
    for (const all of [family(1, 3, TENGAH), family(11, 4, NATAI)]) {
      const top = s.next;
      all.forEach((p, i) => s.person(p, i === 0 ? {} : { kk: null, district: null }));
      s.merges.push(...['A', 'D'].map((c) => `${c}${top}:${c}${top + all.length - 1}`));
    }
  }),
  define('family-not-merged', 'Blank cells that are not merged are blank: nobody said that they go on', { writer: 'sheetjs' }, (s) => {
    s.header([col('No. KK', 'kk'), col('NIK', 'nik'), col('Nama', 'name'), col('Kecamatan', 'district')]);
    family(1, 3, TENGAH).forEach((p, i) => s.person(p, i === 0 ? {} : { kk: null }, i === 0 ? {} : { reads: { kk: null } }));
  }),

  define('hidden-rows', 'Filtered rows are read, and said so', { writer: 'exceljs' }, (s) => {
    s.header(plain()).people(...people(1, 8));
    s.hiddenRows.push(3, 4, 7);
    s.expect('hidden-read', { severity: 'fixed' });
  }),
  define('hidden-columns', 'Hidden columns are read, and said so', { writer: 'sheetjs' }, (s) => {
    s.header(plain()).people(...people(1, 6));
    s.hiddenColumns.push('C', 'F');
    s.expect('hidden-read', { severity: 'fixed' });
  }),
  define('hidden-libreoffice', 'Hidden rows and columns as LibreOffice saves them', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.header(plain()).people(...people(1, 6));
    s.hiddenColumns.push('E');
    s.hiddenRows.push(5);
    s.expect('hidden-read', { severity: 'fixed' });
  }),
  defineBook('hidden-sheet', 'A hidden sheet with a table is named, not read', { writer: 'exceljs' }, (add) => {
    add('Data').header(plain()).people(...people(1, 5));
    const old = add('Data Lama', { hidden: true }).header(plain()).line(number(1), person(9).nik, person(9).kk, person(9).name);
    old.expect('sheet-hidden', { severity: 'warning' });
  }),
  defineBook('sheets-beside', 'Instructions, the data and a summary: the summary has a table of its own, and is named', { writer: 'sheetjs' }, (add) => {
    add('Petunjuk').line('Isi lembar Data').line('NIK diketik sebagai teks');
    add('Data').header(plain()).people(...people(1, 5));
    add('Rekap').line('Kecamatan', 'Jumlah KK', 'Jumlah Jiwa').line('Baamang', number(3), number(5)).line('Seranau', number(2), number(4)).expect('no-table', { severity: 'warning' });
  }),
  define('tables-below-each-other', 'A second table below the first, with its columns in another order', { writer: 'exceljs' }, (s) => {
    s.line('A. KECAMATAN BAAMANG').within({ district: true }).header([col('No', null, (p) => number(p.n)), col('NIK', 'nik'), col('Nama', 'name'), col('JK', 'sex')]).people(...people(1, 4));
    s.line(null, null, 'JUMLAH', number(4)).blank(2).line('B. KECAMATAN MENTAYA HILIR UTARA');
    s.header([col('No', null, (p) => number(p.n)), col('Nama', 'name'), col('JK', 'sex'), col('Tanggal Lahir', 'birthDate', (p) => date(p.birthDate)), col('NIK', 'nik')]).people(...people(11, 4, NATAI));
    s.withoutColumns();
  }),

  define('printed-pages', 'A header on each printed page, numbering rows, subtotals, a signature', { writer: 'exceljs' }, (s) => {
    const cols = plain();
    const page = () => s.header(cols).line(...cols.map((_, i) => `(${i + 1})`));
    s.line('DAFTAR PENDUDUK MISKIN').line('TRIWULAN IV TAHUN 2025').blank();
    page().people(...people(1, 5)).line(null, null, null, 'JUMLAH HALAMAN 1', number(5)).blank();
    page().people(...people(6, 5)).line('Jumlah', null, null, number(10)).line('TOTAL SELURUHNYA', null, null, number(10));
    signature(s);
  }),
  define('empty-rows-below', 'A thousand emptied rows that still have a format', { writer: 'exceljs' }, (s) => {
    s.header(plain()).people(...people(1, 6));
    for (let i = 0; i < 1000; i++) s.line(emptied(), emptied(), emptied(), emptied());
  }),
  define('empty-rows-between', 'Empty rows and empty first columns', { writer: 'sheetjs' }, (s) => {
    s.blank(4).header(plain(), { offset: 3 }).blank(2).people(...people(1, 3)).blank(5).people(...people(4, 3));
  }),
  define('long-preamble', 'Twenty-five rows of letter before the table', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    for (let i = 1; i <= 25; i++) s.line(i % 3 === 0 ? null : `Butir ${i}: keterangan pengantar data warga.`);
    s.header(plain()).people(...people(1, 5)).line('###').line('Catatan', person(9).nik, null, person(9).name);
  }),
  define('assistance-list', 'Who got what is not who is poor: a programme and an amount stand in the list, the period in its title', { writer: 'exceljs', dataset: 'assistance' }, (s) => {
    const all = plain(col('Nama Program', 'programme', () => 'BLT DD'), col('Nominal (Rp)', 'amount', () => number(300000)));
    s.line('PENERIMA BLT TAHUN 2025').header(all.map((c) => (OF_RECIPIENTS.includes(c.fields[0]) ? c : { ...c, fields: [] })));
    for (const p of people(1, 4)) s.person(p, {}, { reads: { programme: 'BLT-DD', amount: '300000', period: '2025', area: undefined } });
  }),
  defineBook('book-libreoffice-xls', 'Two sheets, dates, numbers and merged titles in BIFF8 by LibreOffice', { writer: 'libreoffice', filter: 'xls', ending: 'xls' }, (add) => {
    const one = add('Baamang').line('DAFTAR WARGA MISKIN KECAMATAN BAAMANG').within({ district: true });
    one.merges.push('A1:D1');
    one.header([col('NIK', 'nik'), col('Nama', 'name'), col('Tanggal Lahir', 'birthDate', (p) => date(p.birthDate)), col('Desil', 'desil', (p) => number(p.desil))]).people(...people(1, 8));
    const two_ = add('Lainnya').header(plain());
    two_.people(...people(21, 5)).person(withSerial(person(30), 10), { nik: number(withSerial(person(30), 10).nik) }, { findings: [['nik-rounded', 'nik']] });
  }),
];
