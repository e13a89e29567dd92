import type { ReadLimits } from '../limits.ts';
import { parseXml, type XmlAttributes, type XmlDamage } from '../xml/xml-parser.ts';

/** A cell as the sheet's XML holds it. */
export type StoredCell = Readonly<{
  address: string | null;
  style: number;
  type: string;
  value: string;
  inline: string;
  formula: string | null;
  sharedFormula: string | null;
}>;

/** What a sheet says, in file order. */
export type SheetHandler = Readonly<{
  columns: (from: number, to: number) => void;
  row: (number: number | null, hidden: boolean) => void;
  cell: (cell: StoredCell) => void;
  merge: (range: string) => void;
}>;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Streams one worksheet part: a national list may have a million cells, so no tree is built. */
export function readSheetEvents(
  bytes: Uint8Array,
  entry: string,
  name: string,
  limits: ReadLimits,
  handler: SheetHandler,
): XmlDamage {
  let attributes: XmlAttributes = {};
  let value = '';
  let inline = '';
  let formula: string | null = null;
  let shared: string | null = null;
  let into: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;
  let inCell = false;
  return parseXml(bytes, entry, name, limits, {
    open: (tag, own) => {
      if (tag === 'c') {
        attributes = own;
        value = '';
        inline = '';
        formula = null;
        shared = null;
        inCell = true;
      } else if (tag === 'v') into = 'value';
      else if (tag === 'f' && inCell) {
        into = 'formula';
        formula = '';
        shared = own['t'] === 'shared' ? (own['si'] ?? null) : null;
      } else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't' && inCell && phonetic === 0) into = 'inline';
      else if (tag === 'row') handler.row(rowNumber(own['r']), isTrue(own['hidden']));
      else if (tag === 'col' && isTrue(own['hidden'])) {
        handler.columns(Number(own['min'] ?? '1') - 1, Number(own['max'] ?? '1') - 1);
      } else if (tag === 'mergeCell') handler.merge(own['ref'] ?? '');
    },
    close: (tag) => {
      if (tag === 'c') {
        inCell = false;
        handler.cell({
          address: attributes['r'] ?? null,
          style: Number(attributes['s'] ?? '0'),
          type: attributes['t'] ?? 'n',
          value,
          inline,
          formula,
          sharedFormula: shared,
        });
      } else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'v' || tag === 'f' || tag === 't') into = null;
    },
    text: (text) => {
      if (into === 'value') value += text;
      else if (into === 'inline') inline += text;
      else if (into === 'formula') formula += text;
    },
  });
}

function rowNumber(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 1_048_576 ? number - 1 : null;
}
