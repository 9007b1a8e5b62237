// Text files in each separator and character set, and files of another kind.
import { define } from '../case.mjs';
import { number } from '../cells.mjs';
import { people, plain } from '../columns.mjs';
import { person } from '../people.mjs';
import { col } from '../sheet.mjs';

const withNote = (s) => {
  s.header(plain(col('Keterangan', 'note', () => null))).people(...people(1, 10));
  s.person(person(11), { note: 'Janda; 2 anak, "rumah kayu"' }, { reads: { note: 'Janda; 2 anak, "rumah kayu"' } });
  s.person({ ...person(12), name: 'RENÉ KURNIAWAN' }, { note: 'é ü – ’' }, { reads: { note: 'é ü – ’' } });
};
const text = (filter) => ({ writer: 'libreoffice', filter, ending: 'csv' });
const refused = (about) => ({ code: 'file-unreadable', ...about });
const list = (s) => { s.header(plain()).people(...people(1, 5)); };

export default [
  define('text-comma-libreoffice', 'Commas, UTF-8', text('csv comma'), withNote),
  define('text-semicolon-libreoffice', 'Semicolons, UTF-8', text('csv semicolon'), withNote),
  define('text-tab-utf16-libreoffice', 'Tabs, UTF-16', text('csv tab UTF-16'), withNote),
  define('text-pipe-libreoffice', 'Pipes, every text quoted', text('csv pipe quoted'), withNote),
  define('text-windows-1252-libreoffice', 'Semicolons, windows-1252', text('csv semicolon windows-1252'), withNote),
  define('text-comma-sheetjs', 'Commas, UTF-8 without a mark', { writer: 'sheetjs', ending: 'csv', options: { bookType: 'csv' } }, withNote),
  define('text-semicolon-sheetjs', 'Semicolons and sep=', { writer: 'sheetjs', ending: 'csv', options: { bookType: 'csv', FS: ';' } }, withNote),
  define('text-tab-utf16-sheetjs', 'Unicode text as Excel saves it: tabs, UTF-16 with a mark, .txt', { writer: 'sheetjs', ending: 'txt', options: { bookType: 'txt' } }, withNote),
  define('text-lines-in-cells', 'Line breaks inside quotes: a record is one row', { writer: 'sheetjs', ending: 'csv', options: { bookType: 'csv' } }, (s) => {
    s.header(plain(col('Alamat', 'address'))).people(...people(1, 3));
    s.person(person(4), { address: 'JL. MELATI\nNO. 4' }, { reads: { address: 'JL. MELATI NO. 4' } }).person(person(5), { district: 'Bamang' }, { findings: [['area-corrected', 'district']] });
  }),
  define('text-rounded', 'A CSV saved from number cells shows 6.20205E+15', { writer: 'sheetjs', ending: 'csv', options: { bookType: 'csv' } }, (s) => {
    s.header(plain());
    for (const p of people(1, 4)) s.person(p, { nik: number(p.nik, '0.00000E+00') }, { findings: [['nik-rounded', 'nik']] });
    s.people(...people(5, 3));
  }),

  define('kind-ods-libreoffice', 'OpenDocument', { writer: 'libreoffice', filter: 'ods', ending: 'ods', file: refused() }, list),
  define('kind-ods-sheetjs', 'OpenDocument by SheetJS', { writer: 'sheetjs', ending: 'ods', options: { bookType: 'ods' }, file: refused() }, list),
  define('kind-xlsb', 'Excel\'s binary workbook', { writer: 'sheetjs', ending: 'xlsb', options: { bookType: 'xlsb' }, file: refused() }, list),
  define('kind-html-as-xls', 'A web page called .xls, as web applications export', { writer: 'sheetjs', ending: 'xls', options: { bookType: 'html' }, file: refused() }, list),
  define('kind-xml-as-xls', 'Excel 2003 XML called .xls', { writer: 'sheetjs', ending: 'xls', options: { bookType: 'xlml' }, file: refused() }, list),
  define('kind-ods-as-xlsx', 'OpenDocument renamed to .xlsx', { writer: 'sheetjs', ending: 'xlsx', options: { bookType: 'ods' }, file: refused() }, list),

  define('empty-headers-only', 'Headers and nothing below', { writer: 'exceljs', file: { code: 'file-empty' } }, (s) => { s.header(plain()); }),
  define('empty-totals-only', 'Headers, a total and a signature', { writer: 'sheetjs', file: { code: 'file-empty' } }, (s) => { s.header(plain()).line('JUMLAH', null, number(0)).line(null, null, 'Mengetahui,'); }),
  define('letter', 'A letter without a table', { writer: 'exceljs', file: { code: 'no-table' } }, (s) => { s.line('Kepada Yth.').line('Kepala Bapperida').line('Bersama ini kami sampaikan data terlampir.'); }),
  define('stock-list', 'A table of something else', { writer: 'sheetjs', file: { code: 'dataset-unknown', sheet: 'Data', row: 1 } }, (s) => { s.line('Kode', 'Barang', 'Harga').line('B1', 'Beras', number(12000)).line('B2', 'Gula', number(15000)); }),
];
