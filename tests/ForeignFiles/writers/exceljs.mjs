import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';

const WHEN = new Date(Date.UTC(2025, 11, 1));

/** Writes with exceljs; `sharedStrings: false` uses its streaming writer, which puts texts into the cells. */
export async function exceljs(sheets, { date1904 = false, sharedStrings = true } = {}) {
  const book = sharedStrings ? new ExcelJS.Workbook() : streaming();
  book.creator = 'Operator';
  book.created = book.modified = WHEN;
  book.properties = { date1904 };
  for (const sheet of sheets) {
    const ws = book.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' });
    fill(ws, sheet);
    if (!sharedStrings) ws.commit();
  }

  if (!sharedStrings) {
    await book.commit();
    return Buffer.concat(book.chunks);
  }

  return Buffer.from(await book.xlsx.writeBuffer());
}

function fill(ws, sheet) {
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && value !== undefined) put(ws.getCell(r + 1, c + 1), value);
    });
    if (sheet.hiddenRows.includes(r + 1)) ws.getRow(r + 1).hidden = true;
  });
  for (const letter of sheet.hiddenColumns) ws.getColumn(letter).hidden = true;
  for (const range of sheet.merges) ws.mergeCells(range);
}

function put(cell, value) {
  if (typeof value === 'string') { cell.value = value; return; }
  switch (value.kind) {
    case 'number': cell.value = value.value; break;
    case 'date': cell.value = new Date(`${value.value}T00:00:00Z`); break;
    case 'boolean': cell.value = value.value; break;
    case 'error': cell.value = { error: value.value }; break;
    case 'formula': cell.value = { formula: value.text, result: value.cached?.kind === 'error' ? { error: value.cached.value } : value.cached }; break;
    case 'rich': cell.value = { richText: value.runs.map((text, i) => ({ text, font: { bold: i % 2 === 0 } })) }; break;
    case 'emptied': break;
    default: throw new Error(`exceljs writes no ${value.kind}.`);
  }

  if (value.format) cell.numFmt = value.format;
}

function streaming() {
  const chunks = [];
  const stream = new Writable({ write(chunk, _encoding, done) { chunks.push(Buffer.from(chunk)); done(); } });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  return Object.assign(book, { chunks });
}
