import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProblemError, createClient } from '@mingjian/contract';
import { expect, it } from 'vitest';
import { serve } from '../operations/serve.ts';
import { verifyLog } from '../operations/verify-log.ts';
import { sheetOf } from '../testing/sheets.ts';

it('生僻字和表情在留痕的句子里被截短，链仍对得上；半个字不收', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mingjian-log-'));
  try {
    const server = await serve({ port: 0, host: '127.0.0.1', dataDirectory, demo: false });
    const client = createClient(fetch, server.address);
    await client.openYear({
      body: { department: '示例县医疗保障局', year: 2024, pack: 'jiangxi-xunyang-2024' },
    });
    const { id } = await client.createSheet({
      params: { year: 2024 },
      body: { sheet: sheetOf({ project: '项目' }) },
    });
    const edit = (expectedVersion: number, value: string) =>
      client.editSheet({
        params: { id },
        body: { expectedVersion, edits: [{ path: 'goals.expected', value }] },
      });
    // One unit first, so that a cut after any even number of units falls inside a character.
    await edit(1, `甲${'𠮷'.repeat(60)}`);
    const half = await edit(2, '乙\uD842').catch((error: unknown) => error);
    expect(half).toBeInstanceOf(ProblemError);
    const { events } = await client.listEvents({ query: { subject: id } });
    const year = {
      department: (await client.getSheet({ params: { id } })).departmentId,
      year: 2024,
    };
    await client.openYear({ body: { department: '别的局', year: 2024, pack: null } });
    await client.openYear({ body: { department: '示例县医疗保障局', year: 2023, pack: null } });
    const own = await client.listEvents({ query: year });
    expect(own.events.map(({ sentence }) => sentence.slice(0, 2))).toEqual(['修改', '新建', '为“']);
    expect(await client.listEvents({ query: { ...year, year: 2022 } })).toMatchObject({
      events: [],
    });
    expect(events[0]?.sentence).toContain(`甲${'𠮷'.repeat(39)}…`);
    await server.stop();
    expect(await verifyLog({ dataDirectory })).toMatchObject({ intact: true });
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
