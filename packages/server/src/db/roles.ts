import type { Client } from './driver.ts';

/** Role names that we make ourselves; anything else is a defect. */
const SAFE = /^[0-9a-z_]{1,63}$/;

/**
 * Makes the role that the application connects as. It owns nothing and cannot bypass row-level security: `mingjian_app` holds the
 * grants of the migrations, the login role is one per database because roles belong to the whole server.
 */
export async function ensureApplicationRole(owner: Client, password: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
  const login =
    `mingjian_login_${(rows[0]?.name ?? '').toLowerCase().replaceAll(/[^0-9a-z_]/g, '_')}`.slice(
      0,
      63,
    );
  if (!SAFE.test(login) || !/^[0-9a-z]{1,128}$/.test(password))
    throw new TypeError('role name or password has unexpected characters');
  // DO blocks cannot take parameters; both values were checked above.
  await owner.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingjian_app') THEN
      CREATE ROLE mingjian_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${login}') THEN
      CREATE ROLE ${login} LOGIN;
    END IF;
  END $$`);
  await owner.query(`ALTER ROLE ${login} PASSWORD '${password}'`);
  await owner.query(`GRANT mingjian_app TO ${login}`);
  return login;
}
