import { Sheet } from './sheet.mjs';

const TEXT_ENDINGS = ['csv', 'txt'];

/**
 * A workbook to be judged by. `writer` is exceljs, sheetjs or libreoffice (which has a `filter` of its own); `regency` and
 * `quarter` are the folders that it lies in; `dataset` is what it must be taken as; `file` is a finding of the whole file, of
 * which then no row counts.
 */
export function defineBook(name, about, { writer, filter = null, ending = 'xlsx', options = {}, regency = '6202', quarter = '2025-Q4', dataset = 'people', file = null }, build) {
  const sheets = [];
  build((title, more) => {
    // A text file has one sheet, called after the file.
    const sheet = new Sheet(TEXT_ENDINGS.includes(ending) ? name : title, more);
    sheets.push(sheet);
    return sheet;
  });
  return { name, about, writer, filter, ending, options, regency, quarter, dataset, file, sheets };
}

/** A workbook with one sheet. */
export const define = (name, about, how, build) => defineBook(name, about, how, (add) => build(add(how.sheet ?? 'Data')));

/** What must be found, for the file beside it: the whole of it, no finding more and none less. */
export function expectationOf({ about, writer, filter, regency, quarter, dataset, file, sheets }) {
  const read = sheets.filter((s) => s.isTable && !s.hidden);
  const nothing = { read: 0, accepted: 0, held: 0, refused: 0, warned: 0 };
  const refused = file !== null || read.every((s) => s.isRefused);
  return {
    about, writer: filter === null ? writer : `${writer} ${filter}`, regency, quarter,
    dataset: refused ? null : dataset,
    rows: refused ? nothing : read.map((s) => s.counts).reduce(sum, nothing),
    sheets: refused ? {} : Object.fromEntries(read.map((s) => [s.name, s.counts])),
    columns: file?.code === 'file-unreadable' ? {} : Object.fromEntries(read.map((s) => [s.name, s.columns])),
    findings: (file === null ? sheets.flatMap((s) => s.findings) : [{ severity: 'error', sheet: null, row: null, column: null, field: null, ...file }]).sort(byPlace(sheets)),
    reads: refused ? {} : Object.fromEntries(read.map((s) => [s.name, s.reads])),
  };
}

const sum = (a, b) => Object.fromEntries(Object.keys(a).map((key) => [key, a[key] + b[key]]));

const byPlace = (sheets) => (a, b) => {
  const index = (f) => sheets.findIndex((s) => s.name === f.sheet);
  return index(a) - index(b) || (a.row ?? 0) - (b.row ?? 0) || a.code.localeCompare(b.code);
};
