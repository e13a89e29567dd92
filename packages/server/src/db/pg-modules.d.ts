// The parts of pg and pg-copy-streams that this package uses; neither ships types.
declare module 'pg' {
  import type { Duplex } from 'node:stream';
  export type ConnectionOptions = {
    connectionString?: string;
    host?: string;
    port?: number;
    user?: string;
    password?: string;
    database?: string;
    application_name?: string;
    connectionTimeoutMillis?: number;
  };
  export type QueryResult<R> = {
    command: 'UPDATE' | 'DELETE' | 'INSERT' | 'SELECT' | 'MERGE';
    rowCount: number;
    rows: R[];
  };
  export class Client {
    constructor(options: ConnectionOptions);
    connect(): Promise<void>;
    query<R = Record<string, unknown>>(
      sql: string,
      parameters?: readonly unknown[],
    ): Promise<QueryResult<R>>;
    query<S extends Duplex>(stream: S): S;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): Promise<void>;
  }
  export class Pool {
    readonly options: object;
    constructor(options: ConnectionOptions & { max?: number; idleTimeoutMillis?: number });
    connect(): Promise<Client & { release(destroy?: boolean): void }>;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): Promise<void>;
  }
  const pg: {
    Client: typeof Client;
    Pool: typeof Pool;
    types: { setTypeParser(oid: number, parser: (text: string) => unknown): void };
  };
  export default pg;
}
declare module 'pg-copy-streams' {
  import type { Duplex } from 'node:stream';
  export function from(sql: string): Duplex;
  export function to(sql: string): Duplex;
}
