/** The fields that a column of a list may be mapped to, with the heading that we print. */
export async function importFields(): Promise<
  readonly Readonly<{ field: string; label: string }>[]
> {
  // Loaded when somebody imports: the readers would otherwise take a good part of every start.
  const { IMPORT_FIELDS, fieldTitle } = await import('@mingjian/documents/read');
  return IMPORT_FIELDS.map((field) => ({ field, label: fieldTitle(field) }));
}

/** A heading for comparing: offices break and space headings differently. */
export async function normaliseHeading(heading: string): Promise<string> {
  const { normaliseLabel } = await import('@mingjian/documents/read');
  return normaliseLabel(heading);
}
