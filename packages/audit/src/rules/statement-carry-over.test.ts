import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementCarryOver } from './statement-carry-over.ts';

describe('结转衔接 statementCarryOver', () => {
  it('衔接本身只要求说明，两头的百分比照常核对', () => {
    const b = new DocumentBuilder();
    const side = (current: string, delta: string, percent: string) => ({
      current: b.write(current),
      delta: b.write(delta),
      percent: b.write(percent),
    });
    b.say({
      kind: 'carry-over',
      opening: { ...side('0.06 万元', '4.25 万元', '98.68 %'), direction: 'decrease' },
      closing: { ...side('0.26 万元', '0.19 万元', '268.55 %'), direction: 'increase' },
    });
    expect(ruling(statementCarryOver, b.build())).toEqual({
      claims: ['s1/carry-over', 's1/opening/percent', 's1/closing/percent'],
      broken: [],
    });
  });
});
