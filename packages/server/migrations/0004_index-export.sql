-- A year's 部门整体 or 工作考核 can be exported, so a job may be of kind 'index'.
-- Undo: DELETE FROM job WHERE kind = 'index'; then put back the check without 'index'.

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job
  ADD CONSTRAINT job_kind_check CHECK (kind IN ('sheet', 'sheets', 'summary', 'index', 'opinion'));
