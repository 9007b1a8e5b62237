// Writes files/: every case of cases/*.mjs by the writer it names, and beside it what must be found in it.
// With names as arguments, only the cases whose names begin so.
import { readdirSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectationOf } from './case.mjs';
import { exceljs } from './writers/exceljs.mjs';
import { libreoffice } from './writers/libreoffice.mjs';
import { sheetjs } from './writers/sheetjs.mjs';
import { withoutTimes } from './zipdates.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const files = join(here, 'files');
const cases = [];
for (const file of readdirSync(join(here, 'cases')).sort()) {
  cases.push(...(await import(`./cases/${file}`)).default);
}

const twice = cases.map((c) => c.name).find((name, i, names) => names.indexOf(name) !== i);
if (twice) throw new Error(`Two cases are called ${twice}.`);

const wanted = process.argv.slice(2);
const chosen = cases.filter((c) => wanted.length === 0 || wanted.some((start) => c.name.startsWith(start)));
if (wanted.length === 0) rmSync(files, { recursive: true, force: true });
mkdirSync(files, { recursive: true });

const converted = await libreoffice(chosen.filter((c) => c.writer === 'libreoffice'));
for (const c of chosen) {
  const bytes = c.writer === 'exceljs' ? await exceljs(c.sheets, c.options)
    : c.writer === 'sheetjs' ? sheetjs(c.sheets, c.options)
    : converted.get(c.name);
  writeFileSync(join(files, `${c.name}.${c.ending}`), withoutTimes(Buffer.from(bytes)));
  writeFileSync(join(files, `${c.name}.expected.json`), `${inLines(expectationOf(c))}\n`);
}

console.log(`${chosen.length} files.`);

// A line for each finding, column and row: a change shows in the diff where it is.
function inLines(expectation) {
  const deep = new Set(['sheets', 'columns', 'reads']);
  const lines = Object.entries(expectation).map(([key, value]) => ` ${JSON.stringify(key)}: ${
    Array.isArray(value) ? list(value.map((v) => JSON.stringify(v)), '[', ']')
    : deep.has(key) && value !== null ? list(Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${
      key === 'reads' ? list(Object.entries(part).map(([row, reads]) => `"${row}": ${JSON.stringify(reads)}`), '{', '}', '   ') : JSON.stringify(part)}`), '{', '}')
    : JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function list(items, open, close, indent = '  ') {
  return items.length === 0 ? open + close : `${open}\n${items.map((item) => indent + item).join(',\n')}\n${indent.slice(1)}${close}`;
}
