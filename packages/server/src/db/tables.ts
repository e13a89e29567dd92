import type { IndexMeasure } from '@mingjian/contract';
import type { ColumnType, Generated } from 'kysely';

/** bigint and numeric arrive as text (see driver.ts). */
type BigText = ColumnType<string, string | number | bigint, string | number | bigint>;

export type EventTable = {
  tenant: BigText;
  sequence: BigText;
  at: Date;
  actor: string;
  command: string;
  subject: string | null;
  sentence: string;
  payload: string;
  previous_hash: string;
  hash: string;
};

export type FactTable = {
  tenant: BigText;
  sheet_id: string;
  row_id: string;
  measure: string;
  revision: number;
  period: number;
  basis: string | null;
  as_of: Generated<string | null>;
  qualifier: Generated<string | null>;
  kind: 'amount' | 'text' | 'missing' | 'not-applicable' | 'withdrawn';
  printed: string | null;
  amount: string | null;
  unit: string | null;
  source: 'entered' | 'read' | 'demonstration';
  evidence: string | null;
  actor: string;
  recorded_at: Date;
  version: BigText;
  event_sequence: BigText;
};

/** Answers and printed marks of a year's index; `path` is the item's in the pack. */
export type IndexFactTable = {
  tenant: BigText;
  department_id: string;
  year: number;
  path: string;
  measure: IndexMeasure;
  revision: number;
  kind: 'amount' | 'text' | 'missing';
  printed: string | null;
  amount: string | null;
  source: FactTable['source'];
  evidence: string | null;
  actor: string;
  recorded_at: Date;
  version: BigText;
  pack_hash: string;
  event_sequence: BigText;
};

export type SheetTable = {
  tenant: BigText;
  id: string;
  department_id: string;
  year: number;
  position: number;
  project: string;
  project_code: string | null;
  version: BigText;
  pack_hash: string | null;
  changed_at: Date;
  changed_by: string;
  deleted_at: Date | null;
};

export type JobTable = {
  tenant: BigText;
  id: string;
  kind: 'sheet' | 'sheets' | 'summary' | 'index' | 'opinion';
  format: 'pdf' | 'docx' | 'xlsx' | 'json';
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: number;
  message: string;
  file_name: string | null;
  file_type: string | null;
  file_bytes: BigText | null;
  problem: string | null;
  created_at: Date;
  changed_at: Date;
};

/** The schema as Kysely sees it; the migrations are the truth. */
export type Tables = {
  tenant: { id: BigText; name: string; created_at: Date };
  event: EventTable;
  department: { tenant: BigText; id: string; created_at: Date };
  department_attribute: {
    tenant: BigText;
    department_id: string;
    attribute: string;
    value: string;
    valid_from: string;
    valid_until: string | null;
  };
  budget_year: {
    tenant: BigText;
    department_id: string;
    year: number;
    pack_id: string | null;
    opened_at: Date;
  };
  pack_copy: { tenant: BigText; hash: string; pack_id: string; compiled: string; kept_at: Date };
  sheet: SheetTable;
  sheet_row: {
    tenant: BigText;
    sheet_id: string;
    id: string;
    list: string;
    position: number | null;
  };
  fact: FactTable;
  index_fact: IndexFactTable;
  idempotency: {
    tenant: BigText;
    key: string;
    request_hash: string;
    reply: string;
    created_at: Date;
  };
  preference: { tenant: BigText; actor: string; key: string; value: string; changed_at: Date };
  header_mapping: { tenant: BigText; heading: string; field: string; changed_at: Date };
  job: JobTable;
};
