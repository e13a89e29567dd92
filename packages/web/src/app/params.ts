import { useParams } from '@tanstack/react-router';

/** The department and year that the address names: everything on the page belongs to them. */
export type Place = Readonly<{ department: string; year: number }>;

/** The place that an address names; null where its year is not four plain digits, so that 0x7e8 is not 2024. */
export const readPlace = (department: string, year: string): Place | null =>
  /^\d{4}$/.test(year) ? { department, year: Number(year) } : null;

/** Reads the place from the address; only screens under it may call this. */
export function usePlace(): Place {
  const { department, year } = useParams({ strict: false });
  const place = department === undefined || year === undefined ? null : readPlace(department, year);
  if (place === null) throw new Error('usePlace: this screen is not under a department and year');
  return place;
}
