import { parseDocument } from 'yaml';
import type { PackFault } from './source-reader.ts';

const INTEGER_KEYS: ReadonlySet<string> = new Set(['digits', 'rateDigits']);

/** Bare numbers anywhere but in the digit counts: they would have passed through a float. */
function bareNumbers(value: unknown, path: string, key: string): PackFault[] {
  if (typeof value === 'number' && !INTEGER_KEYS.has(key))
    return [{ path, message: `数字要带引号："${value}"` }];
  if (Array.isArray(value))
    return value.flatMap((entry, index) => bareNumbers(entry, `${path}[${index}]`, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      bareNumbers(inner, path === '' ? name : `${path}.${name}`, name),
    );
  return [];
}

/** Parses YAML (core schema, unique keys) and refuses bare numbers. */
export function readYaml(text: string): Readonly<{ value: unknown; faults: readonly PackFault[] }> {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true });
  const faults = document.errors.map((error) => ({ path: '', message: error.message }));
  if (faults.length > 0) return { value: null, faults };
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return { value, faults: bareNumbers(value, '', '') };
}
