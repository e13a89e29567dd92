-- Tenants, departments with dated attributes, years, sheets, facts with revisions, and the chained event log. See docs/adr on the command kernel.
-- The application role owns nothing; it sees one tenant at a time (row-level security on mingjian.tenant, set with SET LOCAL).
-- Undo: drop the tables in reverse order; nothing else refers to them.

CREATE TABLE tenant (
  id         BIGINT NOT NULL,
  name       TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE event (
  tenant        BIGINT NOT NULL REFERENCES tenant (id),
  sequence      BIGINT NOT NULL CHECK (sequence >= 1),
  at            TIMESTAMPTZ NOT NULL,
  actor         TEXT NOT NULL,
  command       TEXT NOT NULL,
  subject       TEXT,
  sentence      TEXT NOT NULL,
  -- Canonical JSON as hashed; TEXT, because JSONB would reorder it.
  payload       TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          TEXT NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (tenant, sequence)
);
CREATE INDEX event_by_subject ON event (tenant, subject, sequence);

CREATE TABLE department (
  tenant     BIGINT NOT NULL REFERENCES tenant (id),
  id         TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, id)
);

-- Names and codes change (counties merge, bureaus are renamed); the key above never does.
CREATE TABLE department_attribute (
  tenant        BIGINT NOT NULL,
  department_id TEXT NOT NULL,
  attribute     TEXT NOT NULL CHECK (attribute IN ('name', 'code', 'division-code', 'region', 'predecessor')),
  value         TEXT NOT NULL,
  valid_from    DATE NOT NULL,
  valid_until   DATE,
  PRIMARY KEY (tenant, department_id, attribute, valid_from),
  FOREIGN KEY (tenant, department_id) REFERENCES department (tenant, id),
  CHECK (valid_until IS NULL OR valid_until > valid_from)
);

CREATE TABLE budget_year (
  tenant        BIGINT NOT NULL,
  department_id TEXT NOT NULL,
  year          INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  pack_id       TEXT,
  opened_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, department_id, year),
  FOREIGN KEY (tenant, department_id) REFERENCES department (tenant, id)
);

-- The compiled pack that a sheet was scored with, by hash: any past sheet re-scores bit-equal even when the pack's files are gone.
CREATE TABLE pack_copy (
  tenant   BIGINT NOT NULL REFERENCES tenant (id),
  hash     TEXT NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  pack_id  TEXT NOT NULL,
  compiled TEXT NOT NULL,
  kept_at  TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, hash)
);

CREATE TABLE sheet (
  tenant        BIGINT NOT NULL,
  id            TEXT NOT NULL,
  department_id TEXT NOT NULL,
  year          INTEGER NOT NULL,
  position      INTEGER NOT NULL CHECK (position >= 0),
  -- Copy of the facts project and projectCode, for the unique index; the command keeps both in one transaction.
  project       TEXT NOT NULL,
  project_code  TEXT,
  version       BIGINT NOT NULL CHECK (version >= 1),
  pack_hash     TEXT,
  changed_at    TIMESTAMPTZ NOT NULL,
  changed_by    TEXT NOT NULL,
  deleted_at    TIMESTAMPTZ,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, department_id, year) REFERENCES budget_year (tenant, department_id, year),
  FOREIGN KEY (tenant, pack_hash) REFERENCES pack_copy (tenant, hash)
);
CREATE UNIQUE INDEX sheet_one_per_project ON sheet (tenant, department_id, year, project, COALESCE(project_code, ''))
  WHERE deleted_at IS NULL;

-- Rows of a sheet's lists keep their identity when they move, so facts keep their history.
CREATE TABLE sheet_row (
  tenant   BIGINT NOT NULL,
  sheet_id TEXT NOT NULL,
  id       TEXT NOT NULL,
  list     TEXT NOT NULL CHECK (list IN ('indicators', 'funds.rows', 'fundingDocuments')),
  -- NULL: removed.
  position INTEGER CHECK (position >= 0),
  PRIMARY KEY (tenant, sheet_id, id),
  FOREIGN KEY (tenant, sheet_id) REFERENCES sheet (tenant, id)
);

CREATE TABLE fact (
  tenant         BIGINT NOT NULL,
  sheet_id       TEXT NOT NULL,
  -- '' for the sheet itself.
  row_id         TEXT NOT NULL,
  measure        TEXT NOT NULL,
  revision       INTEGER NOT NULL CHECK (revision >= 1),
  period         INTEGER NOT NULL,
  basis          TEXT CHECK (basis IN ('年初', '调整', '全年预算', '执行', '决算', '上年', '目标', '完成')),
  as_of          DATE,
  qualifier      TEXT CHECK (qualifier IN ('约', '余', '不少于', '以上')),
  -- withdrawn: the property is no longer there at all (never zero, never empty).
  kind           TEXT NOT NULL CHECK (kind IN ('amount', 'text', 'missing', 'not-applicable', 'withdrawn')),
  -- As printed, with all its digits; amount is the same number for queries.
  printed        TEXT,
  amount         NUMERIC,
  unit           TEXT,
  source         TEXT NOT NULL CHECK (source IN ('entered', 'read', 'demonstration')),
  evidence       TEXT,
  actor          TEXT NOT NULL,
  recorded_at    TIMESTAMPTZ NOT NULL,
  version        BIGINT NOT NULL,
  event_sequence BIGINT NOT NULL,
  PRIMARY KEY (tenant, sheet_id, row_id, measure, revision),
  FOREIGN KEY (tenant, sheet_id) REFERENCES sheet (tenant, id),
  -- Facts are written before the one event of their command; both are there at the end of the transaction.
  FOREIGN KEY (tenant, event_sequence) REFERENCES event (tenant, sequence) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'amount') = (amount IS NOT NULL)),
  CHECK ((kind IN ('amount', 'text')) = (printed IS NOT NULL))
);
CREATE INDEX fact_by_event ON fact (tenant, event_sequence);

-- Commands and events only append for the application; a correction is a new revision, a deletion a mark.
GRANT SELECT ON tenant TO mingjian_app;
GRANT SELECT, INSERT ON event, department, fact, pack_copy TO mingjian_app;
GRANT SELECT, INSERT, UPDATE ON department_attribute, budget_year, sheet, sheet_row TO mingjian_app;

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE department ENABLE ROW LEVEL SECURITY;
ALTER TABLE department_attribute ENABLE ROW LEVEL SECURITY;
ALTER TABLE budget_year ENABLE ROW LEVEL SECURITY;
ALTER TABLE pack_copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE sheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE sheet_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact ENABLE ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON tenant TO mingjian_app
  USING (id = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON event TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON department TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON department_attribute TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON budget_year TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON pack_copy TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON sheet TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON sheet_row TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON fact TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);

INSERT INTO tenant (id, name, created_at) VALUES (1, '本机', now());
