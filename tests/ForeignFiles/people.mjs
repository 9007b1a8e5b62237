// Invented people. Every number follows from n, so that a file written again holds the same ones.

const FIRST = {
  L: ['Budi', 'Joko', 'Agus', 'Rahmat', 'Yanto', 'Untung', 'Hendra', 'Slamet', 'Dedi', 'Wahyu', 'Fajar', 'Rudi', 'Kardi'],
  P: ['Siti', 'Aminah', 'Rina', 'Dewi', 'Sari', 'Wati', 'Yuliana', 'Nurul', 'Endang', 'Lestari', 'Maya', 'Ratna', 'Kartini'],
};
const LAST = ['Pratama', 'Santoso', 'Wijaya', 'Saputra', 'Hidayat', 'Kurniawan', 'Setiawan', 'Nugroho', 'Permadi', 'Gunawan', 'Rahayu'];
const PLACES = ['SAMPIT', 'KUALA KAPUAS', 'MUARA TEWEH', 'PALANGKA RAYA', 'BUNTOK', 'SANGATTA'];
const WORK = ['PETANI/PEKEBUN', 'NELAYAN/PERIKANAN', 'MENGURUS RUMAH TANGGA', 'BURUH HARIAN LEPAS'];
const SCHOOL = ['TAMAT SD/SEDERAJAT', 'SLTP/SEDERAJAT', 'SLTA/SEDERAJAT', 'BELUM TAMAT SD/SEDERAJAT'];

/** A desa or kelurahan of the official table, by its Kemendagri code. */
export const place = (code, village, district, regency = 'Kotawaringin Timur') =>
  ({ code, village, district, districtCode: code.slice(0, 6), regency, regencyCode: code.slice(0, 4) });

export const TENGAH = place('6202051002', 'Baamang Tengah', 'Baamang');
export const HILIR = place('6202051001', 'Baamang Hilir', 'Baamang');
export const SAWAHAN = place('6202061007', 'Sawahan', 'Mentawa Baru Ketapang');
export const KETAPANG = place('6202061003', 'Ketapang', 'Mentawa Baru Ketapang');
export const NATAI = place('6202072004', 'Natai Baru', 'Mentaya Hilir Utara');

/** The nth invented person. Odd n are men. The serial never ends in 0, so that no NIK looks cut off by chance. */
export function person(n, home = TENGAH) {
  const sex = n % 2 === 1 ? 'L' : 'P';
  const born = new Date(Date.UTC(1951, 0, 15) + ((n * 397) % 24000) * 86400000);
  const [year, month, day] = [born.getUTCFullYear(), born.getUTCMonth() + 1, born.getUTCDate()];
  const district = home.districtCode;
  return withNik({
    n, sex, home,
    birthDate: iso(year, month, day),
    kk: `${district}${two(1 + (n % 27))}0417${four(1 + (n % 9) + 10 * (n % 97))}`,
    name: `${FIRST[sex][n % 13]} ${LAST[(n * 5) % 11]}`.toUpperCase(),
    birthPlace: PLACES[n % 6],
    relation: sex === 'L' ? 'KEPALA KELUARGA' : 'ISTRI',
    marital: 'KAWIN',
    address: `JL. MELATI NO. ${n}`,
    rt: `00${1 + (n % 9)}`, rw: `00${1 + (n % 4)}`,
    occupation: WORK[n % 4], education: SCHOOL[n % 4],
    disability: 'TIDAK CACAT', desil: String(1 + (n % 4)), income: String(500000 + 25000 * (n % 30)),
    status: 'Present',
  }, 1 + (n % 9));
}

/** The same person with another date of birth, and the NIK that goes with it. */
export const bornOn = (p, date) => withNik({ ...p, birthDate: date }, p.serial);

/** The same person with another serial, for a NIK that ends as a case needs. */
export const withSerial = (p, serial) => withNik(p, serial);

/** The parts of a date, without leading zeros. */
export function parts(date) {
  const [year, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

export const two = (n) => String(n).padStart(2, '0');
export const iso = (year, month, day) => `${year}-${two(month)}-${two(day)}`;
const four = (n) => String(n).padStart(4, '0');

function withNik(p, serial) {
  const { year, month, day } = parts(p.birthDate);
  const dayPart = p.sex === 'P' ? day + 40 : day;
  return { ...p, serial, nik: `${p.home.districtCode}${two(dayPart)}${two(month)}${two(year % 100)}${four(serial)}` };
}
