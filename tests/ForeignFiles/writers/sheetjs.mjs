import XLSX from 'xlsx';
import { serialOf } from '../cells.mjs';

const ERRORS = { '#NULL!': 0, '#DIV/0!': 7, '#VALUE!': 15, '#REF!': 23, '#NAME?': 29, '#NUM!': 36, '#N/A': 42 };

const BUILT_IN = new Set(Object.keys(XLSX.SSF.get_table()));

/** Writes with SheetJS; `options` go to its writer (bookType, bookSST, FS, ...). */
export function sheetjs(sheets, { bookType = 'xlsx', date1904 = false, encoding = null, ...options } = {}) {
  forgetFormats();
  const book = XLSX.utils.book_new();
  book.Workbook = { WBProps: { date1904 }, Sheets: sheets.map((s) => ({ Hidden: s.hidden ? 1 : 0 })) };
  book.Props = { CreatedDate: new Date(Date.UTC(2025, 11, 1)), ModifiedDate: new Date(Date.UTC(2025, 11, 1)) };
  for (const sheet of sheets) {
    XLSX.utils.book_append_sheet(book, worksheet(sheet, date1904), sheet.name);
  }

  if (bookType === 'csv' && encoding) {
    return Buffer.from(XLSX.utils.sheet_to_csv(book.Sheets[sheets[0].name], { FS: options.FS ?? ',' }), encoding);
  }

  return XLSX.write(book, { type: 'buffer', bookType, compression: true, cellDates: false, ...options });
}

// SheetJS keeps the formats of every workbook that it wrote; a file must not depend on those before it.
function forgetFormats() {
  const table = XLSX.SSF.get_table();
  for (const id of Object.keys(table)) if (!BUILT_IN.has(id)) delete table[id];
}

function worksheet(sheet, date1904) {
  const ws = {};
  const width = Math.max(...sheet.rows.map((r) => r.length), 1);
  sheet.rows.forEach((row, r) => row.forEach((value, c) => {
    const cell = toCell(value, date1904);
    if (cell) ws[XLSX.utils.encode_cell({ r, c })] = cell;
  }));
  ws['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(sheet.rows.length - 1, 0), c: width - 1 } });
  ws['!merges'] = sheet.merges.map((range) => XLSX.utils.decode_range(range));
  ws['!rows'] = sheet.rows.map((_, i) => (sheet.hiddenRows.includes(i + 1) ? { hidden: true } : {}));
  ws['!cols'] = Array.from({ length: width }, (_, i) => (sheet.hiddenColumns.includes(XLSX.utils.encode_col(i)) ? { hidden: true } : {}));
  return ws;
}

function toCell(value, date1904) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return { t: 's', v: value };
  switch (value.kind) {
    case 'number': return { t: 'n', v: value.value, ...(value.format ? { z: value.format } : {}) };
    case 'date': return { t: 'n', v: serialOf(value.value) - (date1904 ? 1462 : 0), z: value.format };
    case 'boolean': return { t: 'b', v: value.value };
    case 'error': return { t: 'e', v: ERRORS[value.value], w: value.value };
    case 'formula': return { ...toCell(typeof value.cached === 'number' ? { kind: 'number', value: value.cached } : value.cached), f: value.text };
    case 'emptied': return { t: 'z', z: value.format };
    default: throw new Error(`SheetJS writes no ${value.kind}.`);
  }
}
