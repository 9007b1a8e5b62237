// The same NIK more than once in a file.
import { define, defineBook } from '../case.mjs';
import { people, plain } from '../columns.mjs';
import { person } from '../people.mjs';
import { col } from '../sheet.mjs';

const repeat = { findings: [['nik-duplicate', 'nik']] };
const conflict = { findings: [['identity-conflict', 'nik']], reads: { nik: null } };

export default [
  define('repeats-identical', 'Rows pasted twice, one of them three times: a warning on each later row', { writer: 'exceljs' }, (s) => {
    s.header(plain()).people(...people(1, 6));
    s.person(person(2), {}, repeat).person(person(5), {}, repeat).person(person(2), {}, repeat).person(person(7));
  }),
  define('repeats-differing', 'The same person with another address and a name spelt otherwise: the later row wins', { writer: 'sheetjs' }, (s) => {
    s.header(plain(col('Alamat', 'address'))).people(...people(1, 3));
    s.person({ ...person(1), address: 'JL. BARU' }, {}, repeat);
    s.person({ ...person(2), name: `${person(2).name}I` }, {}, repeat);
    s.person(person(3), { address: null }, { ...repeat, reads: { address: null } });
  }),
  define('repeats-two-people', 'Two people under one NIK: both are held, and a third row of the first with them', { writer: 'exceljs' }, (s) => {
    s.header(plain()).person(person(1)).person(person(2), {}, conflict);
    const other = { ...person(9), nik: person(2).nik };
    s.person(other, { birthDate: '17/08/1971' }, { findings: [['identity-conflict', 'nik'], ['sex-mismatch', 'sex'], ['birthdate-mismatch', 'birthDate']], reads: { nik: null, birthDate: '1971-08-17' } });
    s.person(person(3)).person(person(2), {}, conflict);
  }),
  defineBook('repeats-across-sheets', 'The same person in two sheets', { writer: 'exceljs' }, (add) => {
    add('Tahap 1').header(plain()).people(...people(1, 4));
    add('Tahap 2').header(plain()).people(...people(5, 3)).person(person(3), {}, repeat);
  }),
];
