import { useParams } from '@tanstack/react-router';

/** The department and year that the address names: everything on the page belongs to them. */
export type Place = Readonly<{ department: string; year: number }>;

/** Reads the place from the address; only screens under it may call this. */
export function usePlace(): Place {
  const { department, year } = useParams({ strict: false });
  if (department === undefined || year === undefined)
    throw new Error('usePlace: this screen is not under a department and year');
  return { department, year: Number(year) };
}
