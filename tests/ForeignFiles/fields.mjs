import { parts, two } from './people.mjs';

/** What the registry must hold of a person's field. */
export const canonical = (p, field) => p[field] ?? null;

/** How a field is written where a case does not say otherwise. */
export function written(p, field) {
  switch (field) {
    case 'birthDate': { const { year, month, day } = parts(p.birthDate); return `${two(day)}/${two(month)}/${year}`; }
    case 'village': return p.home.village;
    case 'district': return p.home.district;
    case 'regency': return p.home.regency;
    case 'status': return p.status === 'Present' ? 'HIDUP' : p.status;
    default: return p[field] ?? null;
  }
}
