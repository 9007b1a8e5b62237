// NIK cells: DESIGN.md, «A NIK, as found in a cell».
import { define } from '../case.mjs';
import { date, error, formula, number, rich, truth } from '../cells.mjs';
import { people, plain } from '../columns.mjs';
import { person, place, withSerial } from '../people.mjs';

const PAPUA = place('9203012001', 'Sidey Pantai', 'Sidey', 'Manokwari');

// What a number cell does to a NIK, by its last digits.
function numbers(s, format) {
  s.header(plain());
  for (const p of people(1, 9)) s.person(p, { nik: number(p.nik, format) });
  const tenth = withSerial(person(11), 10);
  s.person(tenth, { nik: number(tenth.nik, format) }, { findings: [['nik-rounded', 'nik']] });
  const serial = withSerial(person(12), 0);
  s.person(serial, { nik: number(serial.nik, format) }, { findings: [['nik-serial', 'nik']] });
  const east = { ...person(13), nik: person(13, PAPUA).nik };
  s.person(east, { nik: number(east.nik, format) }, { findings: [['nik-rounded', 'nik']] });
  s.person(person(14), { nik: number(0, format) }, { findings: [['nik-missing', 'nik']] });
  s.person(person(15), { nik: number(620205, format) }, { findings: [['nik-format', 'nik']] });
  s.person(person(16), { nik: number(620205210352.5, format) }, { findings: [['nik-format', 'nik']] });
}

const held = (...codes) => ({ findings: codes.map((code) => [code, 'nik']) });

export default [
  define('nik-numbers-exceljs', 'NIKs in number cells: whole where the last digit is not 0, else held', { writer: 'exceljs' }, (s) => numbers(s, '0')),
  define('nik-numbers-sheetjs', 'The same, shown with thousands marks', { writer: 'sheetjs' }, (s) => numbers(s, '#,##0')),
  define('nik-numbers-sheetjs-xls', 'The same as BIFF8', { writer: 'sheetjs', ending: 'xls', options: { bookType: 'biff8' } }, (s) => numbers(s, '0')),

  define('nik-numbers-libreoffice', 'LibreOffice keeps 15 digits of a number and rounds the last: no such NIK can be believed', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.header(plain());
    for (const p of people(1, 9)) s.person(p, { nik: number(p.nik, '0') }, { findings: [[p.serial < 5 ? 'nik-serial' : 'nik-rounded', 'nik']] });
    s.people(...people(10, 3));
  }),

  define('nik-padding', 'What is cleaned off a text NIK: quotes, blanks, marks without width, dots, dashes, ="…", a leading NIK, full-width digits', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    const writings = [
      (n) => `'${n}`, (n) => ` ${n} `, (n) => `${n}\u00a0`, (n) => `\u200b${n.slice(0, 8)}\u200d${n.slice(8)}\ufeff`, (n) => `${n.slice(0, 6)}.${n.slice(6, 12)}.${n.slice(12)}`,
      (n) => `${n.slice(0, 6)}-${n.slice(6, 12)}-${n.slice(12)}`, (n) => `${n.slice(0, 4)} ${n.slice(4, 8)} ${n.slice(8, 12)} ${n.slice(12)}`, (n) => `="${n}"`, (n) => `NIK ${n}`, (n) => `NIK: ${n}`, (n) => `"${n}"`,
      (n) => [...n].map((d) => String.fromCharCode(0xff10 + Number(d))).join(''), (n) => `${n}\n`, (n) => `\t${n}`, (n) => rich(n.slice(0, 6), n.slice(6)), (n) => `’${n}`,
    ];
    writings.forEach((write, i) => { const p = person(1 + i); s.person(p, { nik: write(p.nik) }); });
  }),

  define('nik-formulas', 'Formulas: the value that was last calculated counts; an error holds the row', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    const [a, b, c, d, e] = people(1, 5);
    s.person(a, { nik: formula(`"${a.nik}"`, a.nik) });
    s.person(b, { nik: formula(`CONCATENATE("${b.nik.slice(0, 6)}","${b.nik.slice(6)}")`, b.nik) });
    s.person(c, { nik: formula(`${c.nik.slice(0, 15)}0+${c.nik.slice(15)}`, Number(c.nik)) });
    s.person(d, { nik: formula('VLOOKUP(D5,Lama!A:B,2,FALSE)', error('#N/A')) }, { findings: [['value-format', 'nik', { severity: 'error' }]] });
    s.person(e, { nik: formula('Lama!#REF!', error('#REF!')) }, { findings: [['value-format', 'nik', { severity: 'error' }]] });
  }),

  define('nik-formulas-libreoffice', 'Formulas as LibreOffice calculates and stores them', { writer: 'libreoffice', filter: 'xlsx' }, (s) => {
    s.header(plain());
    for (const p of people(1, 4)) s.person(p, { nik: formula(`CONCATENATE("${p.nik.slice(0, 6)}","${p.nik.slice(6)}")`, p.nik) });
    s.person(person(5), { nik: formula('1/0', error('#DIV/0!')) }, { findings: [['value-format', 'nik', { severity: 'error' }]] });
  }),

  define('nik-damaged', 'NIKs that cannot be right, each with its own reason', { writer: 'sheetjs', options: { bookSST: true } }, (s) => {
    s.header(plain());
    const faults = [
      [(n) => n.slice(0, 15), 'nik-format'], [(n) => `${n}1`, 'nik-format'], [(n) => `${n.slice(0, 15)}O`, 'nik-format'], [() => '1111111111111111', 'nik-format'], [() => '1234567890123456', 'nik-format'],
      [() => '6.20205E+15', 'nik-rounded'], [() => '6,20205E+15', 'nik-rounded'], [(n) => `0${n.slice(1)}`, 'nik-temporary'], [(n) => `99${n.slice(2)}`, 'nik-area'], [(n) => `${n.slice(0, 6)}32${n.slice(8)}`, 'nik-birthdate'],
      [(n) => `${n.slice(0, 8)}13${n.slice(10)}`, 'nik-birthdate'], [(n) => `${n.slice(0, 6)}3002${n.slice(10)}`, 'nik-birthdate'], [(n) => `${n.slice(0, 12)}0000`, 'nik-serial'],
      [() => '-', 'nik-missing'], [() => 'NULL', 'nik-missing'], [() => 'tidak ada', 'nik-missing'], [() => '0', 'nik-missing'], [() => null, 'nik-missing'], [() => '#N/A', 'nik-missing'], [() => 'Belum punya', 'nik-format'],
    ];
    faults.forEach(([write, code], i) => { const p = person(1 + i); s.person(p, { nik: write(p.nik) }, held(code)); });
  }),

  define('nik-kinds', 'A date, TRUE and an error where a NIK should be', { writer: 'exceljs' }, (s) => {
    s.header(plain()).people(person(1));
    s.person(person(2), { nik: date('1990-02-03') }, held('nik-format'));
    s.person(person(3), { nik: truth(true) }, held('nik-format'));
    s.person(person(4), { nik: error('#VALUE!') }, { findings: [['value-format', 'nik', { severity: 'error' }]] });
  }),

  define('nik-text-was-number', 'More than half of at least 20 text NIKs end in 0: those cannot be believed', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    for (const p of people(1, 9)) s.person(p);
    for (const p of people(21, 11)) { const cut = withSerial(p, 10); s.person(cut, {}, held('nik-rounded')); }
  }),

  define('nik-text-half-ends-in-zero', 'Exactly half of 20 end in 0: chance, so far; nothing is held', { writer: 'sheetjs' }, (s) => {
    s.header(plain());
    s.people(...people(1, 10), ...people(21, 10).map((p) => withSerial(p, 10)));
  }),

  define('nik-elsewhere', 'A NIK of another regency says nothing; an unknown district, another sex or birth date are worth a look', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    const seruyan = place('6207022001', '', 'Seruyan Hilir', 'Seruyan');
    s.person({ ...person(1), nik: person(1, seruyan).nik });
    const gone = { ...person(2), nik: `620299${person(2).nik.slice(6)}` };
    s.person(gone, {}, { findings: [['nik-area', 'nik', { severity: 'warning' }]] });
    const woman = { ...person(3), sex: 'P' };
    s.person(woman, {}, { findings: [['sex-mismatch', 'sex']] });
    const later = { ...person(4), birthDate: '1999-12-31' };
    s.person(later, {}, { findings: [['birthdate-mismatch', 'birthDate']] });
  }),

  define('kk-faults', 'A No. KK that cannot be right is left blank; the person is taken', { writer: 'exceljs' }, (s) => {
    s.header(plain());
    const flagged = (write, p) => s.person(p, { kk: write(p) }, { findings: [['kk-format', 'kk']] });
    flagged((p) => p.nik, person(1));
    flagged((p) => p.kk.slice(1), person(2));
    flagged((p) => number(`${p.kk.slice(0, 15)}0`), person(3));
    flagged((p) => `0${p.kk.slice(1)}`, person(4));
    flagged(() => '6.20205E+15', person(5));
    s.person(person(6), { kk: `${person(6).kk} ` }).person(person(7), { kk: `'${person(7).kk}` });
    s.person(person(8), { kk: '-' }, { reads: { kk: null } });
    const odd = { ...person(9), kk: `${person(9).kk.slice(0, 15)}7` };
    s.person(odd, { kk: number(odd.kk) });
  }),
];
