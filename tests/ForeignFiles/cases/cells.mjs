// Cells: dates, money, RT/RW, desil and codes in the spellings of FACTS sections 1 and 3.
import { define } from '../case.mjs';
import { date, number, rich, serialOf, truth } from '../cells.mjs';
import { people, plain, spellings } from '../columns.mjs';
import { bornOn, parts, person, two } from '../people.mjs';
import { col } from '../sheet.mjs';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const day = (write) => (p) => write(parts(p.birthDate));
const exchanged = (p) => { const { year, month, day: d } = parts(p.birthDate); return `${year}-${two(d)}-${two(month)}`; };
const blank = (field) => ({ findings: [['value-format', field]] });
const beyond = (field) => ({ findings: [['value-range', field]] });
const reads = (field, value) => ({ reads: { [field]: value } });

export default [
  define('dates-in-words', 'Dates of birth as texts, in every spelling', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    spellings(s, 'birthDate', [
      day(({ day: d, month, year }) => `${d} ${MONTHS[month - 1]} ${year}`), day(({ day: d, month, year }) => `${two(d)}-${two(month)}-${year}`), day(({ day: d, month, year }) => `${d}/${month}/${year}`),
      day(({ day: d, month, year }) => `${two(d)}.${two(month)}.${year}`), (p) => p.birthDate, (p) => p.birthDate.replaceAll('-', '/'), day(({ day: d, month, year }) => `${d} ${MONTHS[month - 1].slice(0, 3).toUpperCase()} ${year}`),
      day(({ day: d, month, year }) => `${d}-${MONTHS[month - 1].slice(0, 3)}-${two(year % 100)}`), day(({ day: d, month, year }) => `Sabtu, ${d} ${MONTHS[month - 1]} ${year}`), day(({ day: d, month, year }) => `${ENGLISH[month - 1]} ${d}, ${year}`),
      (p) => `${p.birthDate} 00:00:00`, (p) => `${p.birthDate}T00:00:00Z`, day(({ day: d, month, year }) => `${two(d)}/${two(month)}/${year} 0:00`), day(({ day: d, month, year }) => `'${two(d)}/${two(month)}/${year}`),
      day(({ day: d, month, year }) => `${two(d)} - ${two(month)} - ${year}`), day(({ day: d, month, year }) => `${two(d)} ${two(month)} ${year}`), (p) => p.birthDate.replaceAll('-', ''),
    ]);
  }),

  define('dates-old-spellings', 'Pebruari, Nopember, Agt: months as older clerks write them', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    const words = [['1990-02-13', '13 Pebruari 1990'], ['1985-11-20', '20 Nopember 1985'], ['1979-08-17', '17 Agt 1979'], ['1966-12-25', '25 Des. 1966'], ['1958-03-30', '30 Mrt 1958'], ['2001-06-14', '14-JUN-2001']];
    words.forEach(([is, written], i) => s.person(bornOn(person(1 + i), is), { birthDate: written }));
  }),

  define('dates-in-cells-exceljs', 'Date cells in the formats people choose, and a bare serial', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    spellings(s, 'birthDate', ['dd/mm/yyyy', 'd mmm yyyy', '[$-421]dd mmmm yyyy;@', 'yyyy-mm-dd', 'mm-dd-yy', 'd/m/yy h:mm', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'mmm-yy'].map((format) => (p) => date(p.birthDate, format)));
    s.person(person(9), { birthDate: number(serialOf(person(9).birthDate)) });
  }),

  define('dates-in-cells-sheetjs', 'Date cells as SheetJS stores them, custom formats with quotes and escapes', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    spellings(s, 'birthDate', ['m/d/yy', 'dd"-"mm"-"yyyy', '[$-21]dd\\ mmmm\\ yyyy;@', 'dd.mm.yyyy', 'd-mmm-yy', 'yyyy\\/mm\\/dd'].map((format) => (p) => date(p.birthDate, format)));
  }),

  define('dates-in-cells-xls', 'Date cells in BIFF8 by SheetJS', { writer: 'sheetjs', ending: 'xls', options: { bookType: 'biff8' } }, (s) => {
    s.header(plain(col('Desil', 'desil', (p) => number(p.desil))));
    spellings(s, 'birthDate', ['m/d/yy', 'dd/mm/yyyy', 'd-mmm-yy'].map((format) => (p) => date(p.birthDate, format)));
  }),

  define('dates-1904-exceljs', 'A workbook that counts its days from 1904', { writer: 'exceljs', options: { date1904: true } }, (s) => {
    s.header(plain()).people();
    for (const p of people(1, 6)) s.person(p, { birthDate: date(p.birthDate) });
  }),

  define('dates-1904-sheetjs', 'The same by SheetJS', { writer: 'sheetjs', options: { date1904: true } }, (s) => {
    s.header(plain());
    for (const p of people(1, 6)) s.person(p, { birthDate: date(p.birthDate, 'dd/mm/yyyy') });
  }),

  define('dates-swapped-by-excel', 'Typed day first into an Excel of the US: up to the 12th a date with day and month exchanged, from the 13th on a text', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    ['1990-02-03', '1985-07-11', '1979-12-01', '1990-03-03', '1982-05-25', '2001-10-31'].forEach((born, i) => {
      const p = bornOn(person(1 + i), born);
      const { day: d, month, year } = parts(born);
      if (d > 12) s.person(p, { birthDate: `${two(d)}/${two(month)}/${year}` });
      else s.person(p, { birthDate: date(exchanged(p), 'mm/dd/yyyy') }, d === month ? {} : { findings: [['date-swapped', 'birthDate']] });
    });
    // Without a NIK to ask, only a date that cannot be otherwise is exchanged.
    const unknown = bornOn(person(20), '1991-02-25');
    s.person(unknown, { nik: '-', birthDate: '02/25/1991' }, { findings: [['nik-missing', 'nik'], ['date-swapped', 'birthDate']] });
    const either = bornOn(person(21), '1991-04-05');
    s.person(either, { nik: '-', birthDate: '05/04/1991' }, { findings: [['nik-missing', 'nik']] });
  }),

  define('dates-faults', 'Dates that cannot be: left blank; a date that differs from the NIK: taken as written', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    s.person(person(1), { birthDate: '31/02/1990' }, blank('birthDate')).person(person(2), { birthDate: '32/13/1990' }, blank('birthDate')).person(person(3), { birthDate: 'tidak tahu' }, blank('birthDate'));
    s.person(person(4), { birthDate: '1962' }, blank('birthDate')).person(person(5), { birthDate: '17/08/1890' }, beyond('birthDate')).person(person(6), { birthDate: '17/08/2045' }, beyond('birthDate'));
    s.person(person(7), { birthDate: truth(true) }, blank('birthDate'));
    s.person(person(8), { birthDate: '-' }, reads('birthDate', null)).person(person(9), { birthDate: '0' }, reads('birthDate', null)).person(person(10), { birthDate: '00/00/0000' }, reads('birthDate', null));
    s.person({ ...person(11), birthDate: '1970-05-20' }, { birthDate: '20/05/1970' }, { findings: [['birthdate-mismatch', 'birthDate']] });
  }),

  define('dates-two-digit-years', 'Two digits of the year: a child is likelier than somebody of a hundred', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    [['1990-02-13', '13/02/90'], ['2020-06-15', '15/6/20'], ['1958-09-21', '21-09-58'], ['2025-01-30', '30 Jan 25'], ['1926-04-18', '18/04/26'], ['1999-12-31', '31.12.99'], ['2000-02-29', '29/02/00']]
      .forEach(([is, written], i) => s.person(bornOn(person(1 + i), is), { birthDate: written }));
  }),

  define('birth-place-and-date', 'Tempat dan tanggal lahir in one column', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('NAMA LENGKAP', 'name'), col('TEMPAT, TANGGAL LAHIR', ['birthPlace', 'birthDate'], (p) => { const { day: d, month, year } = parts(p.birthDate); return `${p.birthPlace}, ${two(d)}-${two(month)}-${year}`; }), col('KECAMATAN', 'district')]);
    s.people(...people(1, 5));
    const [a, b, c] = people(6, 3);
    s.person(a, { birthPlace: `Sampit / ${a.birthDate}` }, reads('birthPlace', 'SAMPIT'));
    s.person(b, { birthPlace: date(b.birthDate) }, reads('birthPlace', null));
    s.person(c, { birthPlace: 'Muara Teweh' }, { reads: { birthPlace: 'MUARA TEWEH', birthDate: null } });
  }),

  define('money', 'Penghasilan in Indonesian spelling; a range stays one', { writer: 'exceljs' }, (s) => {
    s.header(plain(col('Penghasilan', 'income')));
    const said = [
      ['Rp 8.500.000', '8500000'], ['Rp. 590.832', '590832'], ['Rp596.118', '596118'], ['Rp 584.939,-', '584939'], ['Rp 716.440,00', '716440'], ['1000000', '1000000'], [number(1000000), '1000000'], [number(750000, '"Rp"#,##0'), '750000'],
      ['1.500.000', '1500000'], ['1,5 juta', '1500000'], ['500 ribu', '500000'], ['Rp. 1.250.000,- / bulan', '1250000'], ['0', '0'], ['-', null],
    ];
    said.forEach(([written, income], i) => s.person(person(1 + i), { income: written }, reads('income', income)));
    [['<1000000', '<1000000'], ['1000000-2000000', '1000000-2000000'], ['Rp 500.000 - Rp 1.000.000', '500000-1000000']]
      .forEach(([written, income], i) => s.person(person(21 + i), { income: written }, reads('income', income)));
    ['tidak tentu', '1.50.000'].forEach((written, i) => s.person(person(24 + i), { income: written }, blank('income')));
    s.person(person(31), { income: number(-5) }, beyond('income'));
  }),

  define('rt-rw', 'RT and RW, in one column and with each other\'s zeros', { writer: 'sheetjs' }, (s) => {
    s.header([col('NIK', 'nik'), col('Nama', 'name'), col('RT/RW', ['rt', 'rw'], (p) => `${p.rt}/${p.rw}`), col('Kecamatan', 'district')]);
    s.people(...people(1, 3));
    const said = [['RT 1 / RW 2', '001', '002'], ['RT.003 RW.004', '003', '004'], ['5-6', '005', '006'], ['7', '007', null], ['000/000', null, null], ['-', null, null], ['008 / 001', '008', '001']];
    said.forEach(([written, rt, rw], i) => s.person(person(4 + i), { rt: written }, { reads: { rt, rw } }));
    s.person(person(20), { rt: 'Dusun Hilir' }, { findings: [['value-format', 'rt']], reads: { rw: null } });
  }),

  define('desil', 'Desil in its spellings; blank, - and 0 are none yet', { writer: 'exceljs' }, (s) => {
    s.header(plain(col('Desil DTSEN', 'desil')));
    const said = [['Desil 2', '2'], [number(2), '2'], ['2', '2'], ['DESIL_3', '3'], ['desil-4', '4'], ['01', '1'], ['10', '10'], ['-', null], [number(0), null], [null, null], ['Belum ditentukan', null], ['NULL', null], ['D3', '3']];
    said.forEach(([written, desil], i) => s.person(person(1 + i), { desil: written }, reads('desil', desil)));
    s.person(person(21), { desil: number(11) }, beyond('desil')).person(person(22), { desil: 'miskin' }, blank('desil')).person(person(23), { desil: '1-4' }, blank('desil')).person(person(24), { desil: number(2.5) }, blank('desil'));
  }),

  define('sexes', 'Sex tokens: P is Perempuan, never an English word', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    const men = ['L', 'LK', 'Lk.', 'Laki-Laki', 'LAKI - LAKI', 'LAKI', number(1), '1', 'M', 'Pria', 'l'];
    const women = ['P', 'PR', 'Pr.', 'Perempuan', 'PEREMPUAN', 'WANITA', number(2), '2', 'F', 'p'];
    men.forEach((written, i) => s.person(person(1 + 2 * i), { sex: written }));
    women.forEach((written, i) => s.person(person(2 + 2 * i), { sex: written }));
    s.person(person(40), { sex: 'X' }, blank('sex')).person(person(41), { sex: 'L/P' }, blank('sex')).person(person(42), { sex: '-' }, reads('sex', null)).person(person(43), { sex: number(3) }, blank('sex'));
  }),

  define('codes', 'Family, marriage, school, work and disability in the spellings of FACTS', { writer: 'exceljs' }, (s) => {
    s.header([col('NIK', 'nik'), col('NAMA', 'name'), col('SHDK', 'relation'), col('STATUS KAWIN', 'marital'), col('PENDIDIKAN', 'education'), col('PEKERJAAN', 'occupation'), col('DISABILITAS', 'disability'), col('KECAMATAN', 'district')]);
    const rows = [
      ['Kep. Keluarga', 'K', 'SLTA / SEDERAJAT', 'petani', 'Tidak', ['KEPALA KELUARGA', 'KAWIN', 'SLTA/SEDERAJAT', 'PETANI/PEKEBUN', 'TIDAK CACAT']],
      ['ISTERI', 'Kawin Tercatat', 'SLTP/Sederajat', 'IRT', 'Tuna Netra', ['ISTRI', 'KAWIN', 'SLTP/SEDERAJAT', 'MENGURUS RUMAH TANGGA', 'CACAT NETRA/BUTA']],
      ['4. Anak', 'BK', 'Tamat SD / Sederajat', 'Pelajar', 'Fisik', ['ANAK', 'BELUM KAWIN', 'TAMAT SD/SEDERAJAT', 'PELAJAR/MAHASISWA', 'CACAT FISIK']],
      ['Orangtua', 'CM', 'TIDAK / BELUM SEKOLAH', 'Tidak Bekerja', 'Rungu Wicara', ['ORANG TUA', 'CERAI MATI', 'TIDAK/BELUM SEKOLAH', 'BELUM/TIDAK BEKERJA', 'CACAT RUNGU/WICARA']],
      [number(1), number(3), 'SMK', 'Penyadap  Karet', '-', ['KEPALA KELUARGA', 'CERAI HIDUP', 'SLTA/SEDERAJAT', 'PENYADAP KARET', null]],
      ['Famili Lain', 'CH', 'S1', 'NELAYAN', 'ODGJ', ['FAMILI LAIN', 'CERAI HIDUP', 'DIPLOMA IV/STRATA I', 'NELAYAN/PERIKANAN', 'CACAT MENTAL/JIWA']],
    ];
    rows.forEach(([relation, marital, education, occupation, disability, [a, b, c, d, e]], i) =>
      s.person(person(1 + i), { relation, marital, education, occupation, disability }, { reads: { relation: a, marital: b, education: c, occupation: d, disability: e } }));
    s.person(person(20), { relation: number(3), marital: 'Janda' }, { findings: [['value-format', 'relation'], ['value-format', 'marital']] });
  }),

  define('statuses', 'Who leaves the list, by the status column', { writer: 'sheetjs' }, (s) => {
    s.header(plain(col('Status Penduduk', 'status')));
    [['Hidup', 'Present'], ['MENINGGAL', 'Died'], ['Mati', 'Died'], ['Pindah Dalam Negeri', 'Moved'], ['Sudah Mampu', 'Prospered'], ['Data Ganda', 'Duplicate'], ['-', null]]
      .forEach(([written, status], i) => s.person(person(1 + i), { status: written }, reads('status', status)));
    s.person(person(20), { status: 'Tidak Valid' }, blank('status'));
  }),

  define('nothing-said', 'NULL, -, N/A and their like say nothing; invisible characters are no characters', { writer: 'exceljs' }, (s) => {
    s.header(plain(col('Alamat', 'address'), col('Pekerjaan', 'occupation')));
    const nothing = ['NULL', '-', '--', 'N/A', '#N/A', 'tidak ada', ' ', '\u00a0', '\u200b', '.'];
    nothing.forEach((written, i) => s.person(person(1 + i), { address: written, occupation: written }, { reads: { address: null, occupation: null } }));
    const p = person(30);
    s.person(p, { name: `${p.name.replace(' ', '\u00a0')}\u200b `, address: rich('Jl. Melati', ' No. 30'), district: '\u00a0Baamang\u00a0' });
  }),

  define('inline-strings', 'Texts in the cells themselves, as exceljs streams them', { writer: 'exceljs', options: { sharedStrings: false } }, (s) => {
    s.header(plain()).people(...people(1, 12));
    s.person(person(13), { nik: 'NULL' }, { findings: [['nik-missing', 'nik']] });
  }),

  define('strings-without-table', 'SheetJS without a table of shared strings', { writer: 'sheetjs', options: { bookSST: false } }, (s) => {
    s.header(plain(col('Keterangan', 'note', () => null))).people(...people(1, 10));
    s.person(person(11), { note: 'A & B <x> "y" é' }, reads('note', 'A & B <x> "y" é'));
  }),

  define('names', 'A name must be there, and has no digits', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    s.person({ ...person(1), name: "MA'RUF, S.PD" }).person({ ...person(2), name: 'H. ABDUL GANI' });
    s.person(person(3), { name: 'S1TI' }, blank('name')).person(person(4), { name: '???' }, blank('name'));
    s.person(person(5), { name: null }, { findings: [['required-missing', 'name']] }).person(person(6), { name: '-' }, { findings: [['required-missing', 'name']] });
    s.person(person(7), { name: null, nik: person(7).nik.slice(1) }, { findings: [['required-missing', 'name'], ['nik-format', 'nik']] });
  }),
];
