import { canonical, written } from './fields.mjs';

/** A column: its header, the field or fields it must be read as, and how a person is written into it. */
export const col = (header, field = null, write = null) => {
  const fields = field === null ? [] : Array.isArray(field) ? field : [field];
  return { header, fields, write: write ?? ((p) => (fields.length === 1 ? written(p, fields[0]) : null)) };
};

// DESIGN.md, «Severity and outcome». A case says so where a code has two.
const SEVERITY = {
  'area-corrected': 'fixed', 'date-swapped': 'fixed',
  'nik-missing': 'error', 'nik-format': 'error', 'nik-rounded': 'error', 'nik-temporary': 'error', 'nik-area': 'error',
  'nik-birthdate': 'error', 'nik-serial': 'error', 'identity-conflict': 'error', 'required-missing': 'error', 'area-not-yours': 'error',
  'column-missing': 'error', 'no-table': 'error', 'dataset-unknown': 'error', 'file-empty': 'error', 'file-unreadable': 'error',
};
const REFUSES = new Set(['required-missing', 'area-not-yours']);
const BLANKS = new Set(['value-format', 'value-range', 'kk-format']);

export const severityOf = (code, given) => given ?? SEVERITY[code] ?? 'warning';

export const letters = (index) => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A sheet under construction, and what must be found in it. */
export class Sheet {
  constructor(name, { hidden = false } = {}) {
    Object.assign(this, { name, hidden, rows: [], merges: [], hiddenRows: [], hiddenColumns: [], widths: {}, findings: [], reads: {}, columns: null });
    this.counts = { read: 0, accepted: 0, held: 0, refused: 0, warned: 0 };
    this.context = {};
    this.isTable = false;
  }

  /** The number of the row that comes next, as Excel shows it. */
  get next() { return this.rows.length + 1; }

  /** A row that is no row of data. */
  line(...cells) { this.rows.push(cells); return this; }

  blank(count = 1) { for (let i = 0; i < count; i++) this.line(); return this; }

  /** Where the people of the rows below live, as a line or the sheet's name said. */
  within(context) { this.context = context; return this; }

  /** A header row; `offset` columns stay empty before it. */
  header(cols, { offset = 0, write = true } = {}) {
    this.cols = cols;
    this.offset = offset;
    if (!this.isTable) this.columns = Object.fromEntries(cols.flatMap((c, i) => (c.header === null ? [] : [[letters(i + offset), c.fields]])));
    this.isTable = true;
    return write ? this.line(...Array(offset).fill(null), ...cols.map((c) => c.header)) : this;
  }

  /** Several tables have several headers: which column is what is told by the rows that were read. */
  withoutColumns() { this.columns = null; return this; }

  /** The letters of a field's column, or of the column with a header. */
  letter(key) {
    const index = this.cols.findIndex((c) => c.fields.includes(key) || c.header === key);
    return index < 0 ? null : letters(index + this.offset);
  }

  /**
   * A row of data. `cells` replaces cells by field or header; `expect.findings` lists [code, field, {severity, column}];
   * `expect.reads` what a field must be read as, where it is not what the person is.
   */
  person(p, cells = {}, expect = {}) {
    const row = this.next;
    const findings = (expect.findings ?? []).map(([code, field, more = {}]) => ({
      code, severity: severityOf(code, more.severity), sheet: this.name, row,
      column: more.column !== undefined ? more.column : this.letter(field), field: more.field ?? field,
    }));
    this.line(...Array(this.offset).fill(null), ...this.cols.map((c) => this.#cell(c, p, cells)));
    this.findings.push(...findings);
    this.#count(findings);
    if (!findings.some((f) => REFUSES.has(f.code))) {
      this.reads[row] = this.#readsOf(p, cells, findings, expect.reads ?? {});
    }

    return this;
  }

  people(...all) { for (const p of all) this.person(p); return this; }

  /** Something to be found that is no row's; the sheet is this one unless said otherwise. */
  expect(code, more = {}) {
    this.findings.push({ code, severity: severityOf(code, more.severity), sheet: this.name, row: null, column: null, field: null, ...more });
    return this;
  }

  /** The sheet is not read: none of its rows counts. */
  refused(code, more = {}) {
    this.counts = { read: 0, accepted: 0, held: 0, refused: 0, warned: 0 };
    this.findings = [];
    this.reads = {};
    this.isRefused = true;
    return this.expect(code, { severity: 'error', ...more });
  }

  #cell(c, p, cells) {
    const key = [c.header, ...c.fields].find((k) => k !== null && Object.hasOwn(cells, k));
    return key === undefined ? c.write(p, this) : cells[key];
  }

  #count(findings) {
    const errors = findings.filter((f) => f.severity === 'error');
    this.counts.read++;
    this.counts[errors.length === 0 ? 'accepted' : errors.some((f) => REFUSES.has(f.code)) ? 'refused' : 'held']++;
    this.counts.warned += errors.length === 0 && findings.some((f) => f.severity === 'warning') ? 1 : 0;
  }

  // Every column that a sound row has must be read as the person is; what is flagged as unreadable is left blank.
  #readsOf(p, cells, findings, given) {
    const reads = {};
    for (const field of new Set(this.cols.flatMap((c) => c.fields))) {
      if (['regency', 'district', 'village', 'period'].includes(field)) continue;
      const flagged = findings.find((f) => f.field === field && (BLANKS.has(f.code) || (field === 'nik' && f.severity === 'error')));
      reads[field] = flagged ? null : canonical(p, field);
    }

    reads.area = this.#area(p, findings);
    return { ...reads, ...given };
  }

  #area(p, findings) {
    const has = (field) => this.cols.some((c) => c.fields.includes(field)) || this.context[field];
    const lost = (field) => findings.some((f) => f.field === field && (f.code === 'area-unknown' || f.code === 'area-ambiguous' || f.code === 'value-format'));
    return has('village') && !lost('village') ? p.home.code : has('district') && !lost('district') ? p.home.districtCode : p.home.regencyCode;
  }
}
