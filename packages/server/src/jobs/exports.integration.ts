import { type Client, type Job, ProblemError } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer({ demo: true });
  client = running.client;
});
afterAll(() => running.stop());

async function finished(job: Job): Promise<Job> {
  for (let wait = 0; wait < 1200; wait += 1) {
    const now = await client.getJob({ params: { id: job.id } });
    if (now.state !== 'queued' && now.state !== 'running') return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the job does not end');
}

const MAGIC = { pdf: '%PDF', docx: 'PK', xlsx: 'PK', json: '[' } as const;

describe('导出', () => {
  it.each(['pdf', 'docx', 'xlsx', 'json'] as const)(
    '全部自评表导出为 %s：有进度，文件名是中文，内容是这种格式',
    async (format) => {
      const job = await finished(
        await client.createExport({ body: { kind: 'sheets', year: 2024, format } }),
      );
      expect(job).toMatchObject({ state: 'done', progress: 100 });
      const file = await client.getJobFile({ params: { id: job.id } });
      expect(file.name).toBe(`九江市浔阳区医疗保障局 2024 年度项目支出绩效自评表.${format}`);
      expect(file.blob.size).toBe(job.file?.bytes);
      expect((await file.blob.text()).startsWith(MAGIC[format])).toBe(true);
    },
  );

  it('导出的 JSON 就是表的内容', async () => {
    const { rows } = await client.listSheets({ params: { year: 2024 } });
    const id = rows[6]?.id ?? '';
    const job = await finished(
      await client.createExport({ body: { kind: 'sheet', sheet: id, format: 'json' } }),
    );
    const file = await client.getJobFile({ params: { id: job.id } });
    expect(JSON.parse(await file.blob.text())).toEqual([
      (await client.getSheet({ params: { id } })).sheet,
    ]);
  });

  it('规则没有自评表的年度：自评表说明没有可导出的，汇总表照常，结论是完成情况', async () => {
    const { departments } = await client.getWorkspace();
    const hebei = departments.find((each) => each.years.some((year) => year.sheets === 15));
    const place = { year: 2021, department: hebei?.id ?? '' };
    const refused = await client
      .createExport({ body: { kind: 'sheets', ...place, format: 'docx' } })
      .then(
        () => null,
        (error: ProblemError) => error.problem,
      );
    expect(refused).toMatchObject({ status: 422, code: 'EXPORT_EMPTY' });
    const job = await finished(
      await client.createExport({ body: { kind: 'summary', ...place, format: 'json' } }),
    );
    const { blob } = await client.getJobFile({ params: { id: job.id } });
    const { rows } = JSON.parse(await blob.text()) as { rows: { conclusion: string | null }[] };
    const { rows: listed } = await client.listSheets({
      params: { year: 2021 },
      query: { department: place.department },
    });
    const { sheet } = await client.getSheet({ params: { id: listed[0]?.id ?? '' } });
    expect(rows).toHaveLength(15);
    expect(sheet.goals.actual).not.toBeNull();
    expect(rows[0]?.conclusion).toBe(sheet.goals.actual);
  });

  it.each(['docx', 'xlsx'] as const)(
    '指标表导出为 %s；没有指标的年度说明为什么',
    async (format) => {
      const { departments } = await client.getWorkspace();
      const lechang = departments.find(({ name }) => name.startsWith('乐昌'));
      const job = await finished(
        await client.createExport({
          body: { kind: 'index', year: 2021, department: lechang?.id ?? '', format },
        }),
      );
      expect(job).toMatchObject({
        kind: 'index',
        state: 'done',
        file: { name: `乐昌市医疗保障局 2021 年度部门整体支出绩效指标表.${format}` },
      });
      const refused = await client
        .createExport({ body: { kind: 'index', year: 2024, format } })
        .then(
          () => null,
          (error: ProblemError) => error.problem,
        );
      expect(refused).toMatchObject({ code: 'EXPORT_EMPTY' });
      expect(refused?.detail).toContain('没有部门整体或工作考核的指标');
    },
  );

  it('汇总表导出', async () => {
    const job = await finished(
      await client.createExport({ body: { kind: 'summary', year: 2024, format: 'xlsx' } }),
    );
    expect(job.state).toBe('done');
  });

  it('取消的任务停下来，没有文件', async () => {
    const job = await client.createExport({ body: { kind: 'sheets', year: 2024, format: 'pdf' } });
    const cancelled = await client.cancelJob({ params: { id: job.id } });
    expect(cancelled).toMatchObject({ state: 'cancelled', file: null });
    const refused = await client.getJobFile({ params: { id: job.id } }).then(
      () => null,
      (error: ProblemError) => error.problem,
    );
    expect(refused).toMatchObject({ status: 409, code: 'JOB_NOT_DONE' });
  });

  it('核对意见导出，导出也留痕', async () => {
    const result = {
      contract: '1' as const,
      documents: [
        { file: '决算公开.docx', type: 'final-accounts', department: null, year: 2024, facts: 10 },
      ],
      checked: 3,
      rounding: 0,
      roundingNotes: [],
      findings: [],
    };
    const [document] = result.documents;
    const two = { ...result, documents: [document, document].flatMap((each) => each ?? []) };
    const both = await finished(
      await client.createOpinion({ body: { format: 'docx', result: two } }),
    );
    expect(both.file?.name).toBe('决算公开 等 2 份 核对意见.docx');
    const job = await finished(await client.createOpinion({ body: { format: 'docx', result } }));
    expect(job).toMatchObject({ state: 'done', file: { name: '决算公开 核对意见.docx' } });
    const { events } = await client.listEvents({ query: { limit: 1 } });
    expect(events[0]).toMatchObject({ command: 'export', sentence: '导出“决算公开 核对意见”' });
  });

  it('空年度没有可导出的内容', async () => {
    const { departmentId } = await client.openYear({
      body: { department: '空单位', year: 2030, pack: null },
    });
    const refused = await client
      .createExport({
        body: { kind: 'summary', year: 2030, department: departmentId, format: 'pdf' },
      })
      .then(
        () => null,
        (error: ProblemError) => error.problem,
      );
    expect(refused).toMatchObject({ status: 422, code: 'EXPORT_EMPTY' });
  });
});
