import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePack } from './compile-pack.ts';
import { PACKS_ROOT, findPack, loadPack, packIds } from './load-pack.ts';

/** The file with one kind of quote, so that the plants below do not depend on the formatter. */
const source = (id: string): string =>
  readFileSync(join(PACKS_ROOT, id, 'pack.yaml'), 'utf8').replaceAll("'", '"');

/** Plants a fault in a real pack file and returns the sentences that refuse it. */
function refused(id: string, from: string, to: string): string {
  const text = source(id);
  if (!text.includes(from)) throw new Error(`没有这段文字：${from}`);
  const compiled = compilePack(text.replace(from, to));
  return compiled.ok ? '' : compiled.failure.map((one) => `${one.path} ${one.message}`).join('\n');
}

const XUNYANG = 'jiangxi-xunyang-2024';
const LONGHUA = 'hebei-longhua-2023-assessment';

describe('规则包装载 compilePack', () => {
  it('仓库里的六个规则包都能装载，杂凑值各不相同', () => {
    expect(packIds()).toHaveLength(6);
    expect(new Set(packIds().map((id) => loadPack(id).hash)).size).toBe(6);
  });

  it('没有依据也没有推定的规则不装载', () =>
    expect(
      refused(
        XUNYANG,
        '  interpretation:\n    text: 完成值为负数时按 0 计\n    evidence: 九张表没有这样的行；取自公开的省级预算绩效产品默认算法\n',
        '',
      ),
    ).toMatch(/negativeActual 既没有依据/));

  it('推定没有证据不装载', () =>
    expect(refused(XUNYANG, 'evidence: 九张自评表全部如此设置', 'evidence: ""')).toMatch(
      /evidence 要写文字/,
    ));

  it('没有见过原文的文件不能引条款', () =>
    expect(
      refused(
        LONGHUA,
        'cite: [{ source: report, at: 一、基础工作',
        'cite: [{ source: table, at: 一、基础工作',
      ),
    ).toMatch(/没有见过原文/));

  it('不带引号的数被拒绝', () =>
    expect(refused(XUNYANG, 'passLine: "0.6"', 'passLine: 0.6')).toMatch(/passLine.*数字要带引号/));

  it('不认识的方法、参数和键都被拒绝', () => {
    expect(refused(XUNYANG, 'completion-with-pass-line@1', 'completion-with-pass-line@9')).toMatch(
      /没有这个计分方法/,
    );
    expect(refused(XUNYANG, 'factor: "1"', 'factors: "1"')).toMatch(/不认识的参数 factors/);
    expect(refused(XUNYANG, 'rateDigits: 2', 'rateDigits: 2\n  rates: 3')).toMatch(/数字要带引号/);
    expect(refused(XUNYANG, 'rateDigits: 2', 'rateDigits: 2\n  rate: 甲')).toMatch(/不认识的键/);
  });

  it('分段有空隙、有重叠、两头不敞开，都被拒绝', () => {
    expect(refused(XUNYANG, 'from: "80", to: "100"', 'from: "81", to: "100"')).toMatch(
      /有空隙：80 到 81/,
    );
    expect(refused(XUNYANG, 'from: "80", to: "100"', 'from: "79.5", to: "100"')).toMatch(
      /重叠：79.5 到 80/,
    );
    expect(refused(XUNYANG, 'from: null, to: "60"', 'from: "0", to: "60"')).toMatch(/没有向下敞开/);
    expect(refused(XUNYANG, 'from: "100", to: null', 'from: "100", to: "101"')).toMatch(
      /没有向上敞开/,
    );
  });

  it('等级区间不相接被拒绝', () =>
    expect(refused(XUNYANG, '部分实现目标, from: "60"', '部分实现目标, from: "50"')).toMatch(
      /区间不相接/,
    ));

  it('评价等级有重叠、有空隙被拒绝', () => {
    expect(refused(XUNYANG, 'name: 良, from: "80"', 'name: 良, from: "90"')).toMatch(/两级重叠/);
    expect(refused(XUNYANG, 'name: 差, from: "0"', 'name: 差, from: "10"')).toMatch(/以下没有等级/);
  });

  it('分值不满 100、下级与本级不符被拒绝', () => {
    expect(refused(XUNYANG, '产出指标: "40"', '产出指标: "39"')).toMatch(/是 99，不是 100/);
    expect(
      refused(
        LONGHUA,
        'name: 组织保障\n        weight: "3"',
        'name: 组织保障\n        weight: "4"',
      ),
    ).toMatch(/下级分值之和是 3，本级是 4/);
  });

  it('未设分值保持为空，不当作 0', () => {
    const guangdong = loadPack('guangdong-2021-overall');
    expect(guangdong.index?.map((node) => node.weight)).toEqual(['28', '42', null]);
    expect(loadPack('hebei-2021-overall').index?.every((node) => node.weight === null)).toBe(true);
  });

  it('外来的编号不会变成路径，不存在时列出现有的', () => {
    expect(findPack('../engine')).toBeNull();
    expect(() => loadPack('nowhere')).toThrow(/没有规则包“nowhere”，现有：.*national-2020/);
  });
});
