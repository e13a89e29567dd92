/** Which database an operation works on: `--data`, else MINGJIAN_DATA, else .data; DATABASE_URL names a server. */
export const databaseOptions = (data: string | undefined) => ({
  dataDirectory: data ?? process.env['MINGJIAN_DATA'] ?? '.data',
  databaseUrl: process.env['DATABASE_URL'],
});
