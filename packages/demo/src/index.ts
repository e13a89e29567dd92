import type { DemoYear } from './demo-year.ts';
import hebei from './years/hebei-2021.json' with { type: 'json' };
import lechang from './years/lechang-2021.json' with { type: 'json' };
import longhua from './years/longhua-2023.json' with { type: 'json' };
import xunyang from './years/xunyang-2024.json' with { type: 'json' };

export { printedMarks } from './printed-marks.ts';
export type { DemoFigure, DemoIndexRow, DemoYear } from './demo-year.ts';

// JSON modules widen literals ("1", "normal") to string; the schema test of this package holds them to the type.
const YEARS = [xunyang, hebei, lechang, longhua] as unknown as readonly DemoYear[];

/** The built-in demonstration years: xunyang-2024, hebei-2021, lechang-2021, longhua-2023. */
export const demoYears = (): readonly DemoYear[] => YEARS;

/** One demonstration year by its id, or undefined. */
export const demoYear = (id: string): DemoYear | undefined => YEARS.find((year) => year.id === id);
