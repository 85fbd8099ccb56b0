// The country as a map of tiles: a province is a square about where it lies, in rows from the north and
// columns from the west.
import type { SiteHealth, Standing } from './health';
import { STANDINGS } from './health';
import { phrase, type Phrase } from '@/words/phrase';

export type Province = SiteHealth['site']['province'];

const ROWS: Province[][] = [
  ['azerbaijan_west', 'azerbaijan_east', 'ardabil', 'gilan', 'mazandaran', 'golestan', 'khorasan_north'],
  ['kurdistan', 'zanjan', 'qazvin', 'alborz', 'tehran', 'semnan', 'khorasan_razavi'],
  ['kermanshah', 'hamadan', 'markazi', 'qom', 'isfahan', 'yazd', 'khorasan_south'],
  [
    'ilam',
    'lorestan',
    'chaharmahal_bakhtiari',
    'kohgiluyeh_boyer_ahmad',
    'fars',
    'kerman',
    'sistan_baluchestan',
  ],
];
const SOUTH: [Province, number][] = [
  ['khuzestan', 2],
  ['bushehr', 4],
  ['hormozgan', 6],
];

export interface Tile {
  province: Province;
  row: number; // from 1
  column: number; // from 1
}

export const TILES: Tile[] = [
  ...ROWS.flatMap((row, at) =>
    row.map((province, column) => ({ province, row: at + 1, column: column + 1 })),
  ),
  ...SOUTH.map(([province, column]) => ({ province, row: ROWS.length + 1, column })),
];

// What fits a tile, where the whole name does not.
export const SHORT: Partial<Record<Province, Phrase>> = {
  azerbaijan_west: phrase('آذ. غربی', 'W. Az.'),
  azerbaijan_east: phrase('آذ. شرقی', 'E. Az.'),
  khorasan_north: phrase('خ. شمالی', 'N. Kho.'),
  khorasan_razavi: phrase('خ. رضوی', 'Razavi'),
  khorasan_south: phrase('خ. جنوبی', 'S. Kho.'),
  chaharmahal_bakhtiari: phrase('چهارمحال', 'Chahar.'),
  kohgiluyeh_boyer_ahmad: phrase('کهگیلویه', 'Kohgil.'),
  sistan_baluchestan: phrase('سیستان', 'Sistan'),
  mazandaran: phrase('مازندران', 'Mazan.'),
  kermanshah: phrase('کرمانشاه', 'K.shah'),
  hormozgan: phrase('هرمزگان', 'Hormoz.'),
  golestan: phrase('گلستان', 'Golest.'),
  kurdistan: phrase('کردستان', 'Kurdis.'),
  hamadan: phrase('همدان', 'Hamad.'),
  lorestan: phrase('لرستان', 'Lorest.'),
  khuzestan: phrase('خوزستان', 'Khuzes.'),
  bushehr: phrase('بوشهر', 'Busheh.'),
};

export interface ProvinceHealth {
  sites: number;
  worst: Standing;
}

// The sites of each province, and how the one stands that needs a call first.
export function byProvince(health: SiteHealth[]): Map<Province, ProvinceHealth> {
  const all = new Map<Province, ProvinceHealth>();
  for (const { site, standing } of health) {
    const known = all.get(site.province);
    const isWorse = !known || STANDINGS.indexOf(standing) < STANDINGS.indexOf(known.worst);
    all.set(site.province, {
      sites: (known?.sites ?? 0) + 1,
      worst: isWorse ? standing : known.worst,
    });
  }
  return all;
}
