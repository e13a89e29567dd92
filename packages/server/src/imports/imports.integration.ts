import { type Client, ProblemError } from '@mingjian/contract';
import { demoYear } from '@mingjian/demo';
import { writeXlsx } from '@mingjian/documents/write';
import type { BookModel, SelfEvaluation } from '@mingjian/engine';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitrarySheet } from '../testing/arbitrary-sheet.ts';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { type TestServer, startTestServer } from '../testing/test-server.ts';
import { UPLOAD_LIMIT } from './import-store.ts';

let running: TestServer;
let client: Client;
beforeAll(async () => {
  running = await startTestServer();
  client = running.client;
});
afterAll(() => running.stop());

const jsonFile = (data: unknown, name = '自评表.json'): File =>
  new File([JSON.stringify(data)], name);
const upload = (file: File) => client.createImport({ body: file });
const commit = (id: string, existing: 'refuse' | 'replace' = 'refuse', confirmed = true) =>
  client.commitImport({ params: { id }, body: { existing, confirmed } });
async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}
const sheetCount = async () =>
  (await client.getWorkspace()).departments
    .flatMap((each) => each.years)
    .reduce((sum, year) => sum + year.sheets, 0);

/** A workbook with one list, from rows of texts. */
function listFile(rows: readonly (readonly string[])[], name = '清单.xlsx'): File {
  const columns = rows[0]?.length ?? 0;
  const book: BookModel = {
    title: '清单',
    language: 'zh-CN',
    page: { size: 'A4', orientation: 'landscape' },
    footer: null,
    parts: [
      {
        name: '清单',
        pageBreak: true,
        blocks: [
          {
            kind: 'table',
            columns: Array.from({ length: columns }, () => 1),
            headRows: 1,
            keepWithPrevious: [],
            rows: rows.length,
            cells: rows.flatMap((row, y) =>
              row.map((text, x) => ({
                row: y,
                column: x,
                rowSpan: 1,
                columnSpan: 1,
                text,
                role: 'text' as const,
                align: 'left' as const,
              })),
            ),
          },
        ],
      },
    ],
  };
  return new File([new Uint8Array(writeXlsx(book))], name);
}
const HEADINGS = ['项目名称', '主管部门', '年度', '年初预算数', '全年预算数', '全年执行数'];
const MONEY_ROW = ['清单项目', '示例县医疗保障局', '2023', '18', '18', '15.221636'];

describe('导入', () => {
  it('预览不保存；提交后九张真实数据的表都在，得分与等级照算', async () => {
    const sheets = demoYear('xunyang-2024')?.sheets ?? [];
    const preview = await upload(jsonFile(sheets));
    expect(preview.sheets.map((sheet) => sheet.grade)).toEqual([
      '优',
      '优',
      '优',
      '优',
      '优',
      '优',
      '良',
      '差',
      '差',
    ]);
    expect(await sheetCount()).toBe(0);
    expect(preview.canCommit).toBe(true);
    const result = await commit(preview.id);
    expect(result).toMatchObject({ created: 9, replaced: 0 });
    const list = await client.listSheets({ params: { year: 2024 } });
    expect(list.rows.map((row) => row.project)).toEqual(sheets.map((sheet) => sheet.project));
    expect(list.totals.executed).toEqual({ value: '72.224336', unit: '万元', missing: 0 });
    const stored = await client.getSheet({ params: { id: result.sheets[6]?.id ?? '' } });
    expect(stored.sheet).toEqual(sheets[6]);
    expect(stored.provenance['funds.rows.0.executed']).toMatchObject({
      source: 'read',
      evidence: '自评表.json',
    });
  });

  it('别的年度、别的单位的表：说清楚存到哪里，没有点头就不存', async () => {
    const { departments } = await client.getWorkspace();
    const [open] = departments;
    const [first] = demoYear('xunyang-2024')?.sheets ?? [];
    if (!open || !first) throw new Error('nothing is open');
    const before = await sheetCount();
    const [own, year, department] = [
      { ...first, project: '本年度的' },
      { ...first, project: '上一年的', year: 2023 },
      { ...first, project: '外单位的', department: '示例县民政局' },
    ];
    const preview = await client.createImport({
      body: jsonFile([own, year, department]),
      query: { year: 2024, department: open.id },
    });
    const asked = preview.problems.filter(({ code }) => code === 'IMPORT_OTHER_PLACE');
    expect(asked.map(({ sheet, severity, cell }) => [sheet, severity, cell])).toEqual([
      [1, 'confirm', '[1].year'],
      [2, 'confirm', '[2].department'],
    ]);
    expect(asked[0]?.message).toContain('2023 年度，现在打开的是');
    expect(await problemOf(commit(preview.id, 'refuse', false))).toMatchObject({
      code: 'IMPORT_HAS_PROBLEMS',
    });
    expect(await sheetCount()).toBe(before);
  });

  it('同名的项目全部点名，各有单元格，不只第一个', async () => {
    const rows = ['甲', '乙', '丙'].map((name) => [`点名${name}`, ...MONEY_ROW.slice(1)]);
    const first = await upload(listFile([HEADINGS, ...rows.slice(0, 2)]));
    await commit(first.id);
    const again = await upload(listFile([HEADINGS, ...rows]));
    const problem = await problemOf(commit(again.id, 'refuse'));
    expect(problem.detail).toContain('“点名甲”等 2 个项目');
    expect(problem.issues?.map(({ path }) => path)).toEqual(['清单!A2', '清单!A3']);
  });

  it('两万行以上的清单不读，当时就说怎么办', async () => {
    const lines = Array.from(
      { length: 20_001 },
      (_, at) => `项目${at},示例县医疗保障局,2023,1,1,1`,
    );
    const csv = new File([[HEADINGS.join(','), ...lines].join('\n')], '全省.csv');
    expect((await problemOf(upload(csv))).detail).toBe(
      '“全省.csv”里有一张表超过 20000 行，没有读入。请按单位或年度拆成几个文件，每张表不超过 20000 行，再导入。',
    );
  });

  it('再导入一次：选“拒绝”什么都不变，选“替换”生成新版本', async () => {
    const [first] = demoYear('xunyang-2024')?.sheets ?? [];
    if (!first) throw new Error('the demonstration year has no sheet');
    const changed: SelfEvaluation = {
      ...first,
      project: first.project,
      goals: { ...first.goals, actual: '替换后的情况' },
    };
    const preview = await upload(jsonFile([changed]));
    expect(preview.sheets[0]?.existing).toMatchObject({ version: 1 });
    expect(await problemOf(commit(preview.id, 'refuse'))).toMatchObject({ code: 'SHEET_EXISTS' });
    expect(await commit(preview.id, 'replace')).toMatchObject({
      created: 0,
      replaced: 1,
      sheets: [{ version: 2 }],
    });
  });

  it('没有指标的清单（如信息汇总表）绝不替换已有指标的自评表，两处都拦住，指标一行不少', async () => {
    const full = sheetOf({ project: '有指标的项目', indicators: [indicator(), indicator()] });
    const { sheets: saved } = await commit((await upload(jsonFile([full]))).id);
    const id = saved[0]?.id ?? '';
    const bare: SelfEvaluation = { ...full, indicators: [] };
    const preview = await upload(jsonFile([bare, sheetOf({ project: '新的', indicators: [] })]));
    expect(preview.canCommit).toBe(false);
    const refusals = preview.problems.filter(
      (each) => each.code === 'IMPORT_WOULD_DROP_INDICATORS',
    );
    expect(refusals).toMatchObject([{ severity: 'error', sheet: 0, path: 'indicators' }]);
    expect(refusals[0]?.message).toMatch(
      /“有指标的项目”.*已有 2 个指标.*请在文件里删去这个项目.*导入.*自评表/u,
    );
    const problem = await problemOf(commit(preview.id, 'replace'));
    expect(problem).toMatchObject({ status: 422, code: 'IMPORT_HAS_PROBLEMS' });
    expect(problem.issues?.[0]?.message).toContain('“有指标的项目”');
    expect(await client.getSheet({ params: { id } })).toMatchObject({
      version: 1,
      sheet: { indicators: full.indicators },
    });
    // A file that carries indicators still replaces them.
    const again = await upload(jsonFile([{ ...full, indicators: [indicator()] }]));
    expect(await commit(again.id, 'replace')).toMatchObject({ replaced: 1 });
  });

  it('自己导出的信息汇总表读回来，自评表的指标、目标一样不动', async () => {
    const full = sheetOf({ project: '汇总表里的项目', year: 2019 });
    await commit((await upload(jsonFile([full]))).id);
    let job = await client.createExport({ body: { kind: 'summary', year: 2019, format: 'xlsx' } });
    await expect
      .poll(async () => (job = await client.getJob({ params: { id: job.id } })).state, {
        timeout: 30_000,
      })
      .toBe('done');
    const { blob, name } = await client.getJobFile({ params: { id: job.id } });
    // The import screen says of which department and year the file is.
    const place = (await client.getWorkspace()).departments.find(
      (each) => each.name === full.department,
    );
    const preview = await client.createImport({
      body: new File([blob], name),
      query: { year: 2019, department: place?.id ?? '' },
    });
    expect(preview.sheets).toMatchObject([{ project: '汇总表里的项目', indicators: 2 }]);
    expect(preview.canCommit).toBe(true);
    await commit(preview.id, 'replace');
    const { rows } = await client.listSheets({ params: { year: 2019 } });
    const kept = await client.getSheet({ params: { id: rows[0]?.id ?? '' } });
    const { indicators, goals, pack } = full;
    expect(kept.sheet).toMatchObject({ indicators, goals, pack });
  });

  it('存不下的内容在预览里就说，不等到提交：过长的名称、控制字符', async () => {
    const long = sheetOf({ project: '长'.repeat(201) });
    const control = sheetOf({ project: '有控制字符的', stateReason: 'a\u0001b' });
    const preview = await upload(jsonFile([long, control]));
    expect(preview.canCommit).toBe(false);
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', sheet: 0, path: 'project' }),
    );
    expect(preview.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', sheet: 1, path: 'stateReason' }),
    );
  });

  it('一张有错就一张也不保存，并指出错在哪一格', async () => {
    const before = await sheetCount();
    const bad = {
      ...sheetOf({ project: '有错的' }),
      indicators: [{ ...indicator(), actual: '二十' }],
    };
    const preview = await upload(jsonFile([sheetOf({ project: '没错的' }), bad]));
    expect(
      preview.problems
        .filter((problem) => problem.severity === 'error')
        .map((problem) => problem.path),
    ).toContain('indicators.0.actual');
    expect(preview.canCommit).toBe(false);
    const problem = await problemOf(commit(preview.id));
    expect(problem).toMatchObject({ status: 422, code: 'IMPORT_HAS_PROBLEMS' });
    expect(await sheetCount()).toBe(before);
  });

  it('导出 JSON 再导入，任何表都一字不差', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitrarySheet, { minLength: 1, maxLength: 2 }), async (drawn) => {
        const sheets = drawn.map((sheet, index) => ({
          ...sheet,
          department: `单位${index}`,
          year: 2001 + index,
        }));
        const preview = await upload(jsonFile(sheets));
        const confirmed = preview.problems.filter((problem) => problem.severity === 'error');
        fc.pre(confirmed.length === 0);
        const { sheets: saved } = await commit(preview.id, 'replace');
        for (const [index, { id }] of saved.entries()) {
          expect((await client.getSheet({ params: { id } })).sheet).toEqual(sheets[index]);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('工作簿清单：列名对得上就读入，显示每一列怎样理解', async () => {
    const preview = await upload(listFile([HEADINGS, MONEY_ROW]));
    expect(preview.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(preview.columns.map((column) => column.field)).toContain('executed');
    await commit(preview.id);
    const { rows } = await client.listSheets({ params: { year: 2023 } });
    expect(rows.find((row) => row.project === '清单项目')).toMatchObject({
      executed: '15.221636',
      fullYearBudget: '18',
    });
  });

  it('标出的格在预览里改好，导入用改过的，留痕写明，文件不动', async () => {
    const row = ['改格项目', '示例县医疗保障局', '2023', '18', '18', '十五万'];
    const preview = await upload(listFile([HEADINGS, row]));
    const [problem] = preview.problems.filter(({ severity }) => severity === 'error');
    expect(problem?.cell).toBe('清单!F2');
    const mended = await client.refreshImport({
      params: { id: preview.id },
      body: { corrections: [{ cell: '清单!F2', value: '15.221636' }] },
    });
    expect(mended.canCommit).toBe(true);
    // Without corrections the earlier ones still hold.
    expect((await client.refreshImport({ params: { id: preview.id } })).canCommit).toBe(true);
    const done = await commit(preview.id);
    const view = await client.getSheet({ params: { id: done.sheets[0]?.id ?? '' } });
    expect(view.sheet.funds.rows[0]?.executed).toBe('15.221636');
    const { events } = await client.listEvents({ query: { limit: 1 } });
    expect(events[0]?.sentence).toContain('清单.xlsx（预览时改了 1 格）');
  });

  it('不认识的列名：指定一次，重新预览就认识，以后也记得', async () => {
    const headings = HEADINGS.map((heading) => (heading === '全年执行数' ? '实花了多少' : heading));
    const preview = await upload(listFile([headings, MONEY_ROW]));
    expect(preview.columns.find((column) => column.heading === '实花了多少')).toMatchObject({
      field: null,
      by: 'unknown',
    });
    await client.putHeaderMappings({
      body: { mappings: [{ heading: '实花了多少', field: 'executed' }] },
    });
    const again = await client.refreshImport({ params: { id: preview.id } });
    expect(again.columns.find((column) => column.heading === '实花了多少')).toMatchObject({
      field: 'executed',
      by: 'remembered',
    });
    expect(
      await problemOf(
        client.putHeaderMappings({ body: { mappings: [{ heading: '甲', field: 'nothing' }] } }),
      ),
    ).toMatchObject({ code: 'HEADING_FIELD_UNKNOWN' });
  });

  it.each([
    ['空文件', new File([], 'a.xlsx'), /空/],
    ['不是表格', new File(['随便写几个字'], 'a.json'), /./],
    ['坏的 JSON', new File(['[{"contract": "1",'], 'a.json'), /./],
    ['坏的压缩包', new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])], 'a.xlsx'), /a\.xlsx/],
    [
      '旧式 xls',
      new File(
        [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
        'a.xls',
      ),
      /xls/,
    ],
  ])('%s：一句话说明，什么都不保存，服务照常', async (_what, file, sentence) => {
    const before = await sheetCount();
    const answer = await upload(file).then(
      (preview) => ({ preview, detail: preview.problems.map((problem) => problem.message).join() }),
      (error: ProblemError) => ({ preview: null, detail: error.problem.detail }),
    );
    expect(answer.preview?.canCommit ?? false).toBe(false);
    expect(answer.detail).toMatch(sentence);
    expect(answer.detail).toMatch(/[\u4e00-\u9fff]/u);
    expect(await sheetCount()).toBe(before);
    expect((await client.getHealth()).status).toBe('ok');
  });

  it('过大的文件：声明了长度的立刻拒绝，没有声明的读到上限为止', async () => {
    const declared = await problemOf(
      upload(new File([new Uint8Array(UPLOAD_LIMIT + 2 * 1024 * 1024)], '大.xlsx')),
    );
    expect(declared).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    const boundary = 'mingjian-boundary';
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(
          new TextEncoder().encode(
            `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="big.xlsx"\r\n\r\n`,
          ),
        ),
      pull: (controller) => {
        const over = sent >= 200 * 1024 * 1024;
        controller.enqueue(
          over ? new TextEncoder().encode(`\r\n--${boundary}--\r\n`) : new Uint8Array(1024 * 1024),
        );
        if (over) controller.close();
        sent += 1024 * 1024;
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body,
      duplex: 'half',
    };
    const response = await fetch(
      `${running.server.address}/api/v1/imports`,
      init as RequestInit,
    ).catch(() => null);
    // The server may close the connection while the sender is still pushing; either way nothing was taken in.
    if (response) expect(response.status).toBe(413);
    // What the sockets hold is beyond the limit; the rest of the 200 MB was never asked for.
    expect(sent).toBeLessThan(2 * UPLOAD_LIMIT);
    expect((await client.getHealth()).status).toBe('ok');
  });
});
