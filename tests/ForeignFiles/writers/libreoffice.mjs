import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exceljs } from './exceljs.mjs';

// What soffice is to convert to. CSV: separator, quote, character set, first line, column formats, language, all quoted, as shown.
const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  ods: 'ods:calc8',
  'csv comma': 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
  'csv semicolon': 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true',
  'csv tab UTF-16': 'csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,false,true',
  'csv pipe quoted': 'csv:Text - txt - csv (StarCalc):124,34,76,1,,0,true,true',
  'csv semicolon windows-1252': 'csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true',
};

/** Has LibreOffice open what exceljs wrote and save it in its own way; gives the bytes by the case's name. */
export async function libreoffice(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  const written = new Map();
  try {
    for (const [filter, group] of grouped(cases)) {
      const [input, output] = ['in', 'out'].map((part) => join(folder, `${filter} ${part}`));
      mkdirSync(input);
      for (const c of group) writeFileSync(join(input, `${c.name}.xlsx`), await exceljs(c.sheets, c.options));
      const run = spawnSync('soffice', [
        `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', FILTERS[filter], '--outdir', output,
        ...group.map((c) => join(input, `${c.name}.xlsx`))], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`soffice: ${run.error ?? run.stderr}`);
      for (const c of group) written.set(c.name, readFileSync(join(output, `${c.name}.${c.ending}`)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }

  return written;
}

function grouped(cases) {
  const groups = new Map();
  for (const c of cases) groups.set(c.filter, [...(groups.get(c.filter) ?? []), c]);
  return groups;
}
