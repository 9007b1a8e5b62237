// The columns of a plain list, and lists of people for it.
import { number } from './cells.mjs';
import { person } from './people.mjs';
import { col } from './sheet.mjs';

/** A plain list as most offices keep it; `more` columns follow. */
export const plain = (...more) => [
  col('No', null, (p) => number(p.n)), col('NIK', 'nik'), col('No. KK', 'kk'), col('Nama', 'name'), col('JK', 'sex'), col('Tanggal Lahir', 'birthDate'),
  col('Kecamatan', 'district'), col('Desa/Kelurahan', 'village'), ...more,
];

export const people = (from, count, home) => Array.from({ length: count }, (_, i) => person(from + i, home));

/** A row for each way of writing one field of a person, all meaning the same. */
export function spellings(sheet, field, written, from = 1, home) {
  written.forEach((value, i) => {
    const p = person(from + i, home);
    sheet.person(p, { [field]: typeof value === 'function' ? value(p) : value });
  });
}
