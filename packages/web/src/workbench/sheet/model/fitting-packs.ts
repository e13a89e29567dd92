import type { PackSummary } from '@mingjian/contract';

/** The rules that a project may be scored by, those of its place and year first. */
export type PackChoice = Readonly<{ pack: PackSummary; fits: boolean }>;

/** What the year is known by: the place of its own rules, the department's name, and the year itself. */
export type PackPlace = Readonly<{ place: string | null; department: string; year: number }>;

const NATION = '全国';

/** A rule fits where it is in force all year and speaks of this place or of the whole country; the nearer place comes first. */
export function fittingPacks(packs: readonly PackSummary[], at: PackPlace): readonly PackChoice[] {
  return packs
    .filter(({ subject }) => subject === 'project-sheet')
    .map((pack) => ({ pack, near: nearness(pack.place, at), inForce: isInForce(pack, at.year) }))
    .map((each) => ({ ...each, fits: each.inForce && each.near > 0 }))
    .toSorted(
      (a, b) =>
        Number(b.fits) - Number(a.fits) ||
        b.near - a.near ||
        Number(b.inForce) - Number(a.inForce) ||
        b.pack.effective.from.localeCompare(a.pack.effective.from),
    )
    .map(({ pack, fits }) => ({ pack, fits }));
}

/** 2: this place or one around it; 1: the whole country; 0: somewhere else. */
function nearness(place: string, at: PackPlace): 0 | 1 | 2 {
  if (place === NATION) return 1;
  if (at.place !== null && at.place.startsWith(place)) return 2;
  const own =
    place
      .split(/(?<=[省市县区])/u)
      .at(-1)
      ?.slice(0, -1) ?? '';
  return own.length > 1 && at.department.includes(own) ? 2 : 0;
}

const isInForce = ({ effective: { from, until } }: PackSummary, year: number): boolean =>
  from <= `${year}-12-31` && (until === null || until >= `${year}-01-01`);
