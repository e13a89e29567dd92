/** The tables that a backup holds, parents before children; a test compares the list with the schema. */
export const DUMPED_TABLES: readonly Readonly<{ name: string; order: string }>[] = [
  { name: 'tenant', order: 'id' },
  { name: 'event', order: 'tenant, sequence' },
  { name: 'department', order: 'tenant, id' },
  { name: 'department_attribute', order: 'tenant, department_id, attribute, valid_from' },
  { name: 'budget_year', order: 'tenant, department_id, year' },
  { name: 'pack_copy', order: 'tenant, hash' },
  { name: 'sheet', order: 'tenant, id' },
  { name: 'sheet_row', order: 'tenant, sheet_id, id' },
  { name: 'fact', order: 'tenant, sheet_id, row_id, measure, revision' },
  { name: 'index_fact', order: 'tenant, department_id, year, path, measure, revision' },
  { name: 'idempotency', order: 'tenant, key' },
  { name: 'preference', order: 'tenant, actor, key' },
  { name: 'header_mapping', order: 'tenant, heading' },
];

/** Tables that a backup leaves out: jobs point at files of this machine, and migrations make their own record. */
export const LEFT_OUT: readonly string[] = ['job', 'schema_migration'];
