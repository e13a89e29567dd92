-- What a department answers to the items of a 部门整体 or 工作考核 index, and the marks a published report prints for them.
-- Facts with revisions, like those of a sheet; the key is the item's path in the year's regulation pack ('' for the whole).
-- Undo: DROP TABLE index_fact; nothing refers to it.

CREATE TABLE index_fact (
  tenant         BIGINT NOT NULL,
  department_id  TEXT NOT NULL,
  year           INTEGER NOT NULL,
  path           TEXT NOT NULL,
  measure        TEXT NOT NULL CHECK (measure IN ('actual', 'required', 'judged', 'reason', 'notApplicable', 'printed')),
  revision       INTEGER NOT NULL CHECK (revision >= 1),
  kind           TEXT NOT NULL CHECK (kind IN ('amount', 'text', 'missing')),
  printed        TEXT,
  amount         NUMERIC,
  source         TEXT NOT NULL CHECK (source IN ('entered', 'read', 'demonstration')),
  evidence       TEXT,
  actor          TEXT NOT NULL,
  recorded_at    TIMESTAMPTZ NOT NULL,
  version        BIGINT NOT NULL CHECK (version >= 1),
  -- The compiled pack that was shown when it was answered: the index re-scores the same for ever.
  pack_hash      TEXT NOT NULL,
  event_sequence BIGINT NOT NULL,
  PRIMARY KEY (tenant, department_id, year, path, measure, revision),
  FOREIGN KEY (tenant, department_id, year) REFERENCES budget_year (tenant, department_id, year),
  FOREIGN KEY (tenant, pack_hash) REFERENCES pack_copy (tenant, hash),
  FOREIGN KEY (tenant, event_sequence) REFERENCES event (tenant, sequence) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'amount') = (amount IS NOT NULL)),
  CHECK ((kind IN ('amount', 'text')) = (printed IS NOT NULL))
);
CREATE INDEX index_fact_by_event ON index_fact (tenant, event_sequence);

GRANT SELECT, INSERT ON index_fact TO mingjian_app;

ALTER TABLE index_fact ENABLE ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON index_fact TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
