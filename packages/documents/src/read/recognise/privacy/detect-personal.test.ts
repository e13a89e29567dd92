import { describe, expect, it } from 'vitest';

import { halfWidth } from '../prose/half-width.ts';
import { detectPersonal } from './detect-personal.ts';
import corpus from './privacy-corpus.json' with { type: 'json' };

const found = (line: string): readonly string[] =>
  detectPersonal(halfWidth(line)).map((mark) => line.slice(mark.start, mark.start + mark.length));

describe('个人信息识别', () => {
  it('逐句核对虚构语料：准确率不低于 98%，召回率不低于 95%', () => {
    let hits = 0;
    let wrong = 0;
    let missed = 0;
    const misses: string[] = [];
    for (const { text, personal } of corpus) {
      const got = found(text);
      for (const item of got) {
        if (personal.includes(item)) hits += 1;
        else {
          wrong += 1;
          misses.push(`多报「${item}」：${text}`);
        }
      }
      for (const item of personal) {
        if (!got.includes(item)) {
          missed += 1;
          misses.push(`漏报「${item}」：${text}`);
        }
      }
    }
    const report = misses.join('\n');
    expect(hits, report).toBeGreaterThan(60);
    expect(hits / (hits + wrong), report).toBeGreaterThanOrEqual(0.98);
    expect(hits / (hits + missed), report).toBeGreaterThanOrEqual(0.95);
  });

  it('身份证号须校验位正确；同样长度的编号不算', () => {
    expect(found('身份证号11010519491231002X')).toEqual(['11010519491231002X']);
    expect(found('项目编码110105194912310021')).toEqual([]);
  });

  it('金额不是电话', () => {
    expect(found('支出13812345678元')).toEqual([]);
  });
});
