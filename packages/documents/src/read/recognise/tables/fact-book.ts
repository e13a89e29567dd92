import type { Basis, Place, Qualifier, ReadFact, ReadStatus } from '@mingjian/engine';

/** What a reader knows about one number; the book gives it an identity. */
export type NewFact = Readonly<{
  id: string;
  measure: string;
  label: string;
  value: string | null;
  unit: string | null;
  raw: string;
  status: ReadStatus;
  place: Place;
  span?: Readonly<{ start: number; length: number }> | null;
  basis?: Basis;
  qualifier?: Qualifier;
  candidates?: readonly string[];
}>;

/** Collects facts; an identity used twice gets a number, so that no fact hides another. */
export class FactBook {
  private readonly facts: ReadFact[] = [];
  private readonly ids = new Set<string>();

  add(fact: NewFact): string {
    let id = fact.id;
    for (let copy = 2; this.ids.has(id); copy++) id = `${fact.id}~${copy}`;
    this.ids.add(id);
    this.facts.push({
      id,
      measure: fact.measure,
      label: fact.label,
      value: fact.value,
      unit: fact.unit,
      raw: fact.raw,
      status: fact.status,
      place: fact.place,
      span: fact.span ?? null,
      basis: fact.basis ?? null,
      qualifier: fact.qualifier ?? null,
      candidates: fact.candidates ?? [],
    });
    return id;
  }

  all(): readonly ReadFact[] {
    return this.facts;
  }
}
