/** A column that can be shown: its key and the words of its head. */
export type Column = Readonly<{ key: string; label: string }>;

/** The order and choice of columns as a person saved it. */
export type ColumnChoice = readonly string[];

/** The chosen columns in their order; keys that no longer exist are passed over. */
export const chosenOf = <C extends Column>(
  columns: readonly C[],
  choice: ColumnChoice,
): readonly C[] => choice.flatMap((key) => columns.find((column) => column.key === key) ?? []);

/** Reads a saved choice; null where it is no list with a known column in it. */
export function readChoice(columns: readonly Column[], value: unknown): ColumnChoice | null {
  if (!Array.isArray(value)) return null;
  const keys = value.filter(
    (key): key is string => typeof key === 'string' && columns.some((column) => column.key === key),
  );
  return keys.length > 0 ? [...new Set(keys)] : null;
}
