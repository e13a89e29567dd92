import { IMPORT_FIELDS, fieldTitle } from '@mingjian/documents/read';

/** The fields that a column of a list may be mapped to, with the heading that we print. */
export const importFields = (): readonly Readonly<{ field: string; label: string }>[] =>
  IMPORT_FIELDS.map((field) => ({ field, label: fieldTitle(field) }));
