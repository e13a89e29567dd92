import type { SelfEvaluation } from '@mingjian/engine';

type Json =
  | null
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Fields that the interchange object always has, null when empty. All others are left out when empty. */
const ALWAYS = new Set([
  'projectCode',
  'pack',
  'weight',
  'initialBudget',
  'fullYearBudget',
  'executed',
  'expected',
  'actual',
  'target',
  'unit',
  'deviation',
]);
/** Within a funding document only the number is always there. */
const DOCUMENT_ONLY = new Set(['unit', 'amount', 'title', 'issuedOn']);

function clean(value: Json, inDocument: boolean): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each: Json) => clean(each, inDocument));
  const kept: Record<string, Json> = {};
  for (const [key, each] of Object.entries(value)) {
    const always = ALWAYS.has(key) && !(inDocument && DOCUMENT_ONLY.has(key));
    if (each === undefined || (each === null && !always)) continue;
    const cleaned = clean(each, inDocument || key === 'fundingDocuments');
    const empty =
      key === 'execution' &&
      typeof cleaned === 'object' &&
      cleaned !== null &&
      Object.keys(cleaned).length === 0;
    if (!empty) kept[key] = cleaned;
  }
  return kept;
}

/** The one form of a sheet among equals: an optional field that is null is left out, as if it had never been written. */
export function canonicalSheet(sheet: SelfEvaluation): SelfEvaluation {
  // Plain data in, plain data of the same type out: only absent optional fields differ.
  return clean(sheet as unknown as Json, false) as unknown as SelfEvaluation;
}
