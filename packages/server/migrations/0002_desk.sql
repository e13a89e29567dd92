-- What the desk remembers beside the facts: answers by idempotency key, preferences, column headings, long jobs.
-- Undo: DROP TABLE job, header_mapping, preference, idempotency.

CREATE TABLE idempotency (
  tenant       BIGINT NOT NULL REFERENCES tenant (id),
  key          TEXT NOT NULL CHECK (length(key) BETWEEN 8 AND 128),
  -- SM3 of command and input: the same key on another request is refused.
  request_hash TEXT NOT NULL,
  reply        TEXT NOT NULL,
  created_at   TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE preference (
  tenant     BIGINT NOT NULL REFERENCES tenant (id),
  actor      TEXT NOT NULL,
  key        TEXT NOT NULL,
  value      JSONB NOT NULL,
  changed_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, actor, key)
);

CREATE TABLE header_mapping (
  tenant     BIGINT NOT NULL REFERENCES tenant (id),
  heading    TEXT NOT NULL,
  field      TEXT NOT NULL,
  changed_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, heading)
);

CREATE TABLE job (
  tenant     BIGINT NOT NULL REFERENCES tenant (id),
  id         TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('sheet', 'sheets', 'summary', 'opinion')),
  format     TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx', 'json')),
  state      TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress   INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  message    TEXT NOT NULL,
  file_name  TEXT,
  file_type  TEXT,
  file_bytes BIGINT,
  problem    TEXT,
  created_at TIMESTAMPTZ NOT NULL,
  changed_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (tenant, id),
  CHECK ((state = 'done') = (file_name IS NOT NULL))
);

GRANT SELECT, INSERT ON idempotency TO mingjian_app;
GRANT SELECT, INSERT, UPDATE ON preference, job TO mingjian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON header_mapping TO mingjian_app;

ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE header_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE job ENABLE ROW LEVEL SECURITY;

CREATE POLICY one_tenant ON idempotency TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON preference TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON header_mapping TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
CREATE POLICY one_tenant ON job TO mingjian_app
  USING (tenant = NULLIF(current_setting('mingjian.tenant', TRUE), '')::BIGINT);
